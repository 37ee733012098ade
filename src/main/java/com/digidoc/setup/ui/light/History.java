package com.digidoc.setup.ui.light;

import com.digidoc.setup.redis.Pulse.Sample;
import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The last five minutes: a bar a few seconds wide, as high as the slowest answer in it took. Where there was no answer
 * there is no bar but a dot, so that a gap is not taken for a quick answer.
 */
final class History extends Region {
    private static final int SLOTS = 60;
    private static final double PITCH = 3;
    private static final double BAR = 2;
    private static final double HEIGHT = 24;
    private static final double LOWEST = 3;
    private static final long SLOT_NANOS = Duration.ofSeconds(5).toNanos();
    private static final double FASTEST_MILLIS = 0.1;
    private static final double DECADES = 4;

    private static final StyleablePropertyFactory<History> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final StyleableProperty<Color> ink =
            CSS.createStyleableColorProperty(this, "ink", "-dd-bar-ink", h -> h.ink);
    private final StyleableProperty<Color> gap =
            CSS.createStyleableColorProperty(this, "gap", "-dd-gap-ink", h -> h.gap);
    private final StyleableProperty<Color> ground =
            CSS.createStyleableColorProperty(this, "ground", "-dd-ground-ink", h -> h.ground);
    private final Canvas canvas = new Canvas(SLOTS * PITCH, HEIGHT);
    private List<Sample> samples = List.of();
    private long now;

    History() {
        getStyleClass().add("dd-history");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
        getChildren().add(canvas);
        List.of(ink, gap, ground).forEach(colour -> ((ObservableValue<?>) colour).subscribe(this::draw));
    }

    /** Draws anew only where there is something new to draw: a sample, or the next slot's beginning. */
    void show(List<Sample> history, long moment) {
        boolean same = history == samples && moment / SLOT_NANOS == now / SLOT_NANOS;
        samples = history;
        now = moment;
        if (!same) {
            draw();
        }
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), HEIGHT);
        pen.setFill(ground.getValue());
        pen.fillRect(0, HEIGHT - 1, canvas.getWidth(), 1);
        long last = now / SLOT_NANOS;
        double[] slowest = new double[SLOTS];
        boolean[] missed = new boolean[SLOTS];
        for (Sample sample : samples) {
            int slot = (int) (SLOTS - 1 - (last - sample.taken() / SLOT_NANOS));
            if (slot >= 0 && slot < SLOTS) {
                sample.latency().ifPresent(took -> slowest[slot] = Math.max(slowest[slot], took.toNanos() / 1e6));
                missed[slot] |= sample.latency().isEmpty();
            }
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            draw(pen, slot * PITCH, slowest[slot], missed[slot]);
        }
    }

    private void draw(GraphicsContext pen, double x, double millis, boolean missed) {
        if (missed) {
            pen.setFill(gap.getValue());
            pen.fillOval(x, HEIGHT - 4, BAR + 0.5, BAR + 0.5);
        } else if (millis > 0) {
            double height = height(millis);
            pen.setFill(ink.getValue());
            pen.fillRect(x, HEIGHT - height, BAR, height);
        }
    }

    /** From a tenth of a millisecond to a second, by the logarithm: quick answers differ little, slow ones stand out. */
    private static double height(double millis) {
        double share = Math.log10(Math.max(millis, FASTEST_MILLIS) / FASTEST_MILLIS) / DECADES;
        return LOWEST + Math.min(1, share) * (HEIGHT - LOWEST);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }
}
