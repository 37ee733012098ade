package com.digidoc.setup.ui.redis;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.redis.Fault;
import com.digidoc.setup.redis.Probe;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.redis.Reply;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.redis.UrlModel.Trial;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        reading.getChildren()
                .setAll(
                        switch (now) {
                            case Reading.Valid(RedisUrl url) -> read(url);
                            case Reading.Rejected(String error, Text hint) ->
                                List.of(line(model.text().get().isBlank() ? Status.UNKNOWN : Status.PROBLEM, hint));
                        });
    }

    private List<Node> read(RedisUrl url) {
        var lines = new ArrayList<Node>();
        lines.add(words.quiet(
                url.unix()
                        ? Text.of("ui.url.reads.socket", url.path().orElse(""), url.db())
                        : Text.of("ui.url.reads", url.host(), url.port(), url.db())));
        var more = Stream.of(
                        url.username().map(name -> Text.of("ui.url.reads.user", name)),
                        url.password().map(word -> Text.of("ui.url.reads.password")),
                        url.tls() ? Optional.of(Text.of("ui.url.reads.tls")) : Optional.<Text>empty())
                .flatMap(Optional::stream);
        more.map(words::quiet).forEach(lines::add);
        url.warnings().stream().map(warning -> line(Status.WARNING, warning)).forEach(lines::add);
        return lines;
    }

    private void showTrial(Trial now) {
        trial.setVisible(!(now instanceof Trial.None));
        trial.getChildren()
                .setAll(
                        switch (now) {
                            case Trial.None none -> List.<Node>of();
                            case Trial.Trying trying -> List.of(line(Status.UNKNOWN, Text.of("ui.url.testing")));
                            case Trial.Tried(Probe probe) -> List.of(tried(probe));
                            case Trial.Broken(String exact) ->
                                List.of(line(Status.PROBLEM, Text.of("ui.url.not-tested")), words.mono(exact));
                        });
    }

    private Node tried(Probe probe) {
        Optional<Fault> fault = probe.ping().fault().or(() -> probe.write().flatMap(Reply::fault));
        Status status = fault.isEmpty() ? Status.OK : probe.ping().ok() ? Status.WARNING : Status.PROBLEM;
        Text said = fault.map(wrong -> wrong.summary(probe.url()))
                .orElseGet(
                        () -> Text.of("ui.url.answers", probe.ping().latency().toNanos() / 1e6));
        return line(status, said);
    }

    private Node line(Status status, Text text) {
        var row = new HBox(new Glyph(status), words.body(text));
        row.getStyleClass().add("dd-line");
        return row;
    }
}
