package com.digidoc.setup.cli;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that a mistyped one may stand for. */
final class Similar {
    private Similar() {}

    /** The nearest ones, if they have at most one wrong letter in three. */
    static List<String> to(String typed, Stream<String> known) {
        int limit = (typed.length() + 2) / 3;
        var nearest = known.collect(
                        Collectors.groupingBy(word -> distance(typed, word), TreeMap::new, Collectors.toList()))
                .firstEntry();
        return nearest == null || nearest.getKey() > limit ? List.of() : nearest.getValue();
    }

    /** How many letters must be put in, taken out or changed to make one of the other (V. I. Levenshtein, 1965). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
