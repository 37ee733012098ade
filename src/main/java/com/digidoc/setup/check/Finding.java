package com.digidoc.setup.check;

import com.digidoc.setup.redaction.Redaction;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A check's answer.
 *
 * @param id the check's id
 * @param status how it came out
 * @param summary one plain sentence
 * @param details what an expert wants to see: exact texts, paths, versions; secrets masked
 * @param remedies what can be done about it, the best first
 * @param blockedBy the broken lower rung that kept it from being asked
 * @param took how long asking took
 */
public record Finding(
        String id,
        Status status,
        Text summary,
        List<Text> details,
        List<Remedy> remedies,
        Optional<String> blockedBy,
        Duration took) {
    public Finding {
        details = List.copyOf(details);
        remedies = List.copyOf(remedies);
    }

    public static Finding ok(String id, Text summary) {
        return of(id, Status.OK, summary);
    }

    public static Finding warning(String id, Text summary) {
        return of(id, Status.WARNING, summary);
    }

    public static Finding problem(String id, Text summary) {
        return of(id, Status.PROBLEM, summary);
    }

    public static Finding unknown(String id, Text summary) {
        return of(id, Status.UNKNOWN, summary);
    }

    /** Does not apply to this host. */
    public static Finding skipped(String id, Text why) {
        return of(id, Status.SKIPPED, why);
    }

    /** Cannot be asked, because a lower rung is broken. */
    public static Finding blocked(String id, String by) {
        return new Finding(
                id,
                Status.SKIPPED,
                Text.of("check.skipped", title(by)),
                List.of(),
                List.of(),
                Optional.of(by),
                Duration.ZERO);
    }

    private static Finding of(String id, Status status, Text summary) {
        return new Finding(id, status, summary, List.of(), List.of(), Optional.empty(), Duration.ZERO);
    }

    public Finding detail(Text... more) {
        var all = new ArrayList<>(details);
        all.addAll(List.of(more));
        return new Finding(id, status, summary, all, remedies, blockedBy, took);
    }

    public Finding detail(String exactly) {
        return exactly.isBlank() ? this : detail(Text.exactly(exactly));
    }

    public Finding remedy(Remedy... more) {
        return remedies(List.of(more));
    }

    public Finding remedies(List<Remedy> more) {
        var all = new ArrayList<>(remedies);
        all.addAll(more);
        return new Finding(id, status, summary, details, all, blockedBy, took);
    }

    /** The same without passwords, whatever a program, a log or a file has put into its texts. */
    Finding masked() {
        return new Finding(
                id,
                status,
                Redaction.masked(summary),
                details.stream().map(Redaction::masked).toList(),
                remedies.stream().map(Remedy::masked).toList(),
                blockedBy,
                took);
    }

    Finding in(Duration time) {
        return new Finding(id, status, summary, details, remedies, blockedBy, time);
    }

    /** The check's name for people. */
    public Text title() {
        return title(id);
    }

    /** The check's name for people, by its id. */
    public static Text title(String id) {
        return Text.of(id + ".title");
    }
}
