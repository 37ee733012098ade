package com.digidoc.setup.ui.widget;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.setup.Step;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A status as a shape with a colour: never a colour alone. A word always stands beside it, so that it says nothing to
 * screen readers itself. Shapes and colours are in {@code window.css}.
 */
public final class Glyph extends StackPane {
    /** What it can show. */
    public enum Mark {
        OK,
        WARNING,
        PROBLEM,
        UNKNOWN,
        SKIPPED,
        TO_DO,
        NOW
    }

    private Mark shown;

    public Glyph(Mark mark) {
        var base = new Region();
        base.getStyleClass().add("base");
        var sign = new Region();
        sign.getStyleClass().add("sign");
        getChildren().addAll(base, sign);
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
        show(mark);
    }

    public Glyph(Status status) {
        this(of(status));
    }

    public void show(Mark mark) {
        if (mark == shown) {
            return; // else it would be styled and drawn anew
        }
        shown = mark;
        getStyleClass().setAll("dd-glyph", mark.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static Mark of(Status status) {
        return switch (status) {
            case OK -> Mark.OK;
            case WARNING -> Mark.WARNING;
            case PROBLEM -> Mark.PROBLEM;
            case UNKNOWN -> Mark.UNKNOWN;
            case SKIPPED -> Mark.SKIPPED;
        };
    }

    public static Mark of(Step.State state) {
        return switch (state) {
            case DONE -> Mark.OK;
            case NEEDS_YOU -> Mark.PROBLEM;
            case NOT_NEEDED -> Mark.SKIPPED;
            case TO_DO -> Mark.TO_DO;
        };
    }
}
