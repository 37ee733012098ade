package com.digidoc.setup.ui.shell;

import com.digidoc.setup.ui.engine.Placement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where a window fits that was left on a screen which may be gone or smaller by now. */
public final class Screens {
    /** So much of the window's top has to be on a screen for a person to get hold of it. */
    private static final double GRIP = 80;

    private Screens() {}

    /**
     * The same place where that is still good, else moved and cut to the screen that it is most on.
     *
     * @param screens the parts of the screens that windows may cover
     * @return empty where it lies on none of them, so that the system should choose
     */
    public static Optional<Placement> fit(Placement wanted, List<Rectangle2D> screens) {
        var window = new Rectangle2D(wanted.x(), wanted.y(), Math.max(0, wanted.width()), Math.max(0, wanted.height()));
        return screens.stream()
                .max(Comparator.comparingDouble(screen -> shared(screen, window)))
                .filter(screen -> reachable(screen, window))
                .map(screen -> on(screen, wanted));
    }

    private static double shared(Rectangle2D screen, Rectangle2D window) {
        return overlap(screen.getMinX(), screen.getMaxX(), window.getMinX(), window.getMaxX())
                * overlap(screen.getMinY(), screen.getMaxY(), window.getMinY(), window.getMaxY());
    }

    private static boolean reachable(Rectangle2D screen, Rectangle2D window) {
        return overlap(screen.getMinX(), screen.getMaxX(), window.getMinX(), window.getMaxX()) >= GRIP
                && window.getMinY() >= screen.getMinY() - 1
                && window.getMinY() <= screen.getMaxY() - GRIP;
    }

    private static double overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }

    private static Placement on(Rectangle2D screen, Placement wanted) {
        double width = Math.min(wanted.width(), screen.getWidth());
        double height = Math.min(wanted.height(), screen.getHeight());
        double x = Math.clamp(wanted.x(), screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - width));
        double y = Math.clamp(wanted.y(), screen.getMinY(), Math.max(screen.getMinY(), screen.getMaxY() - height));
        return new Placement(x, y, width, height, wanted.maximized());
    }
}
