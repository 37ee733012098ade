package com.digidoc.setup.ui.engine;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Scanner;

/**
 * Where a window is and how large, in the screen's points. Written as its numbers in this order, a space between.
 *
 * @param maximized whether it fills the screen; the rest is then where it goes back to
 */
public record Placement(double x, double y, double width, double height, boolean maximized) {
    /** Reads what {@link #written} wrote; empty for anything else. */
    static Optional<Placement> read(String text) {
        try (var words = new Scanner(text).useLocale(Locale.ROOT)) {
            var read = new Placement(
                    words.nextDouble(),
                    words.nextDouble(),
                    words.nextDouble(),
                    words.nextDouble(),
                    words.nextBoolean());
            return read.sound() ? Optional.of(read) : Optional.empty();
        } catch (NoSuchElementException e) {
            return Optional.empty(); // somebody else's file, or of another version: as if there were none
        }
    }

    /** The same place for a window that fills the screen. */
    public Placement filling() {
        return new Placement(x, y, width, height, true);
    }

    private boolean sound() {
        return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(width) && Double.isFinite(height);
    }

    String written() {
        return String.format(Locale.ROOT, "%f %f %f %f %b%n", x, y, width, height, maximized);
    }
}
