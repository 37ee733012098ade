package com.digidoc.setup.ui.widget;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A box that holds what belongs together. */
public final class Card extends VBox {
    public Card(Node... content) {
        super(content);
        getStyleClass().add("dd-card");
        setFillWidth(true);
    }

    /** The same in the colour of a status: {@code problem}, {@code warning}, {@code ok}. */
    public Card tinted(String status) {
        getStyleClass().add(status);
        return this;
    }
}
