package com.digidoc.setup.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/** Whether all words of a scene can be read: none cut short, none outside of what can be seen or scrolled to. */
public final class Fit {
    /** Less than this is rounding, in pixels. */
    private static final double ROUNDING = 1.5;

    /** As far as one may scroll. */
    private static final double FAR = 1e6;

    private Fit() {}

    /** The texts that cannot be read in full; asked on the window's thread, after its layout. */
    public static List<String> unreadable(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var found = new ArrayList<String>();
        visit(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), found);
        return found;
    }

    /** All visible labels and buttons that say something. */
    public static List<Labeled> labels(Scene scene) {
        var found = new ArrayList<Labeled>();
        collect(scene.getRoot(), found);
        return found;
    }

    private static void visit(Node node, Bounds room, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && !blank(labeled.getText())) {
            if (cutShort(labeled)) {
                found.add("cut short: " + labeled.getText());
            } else if (outside(labeled, room)) {
                found.add("outside: " + labeled.getText());
            }
        }
        if (node instanceof TextField field && cutShort(field)) {
            found.add("cut short: " + field.getPromptText());
        }
        if (node instanceof Parent parent) {
            Bounds within = node instanceof ScrollPane scroll ? room(scroll) : room;
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, within, found));
        }
    }

    private static void collect(Node node, List<Labeled> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && !blank(labeled.getText())) {
            found.add(labeled);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** The skin of a label puts what it has room for into a text of its own; a menu's has a label for that. */
    private static boolean cutShort(Labeled labeled) {
        return labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && texts(labeled).noneMatch(text -> text.getText().equals(labeled.getText()));
    }

    /** What a field says as long as it is empty has one line. */
    private static boolean cutShort(TextField field) {
        if (blank(field.getPromptText())) {
            return false;
        }
        var prompt = new Text(field.getPromptText());
        prompt.setFont(field.getFont());
        double width = field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
        return prompt.getLayoutBounds().getWidth() > width + ROUNDING;
    }

    private static Stream<Text> texts(Labeled labeled) {
        Parent written = labeled instanceof MenuButton ? (Parent) labeled.lookup(".label") : labeled;
        return written.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast);
    }

    /** Where what is in it can be brought to: pages scroll downwards only. */
    private static Bounds room(ScrollPane scroll) {
        Bounds seen = scroll.localToScene(scroll.getLayoutBounds());
        return new BoundingBox(seen.getMinX(), -FAR, seen.getWidth(), 2 * FAR);
    }

    private static boolean outside(Node node, Bounds room) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinX() < room.getMinX() - ROUNDING
                || bounds.getMaxX() > room.getMaxX() + ROUNDING
                || bounds.getMinY() < room.getMinY() - ROUNDING
                || bounds.getMaxY() > room.getMaxY() + ROUNDING;
    }

    private static boolean blank(String words) {
        return words == null || words.isBlank();
    }
}
