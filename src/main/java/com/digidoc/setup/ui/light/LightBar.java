package com.digidoc.setup.ui.light;

import com.digidoc.setup.redis.Light;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.light.LightModel.Shown;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Glyph.Mark;
import com.digidoc.setup.ui.widget.Words;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The light, always at the bottom: shape, word, cause, numbers and the last five minutes. Pressing it shows the ladder. */
public final class LightBar {
    /** What the bar leaves free at its two sides, in pixels. */
    private static final double SIDES = 40;

    private final Words words;
    private final Glyph glyph = new Glyph(Mark.UNKNOWN);
    private final Label word;
    private final Label cause;
    private final Label numbers;
    private final History history = new History();
    private final Button button = new Button();
    private final Subscription source;

    public LightBar(Words words, LightModel model, Consumer<Node> openLadder) {
        this.words = words;
        word = line("word");
        cause = line("dd-quiet");
        cause.setWrapText(true);
        cause.setMinHeight(Region.USE_PREF_SIZE);
        numbers = line("numbers");
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        var text = new VBox(word, cause);
        text.setMinWidth(0);
        text.getStyleClass().add("text");
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new Row(glyph, text, numbers, history);
        row.getStyleClass().add("row");
        button.setId("light");
        button.getStyleClass().setAll("dd-light");
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        // not the button's own width: that is known only when its height has been decided
        row.prefWidthProperty()
                .bind(button.sceneProperty()
                        .flatMap(Scene::widthProperty)
                        .map(width -> width.doubleValue() - SIDES)
                        .orElse(Region.USE_COMPUTED_SIZE));
        button.setOnAction(event -> openLadder.accept(button));
        source = model.shown().subscribe(this::show);
    }

    /** A button asks its graphic for a height without saying for which width; the answer is for the one that it will have. */
    private static final class Row extends HBox {
        Row(Node... parts) {
            super(parts);
        }

        @Override
        public Orientation getContentBias() {
            return null;
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(getPrefWidth());
        }
    }

    private static Label line(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        return label;
    }

    public Region node() {
        return button;
    }

    public void leave() {
        source.unsubscribe();
    }

    private void show(Shown now) {
        glyph.show(mark(now.light()));
        numbers.setText(now.numbers().map(words::say).orElse(""));
        history.show(now.history(), now.now());
        String said = words.say(now.word());
        String why = words.say(now.cause());
        if (!said.equals(word.getText()) || !why.equals(cause.getText())) {
            word.setText(said);
            cause.setText(why);
            button.setAccessibleText(words.say(Text.of("ui.light.spoken", said, why)));
            button.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private static Mark mark(Light light) {
        return switch (light) {
            case GREEN -> Mark.OK;
            case AMBER -> Mark.WARNING;
            case RED -> Mark.PROBLEM;
            case GREY -> Mark.UNKNOWN;
        };
    }
}
