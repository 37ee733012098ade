package com.digidoc.setup.ui.redis;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.redis.UrlModel.Trial;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Line;
import com.digidoc.setup.ui.widget.Words;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A field for an address, with how DigiDoc will read it, and a test. */
public final class UrlPanel {
    private final Words words;
    private final UrlModel model;
    private final TextField field = new TextField();
    private final VBox reading = new VBox();
    private final VBox trial = new VBox();
    private final Button test;
    private final Button use;
    private final Card card;
    private final Subscription sources;

    /**
     * A panel.
     *
     * @param label what the field is called
     * @param useLabel what taking the address is called
     */
    public UrlPanel(Words words, UrlModel model, Text label, Text useLabel, Runnable onUse) {
        this.words = words;
        this.model = model;
        test = words.button(Text.of("ui.url.test"), model::test);
        test.setId("url-test");
        use = words.button(useLabel, onUse);
        use.setId("url-use");
        field.setId("url");
        field.setOnAction(event -> model.test());
        HBox.setHgrow(field, Priority.ALWAYS);
        Label name = words.heading(label);
        name.setLabelFor(field);
        field.setAccessibleText(name.getText());
        reading.getStyleClass().add("dd-choices");
        var row = new HBox(8, field, test, use);
        card = new Card(name, row, reading, trial);
        trial.managedProperty().bind(trial.visibleProperty());
        field.textProperty().bindBidirectional(model.text());
        sources = Subscription.combine(
                model.reading().subscribe(this::showReading),
                model.trial().subscribe(this::showTrial),
                () -> field.textProperty().unbindBidirectional(model.text()));
    }

    /** Where taking the address is what the page is about. */
    UrlPanel emphasised() {
        use.getStyleClass().add("accent");
        return this;
    }

    public Node node() {
        return card;
    }

    public void leave() {
        sources.unsubscribe();
    }

    private void showReading(Reading now) {
        boolean valid = now instanceof Reading.Valid;
        test.setDisable(!valid);
        use.setDisable(!valid || !model.changed());
        var lines = new ArrayList<Node>();
        if (now instanceof Reading.Valid(RedisUrl url)) {
            AddressWords.reads(url).stream().map(words::quiet).forEach(lines::add);
        }
        boolean blank = model.text().get().isBlank();
        AddressWords.doubts(now).stream()
                .map(doubt -> line(blank ? Status.UNKNOWN : doubt.status(), doubt.text()))
                .forEach(lines::add);
        reading.getChildren().setAll(lines);
    }

    private void showTrial(Trial now) {
        trial.setVisible(!(now instanceof Trial.None));
        trial.getChildren()
                .setAll(AddressWords.tested(now).map(said -> line(said.status(), said.text())).stream()
                        .toList());
        if (now instanceof Trial.Broken(String exact)) {
            trial.getChildren().add(words.mono(exact));
        }
    }

    private Node line(Status status, Text text) {
        return new Line(new Glyph(status), words.body(text));
    }
}
