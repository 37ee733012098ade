package com.digidoc.setup.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * A line of the table.
 *
 * @param unit of {@code ours} and {@code peer}: ms, MB, %, lines
 * @param ours a median
 * @param peer the median of what it is held against, in the same run; empty where it is held against nothing
 * @param most what the value may be: ours divided by the peer, or ours alone; empty where the line only informs
 */
record Figure(String name, String unit, double ours, Optional<Double> peer, Optional<Double> most) {
    static Figure ratio(String name, double ours, double peer, double most) {
        return new Figure(name, "ms", ours, Optional.of(peer), Optional.of(most));
    }

    static Figure alone(String name, String unit, double ours, double most) {
        return new Figure(name, unit, ours, Optional.empty(), Optional.of(most));
    }

    double value() {
        return peer.map(other -> ours / other).orElse(ours);
    }

    String verdict() {
        return most.map(limit -> value() <= limit ? "within" : "OVER").orElse("");
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-62s %9.2f %-5s %9s %8.3f %8s  %s",
                name,
                ours,
                unit,
                peer.map(other -> String.format(Locale.ROOT, "%.2f", other)).orElse("-"),
                value(),
                most.map(limit -> String.format(Locale.ROOT, "%.2f", limit)).orElse("-"),
                verdict());
    }
}
