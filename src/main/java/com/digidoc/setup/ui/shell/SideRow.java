package com.digidoc.setup.ui.shell;

import com.digidoc.setup.ui.widget.Gap;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What a button at the left shows: a sign, a name, and at the right end a state. */
final class SideRow {
    /** What the button itself takes at its sides, in pixels. */
    private static final double PADDING = 20;

    /** Between the sign and the name. */
    private static final double SPACING = 10;
    /** Between the name and the state, at least: a state that comes and goes should not push the page aside. */
    private static final double LEAST = 6;

    private SideRow() {}

    /** Puts the three on the button. The column grows with its words; none of them is cut short. */
    static void on(Button button, Node sign, Label name, Label state) {
        name.getStyleClass().add("name");
        state.getStyleClass().add("state");
        name.setMinWidth(Region.USE_PREF_SIZE);
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setMargin(name, new Insets(0, LEAST, 0, SPACING));
        var row = new HBox(sign, name, new Gap(), state);
        row.getStyleClass().add("row");
        row.minWidthProperty().bind(button.widthProperty().subtract(PADDING));
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
    }
}
