package com.digidoc.setup.ui.widget;

import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
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

    /** The same as a small sign without words, for lists; what it copies is said to screen readers and as a hint. */
    public static CopyButton quiet(Words words, Text label, Supplier<String> what) {
        var button = new CopyButton(words, label, what);
        var sign = new Region();
        sign.getStyleClass().add("sign");
        button.setGraphic(sign);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll("dd-copy-sign");
        button.setTooltip(new Tooltip(words.say(label)));
        button.textProperty().subscribe(text -> {
            boolean copied = !text.equals(words.say(label));
            button.getStyleClass().setAll(copied ? List.of("dd-copy-sign", "copied") : List.of("dd-copy-sign"));
        });
        return button;
    }
}
