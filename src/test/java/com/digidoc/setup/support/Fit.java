package com.digidoc.setup.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/** Whether all words of a scene can be read: none cut short, none outside the window. */
public final class Fit {
    /** Less than this is rounding, in pixels. */
    private static final double ROUNDING = 1.5;

    private Fit() {}

    /** The texts that cannot be read in full; asked on the window's thread, after its layout. */
    public static List<String> unreadable(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var found = new ArrayList<String>();
        visit(scene.getRoot(), scene, false, found);
        return found;
    }

    /** All visible words that a label or a button says. */
    public static List<String> words(Scene scene) {
        var found = new ArrayList<String>();
        collect(scene.getRoot(), found);
        return found;
    }

    private static void visit(Node node, Scene scene, boolean scrolled, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && !blank(labeled.getText())) {
            if (cutShort(labeled)) {
                found.add("cut short: " + labeled.getText());
            } else if (outside(labeled, scene, scrolled)) {
                found.add("outside: " + labeled.getText());
            }
        }
        if (node instanceof Parent parent) {
            boolean inside = scrolled || node instanceof ScrollPane;
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, scene, inside, found));
        }
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && !blank(labeled.getText())) {
            found.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** The skin of a label puts what it has room for into a text of its own. */
    private static boolean cutShort(Labeled labeled) {
        return texts(labeled).noneMatch(text -> text.getText().equals(labeled.getText()));
    }

    private static Stream<Text> texts(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast);
    }

    private static boolean outside(Node node, Scene scene, boolean scrolled) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean wide = bounds.getMinX() < -ROUNDING || bounds.getMaxX() > scene.getWidth() + ROUNDING;
        boolean high = bounds.getMinY() < -ROUNDING || bounds.getMaxY() > scene.getHeight() + ROUNDING;
        return wide || high && !scrolled;
    }

    private static boolean blank(String words) {
        return words == null || words.isBlank();
    }
}
