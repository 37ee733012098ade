package com.digidoc.setup.redaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/**
 * Lines of a program's output, masked one after the other as they come: what a line is may only be told by those before
 * it, as with a password on the line below its name, or a private key. Safe for use by several threads.
 */
public final class MaskedLines {
    /** As many as the longest usual private key has. */
    private static final int MOST = 64;

    private static final int LONGEST = 4096;

    /** The lines since one that may tell what those below it are; empty if there is none. */
    private final Deque<String> before = new ArrayDeque<>();

    /** How many lines ago such a line came. */
    private int since;

    /** The next line, without its end, as it may be shown. */
    public synchronized String next(String line) {
        since = FirstLook.suspects(line) ? 0 : since + 1;
        if (since >= MOST) {
            before.clear();
        }
        if (since > 0 && before.isEmpty()) {
            return line;
        }
        String masked = Redaction.masked(
                before.stream().map(earlier -> earlier + "\n").collect(Collectors.joining("", "", line)));
        remember(line);
        return masked.substring(masked.lastIndexOf('\n') + 1);
    }

    /** A line that is not shown, and may tell what those below it are. */
    public synchronized void skip(String line) {
        since = 0;
        remember(line);
    }

    private void remember(String line) {
        before.addLast(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        if (before.size() > MOST) {
            before.removeFirst();
        }
    }
}
