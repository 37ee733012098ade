package com.digidoc.setup.ui.widget;

import com.digidoc.setup.text.Text;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;

/** Copies a text and says so for a moment. */
public final class CopyButton extends Button {
    public CopyButton(Words words, Text label, Supplier<String> what) {
        super(words.say(label));
        getStyleClass().addAll("small", "dd-copy");
        setMnemonicParsing(false);
        var back = new PauseTransition(Duration.seconds(2));
        back.setOnFinished(event -> setText(words.say(label)));
        setOnAction(event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, what.get()));
            setText(words.say("ui.copied"));
            back.playFromStart();
        });
    }
}
