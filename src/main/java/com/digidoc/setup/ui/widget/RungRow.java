package com.digidoc.setup.ui.widget;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A rung of the ladder in a list: glyph, name, sentence. */
public final class RungRow extends HBox {
    public RungRow(Words words, Status status, Text title, Text summary) {
        Label name = words.body(title);
        name.getStyleClass().add("dd-strong");
        var text = new VBox(name, words.quiet(summary));
        HBox.setHgrow(text, Priority.ALWAYS);
        getStyleClass().add("dd-rung");
        getChildren().addAll(new Glyph(status), text);
        setAccessibleText(words.say(status.text()) + ": " + name.getText());
    }
}
