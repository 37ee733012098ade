package com.digidoc.setup.check;

import com.digidoc.setup.text.Text;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a check came out. */
public enum Status {
    OK(0),
    /** Works, but not as it should. */
    WARNING(4),
    /** Broken. */
    PROBLEM(3),
    /** It could not be found out. */
    UNKNOWN(5),
    /** It does not apply here, or a lower rung is broken and it cannot be asked. */
    SKIPPED(0);

    private final int exitCode;

    Status(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The command line's exit code for this as the status of a whole run. */
    public int exitCode() {
        return exitCode;
    }

    /** Whether the rungs above can be asked. */
    public boolean holds() {
        return this == OK || this == WARNING;
    }

    /** The word in JSON and in message keys: {@code ok}, {@code warning} … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text text() {
        return Text.of("check.status." + word());
    }

    /** The status of a whole run: a problem counts more than what is not known, that more than a warning. */
    public static Status worst(Collection<Finding> findings) {
        return worst(findings.stream().map(Finding::status));
    }

    /** The same of the states of its checks. */
    public static Status worst(Stream<Status> states) {
        Set<Status> all = states.collect(Collectors.toSet());
        return Stream.of(PROBLEM, UNKNOWN, WARNING)
                .filter(all::contains)
                .findFirst()
                .orElse(OK);
    }
}
