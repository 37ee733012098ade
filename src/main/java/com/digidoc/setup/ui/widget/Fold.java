package com.digidoc.setup.ui.widget;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Something that only an expert wants to see, one click away. */
public final class Fold extends VBox {
    private final ToggleButton toggle;

    public Fold(String title, Node content) {
        var arrow = new Region();
        arrow.getStyleClass().add("arrow");
        toggle = new ToggleButton(title, arrow);
        toggle.setMnemonicParsing(false);
        toggle.getStyleClass().setAll("dd-fold-button");
        content.visibleProperty().bind(toggle.selectedProperty());
        content.managedProperty().bind(toggle.selectedProperty());
        getStyleClass().add("dd-fold");
        getChildren().addAll(toggle, content);
    }

    public Fold open(boolean now) {
        toggle.setSelected(now);
        return this;
    }

    /** Gives its button an id. */
    public Fold named(String id) {
        toggle.setId(id);
        return this;
    }

    public ReadOnlyBooleanProperty opened() {
        return toggle.selectedProperty();
    }

    public boolean isOpen() {
        return toggle.isSelected();
    }
}
