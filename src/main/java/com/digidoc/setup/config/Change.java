package com.digidoc.setup.config;

import java.util.List;

/**
 * The lines that an edit changes.
 *
 * @param line of the first of them, from 1
 * @param before as they were; empty where lines are only added
 * @param after as they will be
 */
public record Change(int line, List<String> before, List<String> after) {
    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The same with passwords masked: safe to show. */
    public Change masked() {
        return new Change(
                line,
                before.stream().map(Masking::mask).toList(),
                after.stream().map(Masking::mask).toList());
    }

    @Override
    public String toString() {
        Change safe = masked();
        return "line " + line + ": " + safe.before + " -> " + safe.after;
    }
}
