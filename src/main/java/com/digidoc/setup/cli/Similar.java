package com.digidoc.setup.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Words that a mistyped one may stand for. */
final class Similar {
    private Similar() {}

    /** Those that are a wrong letter in three away or less, at least one; the nearest first. */
    static List<String> to(String typed, Stream<String> known) {
        record Candidate(String word, int distance) {}
        return known.map(word -> new Candidate(word, distance(typed, word)))
                .filter(candidate -> candidate.distance() <= Math.max(1, typed.length() / 3))
                .sorted(Comparator.comparing(Candidate::distance))
                .map(Candidate::word)
                .toList();
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
