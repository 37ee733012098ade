package com.digidoc.setup.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A requirements file as pip reads it, as far as it names packages. Format:
 * <a href="https://pip.pypa.io/en/stable/reference/requirements-file-format/">Requirements file format</a>.
 *
 * @param needed the packages it asks for
 * @param unread how many lines say something else, such as another file or an address
 */
record Requirements(List<Requirement> needed, int unread) {
    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_LINE = 1_000;

    Requirements {
        needed = List.copyOf(needed);
    }

    /** Reads a file's text. */
    static Requirements of(String text) {
        String joined = text.replaceFirst("^\uFEFF", "").replaceAll("\\\\\\r?\\n", " ");
        var needed = new ArrayList<Requirement>();
        int unread = 0;
        for (String line : joined.lines().limit(MOST_LINES).toList()) {
            String bare = line.length() > LONGEST_LINE
                    ? "?"
                    : line.replaceFirst("(^|\\s)#.*", "").strip();
            if (bare.isEmpty()) {
                continue;
            }
            Optional<Requirement> read = Requirement.of(bare);
            read.ifPresent(needed::add);
            unread += read.isPresent() ? 0 : 1;
        }
        return new Requirements(needed, unread);
    }
}
