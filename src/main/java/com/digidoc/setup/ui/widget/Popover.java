package com.digidoc.setup.ui.widget;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** Something more about what it points at. A click elsewhere or Escape closes it. */
public final class Popover {
    private final PopOver popover = new PopOver();
    private ObservableList<String> dress = FXCollections.observableArrayList();

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
            Bindings.unbindContent(popover.getRoot().getStylesheets(), dress);
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

    private void show(Node node, PopOver.ArrowLocation arrow) {
        popover.setArrowLocation(arrow);
        dress = node.getScene().getStylesheets(); // changes with the system's scheme
        Bindings.bindContent(popover.getRoot().getStylesheets(), dress);
        popover.show(node);
    }

    public void hide() {
        popover.hide();
    }
}
