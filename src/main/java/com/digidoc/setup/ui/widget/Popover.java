package com.digidoc.setup.ui.widget;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;

/** Something more about what it points at. A click elsewhere or Escape closes it. */
public final class Popover {
    private final PopOver popover = new PopOver();
    private Subscription scheme = Subscription.EMPTY;

    /**
     * One that is not shown yet.
     *
     * @param hidden undoes what the content listens to
     */
    public Popover(Node content, Runnable hidden) {
        popover.setContentNode(content);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setOnHidden(event -> {
            scheme.unsubscribe();
            hidden.run();
        });
    }

    /** Shows it above what it points at. */
    public void above(Node node) {
        show(node, PopOver.ArrowLocation.BOTTOM_CENTER);
    }

    /** Shows it below. */
    public void below(Node node) {
        show(node, PopOver.ArrowLocation.TOP_LEFT);
    }

    /** Once open it cannot be dressed anew reliably: JavaFX loses the names of colours on the way. So it closes then. */
    private void show(Node node, PopOver.ArrowLocation arrow) {
        Scene scene = node.getScene();
        popover.setArrowLocation(arrow);
        popover.getRoot().getStylesheets().setAll(scene.getStylesheets());
        popover.show(node);
        scheme = scene.getPreferences().colorSchemeProperty().subscribe((was, now) -> hide());
    }

    public void hide() {
        popover.hide();
    }
}
