package com.digidoc.setup.ui.journey;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.setup.Step;
import com.digidoc.setup.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a step's page says, derived from what was found.
 *
 * @param step whose page
 * @param standing how far the step is
 * @param mac whether the host is a Mac
 * @param trouble what to deal with now
 * @param rungs all that was looked at for this step
 * @param offers what can be done about it, the recommended one first
 * @param first the step to deal with before this one can be
 */
public record Page(
        Step step,
        Standing standing,
        boolean mac,
        Optional<Rung> trouble,
        List<Rung> rungs,
        List<Offer> offers,
        Optional<Step> first) {
    /** How far a step is, as its page sees it. */
    public enum Standing {
        /** The first look is not over. */
        LOOKING,
        /** There is something to do here. */
        OPEN,
        /** An earlier step comes first. */
        WAITS,
        /** All is well here, or nothing is needed. */
        FULFILLED
    }

    static Page looking(Step step) {
        return new Page(step, Standing.LOOKING, false, Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    /** The page of a step. */
    public static Page of(Step step, List<Finding> findings, boolean mac) {
        Step.State state = step.state(findings);
        List<Finding> mine = step == Step.DONE ? findings : step.of(findings);
        List<Rung> rungs = mine.stream().map(Rung::of).toList();
        if (state == Step.State.DONE || state == Step.State.NOT_NEEDED) {
            Optional<Rung> worth = rungs.stream().filter(Rung::stands).findFirst();
            return new Page(step, Standing.FULFILLED, mac, worth, rungs, List.of(), Optional.empty());
        }
        if (state == Step.State.TO_DO) {
            Optional<Step> first = step.waitsFor(findings)
                    .or(() -> Optional.of(Step.first(findings)))
                    .filter(open -> open != step);
            return new Page(step, Standing.WAITS, mac, Optional.empty(), rungs, List.of(), first);
        }
        List<Finding> open = mine.stream()
                .filter(finding -> finding.status() == Status.PROBLEM || finding.status() == Status.UNKNOWN)
                .toList();
        Finding main = main(open);
        return new Page(
                step, Standing.OPEN, mac, Optional.of(Rung.of(main)), rungs, offers(main, open), Optional.empty());
    }

    /** What to deal with now: the lowest rung that the assistant can mend, else the lowest with advice, else the lowest. */
    private static Finding main(List<Finding> open) {
        return Stream.of(
                        open.stream()
                                .filter(finding -> finding.remedies().stream().anyMatch(Remedy::automatic)),
                        open.stream().filter(finding -> !finding.remedies().isEmpty()),
                        open.stream())
                .flatMap(findings -> findings)
                .findFirst()
                .orElseThrow();
    }

    private static List<Offer> offers(Finding main, List<Finding> open) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        Stream.concat(Stream.of(main), open.stream())
                .flatMap(finding -> finding.remedies().stream())
                .forEach(remedy -> offers.putIfAbsent(remedy.id(), Offer.of(remedy)));
        return List.copyOf(offers.values());
    }

    /** Its title. */
    public Text title() {
        return PageWords.title(this);
    }

    /** What it means for DigiDoc while this step is open. */
    public Text meaning() {
        return PageWords.meaning(this);
    }

    /** Whether what is open here is done on this page: by the assistant itself, or by saying where DigiDoc is. */
    public boolean mendable() {
        return step == Step.WELCOME || offers.stream().anyMatch(Offer::automatic);
    }

    /** What this step is for, in a sentence or two. */
    public Text lead() {
        return PageWords.lead(this);
    }
}
