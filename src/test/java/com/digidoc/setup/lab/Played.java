package com.digidoc.setup.lab;

import com.digidoc.setup.lab.Fault.Says;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a fault went.
 *
 * @param said what the faces said
 * @param noticed how long the slowest of them took
 * @param recovered how long after its end until all was well again
 * @param wrong what was wrong about it otherwise
 */
record Played(Fault fault, Says said, Duration noticed, Duration recovered, List<String> wrong) {
    private static final Duration LATE = Duration.ofMinutes(5);

    /** The same as one that tells nothing but that it has to be played again. */
    Played untold() {
        return new Played(fault, fault.says(), LATE, LATE, new ArrayList<>());
    }

    /** Whether the words are right and nothing was left behind. */
    boolean right() {
        return wrong.isEmpty() && said.equals(fault.says());
    }

    boolean inTime() {
        return noticed.compareTo(fault.law().notice()) <= 0
                && recovered.compareTo(fault.law().recover()) <= 0;
    }

    /** The one of two that took less time beyond the law; words are not weighed. */
    Played orFaster(Played other) {
        return noticed.plus(recovered).compareTo(other.noticed.plus(other.recovered)) <= 0 ? this : other;
    }

    /** A row of the table. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.1f s | %.1f s | none |",
                fault.name(),
                said.light(),
                said.ping(),
                said.doctor(),
                said.doctor().endsWith(": " + said.page()) || said.doctor().equals(said.page())
                        ? "the same"
                        : said.page(),
                noticed.toMillis() / 1e3,
                recovered.toMillis() / 1e3);
    }

    /** The same with what was measured. */
    String measured() {
        return "%-75s | %-28s | %-12s | %5.2f s | %5.2f s | %s%s"
                .formatted(
                        fault.name(),
                        said.light(),
                        said.ping(),
                        noticed.toMillis() / 1e3,
                        recovered.toMillis() / 1e3,
                        right() ? "" : "WRONG " + wrong + " " + said + ", not " + fault.says(),
                        inTime() ? "" : " LATE");
    }
}
