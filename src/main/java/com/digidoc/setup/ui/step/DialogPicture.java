package com.digidoc.setup.ui.step;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the other window looks like: a small one in which the right button is to be pressed. The words stand beside it. */
final class DialogPicture extends VBox {
    private static final int DOTS = 3;

    DialogPicture() {
        var bar = new HBox();
        bar.getStyleClass().add("bar");
        for (int i = 0; i < DOTS; i++) {
            bar.getChildren().add(part("dot"));
        }
        var buttons = new HBox(part("other"), part("install"));
        buttons.getStyleClass().add("buttons");
        var content = new VBox(part("line"), part("short-line"), buttons);
        content.getStyleClass().add("content");
        getChildren().addAll(bar, content);
        getStyleClass().add("dd-dialog-picture");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        return part;
    }
}
