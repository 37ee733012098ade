package com.digidoc.setup.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several settings of one file set together, each as the schema wants it: a number as a number, a text as a text.
 *
 * @param after the file as it would be; {@link SafeWrite} writes it
 * @param steps what differs, in the order of the file
 * @param refused what could not be set, and why, by key
 */
public record Edits(ConfigFile after, List<Step> steps, Map<String, Problem> refused) {
    public Edits {
        steps = List.copyOf(steps);
        refused = Map.copyOf(refused);
    }

    /**
     * Lines that differ.
     *
     * @param keys the settings that they hold; mostly one
     */
    public record Step(List<String> keys, Change change) {
        public Step {
            keys = List.copyOf(keys);
        }
    }

    /** Sets values in a file. Nothing is written by it. */
    public static Edits of(ConfigFile file, Map<Setting, String> values) {
        ConfigFile after = file;
        var steps = new ArrayList<Step>();
        var refused = new LinkedHashMap<String, Problem>();
        for (Setting setting : inOrder(file, values)) {
            switch (after.setAs(KeyPath.of(setting.key()), values.get(setting), setting.kind())) {
                case Edit.Changed(ConfigFile edited, Change change) -> {
                    after = edited;
                    add(steps, setting.key(), change);
                }
                case Edit.Refused(Problem problem) -> refused.put(setting.key(), problem);
                case Edit.Same same -> {}
            }
        }
        steps.sort(Comparator.comparingInt(step -> step.change().line()));
        return new Edits(after, steps, refused);
    }

    /** From the last line to the first, so that the numbers of the lines above stay; then what is missing. */
    private static List<Setting> inOrder(ConfigFile file, Map<Setting, String> values) {
        Comparator<Scalar> place = Comparator.comparingInt(Scalar::line).thenComparingInt(Scalar::column);
        return values.keySet().stream()
                .sorted(Comparator.comparing(
                        (Setting setting) -> file.get(setting.key()),
                        Comparator.comparing((Optional<Scalar> there) -> there.isEmpty())
                                .thenComparing(there -> there.orElse(null), Comparator.nullsLast(place.reversed()))))
                .toList();
    }

    /** Two values may stand in one line. */
    private static void add(List<Step> steps, String key, Change change) {
        for (int i = 0; i < steps.size(); i++) {
            Change other = steps.get(i).change();
            if (other.line() == change.line()
                    && !change.before().isEmpty()
                    && other.after().equals(change.before())) {
                var keys = new ArrayList<>(steps.get(i).keys());
                keys.addFirst(key);
                steps.set(i, new Step(keys, new Change(change.line(), other.before(), change.after())));
                return;
            }
        }
        steps.add(new Step(List.of(key), change));
    }
}
