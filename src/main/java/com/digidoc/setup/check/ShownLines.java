package com.digidoc.setup.check;

import com.digidoc.setup.redaction.MaskedLines;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The lines of a program that a person gets to see: without passwords, and no more than anyone can follow, so that a program
 * that floods costs no core. What is left out shows as one line with three dots. Safe for use by several threads.
 */
final class ShownLines {
    private static final String LEFT_OUT = "…";
    private static final int AT_ONCE = 2000;
    private static final int A_SECOND = 50;

    private final MaskedLines masked = new MaskedLines();
    private final Consumer<String> shown;
    private final LongSupplier clock;
    private double room = AT_ONCE;
    private long last;
    private boolean leftOut;

    /**
     * Shows lines somewhere.
     *
     * @param clock as {@link System#nanoTime}
     */
    ShownLines(Consumer<String> shown, LongSupplier clock) {
        this.shown = shown;
        this.clock = clock;
        last = clock.getAsLong();
    }

    synchronized void line(String line) {
        long now = clock.getAsLong();
        room = Math.min(AT_ONCE, room + (now - last) / 1e9 * A_SECOND);
        last = now;
        if (room >= 1) {
            room--;
            leftOut = false;
            shown.accept(masked.next(line));
            return;
        }
        masked.skip(line);
        if (!leftOut) {
            leftOut = true;
            shown.accept(LEFT_OUT);
        }
    }
}
