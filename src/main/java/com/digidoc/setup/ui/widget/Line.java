package com.digidoc.setup.ui.widget;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Things that are read together on one line, such as a sign and its sentence. */
public final class Line extends HBox {
    public Line(Node... parts) {
        super(parts);
        getStyleClass().add("dd-line");
    }
}
