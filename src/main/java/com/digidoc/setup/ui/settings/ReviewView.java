package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.config.Change;
import com.digidoc.setup.config.ConfigSchema;
import com.digidoc.setup.config.Edits;
import com.digidoc.setup.config.Fault;
import com.digidoc.setup.config.Setting;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Line;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lines of the file that would change, without passwords, and what is to be known before. */
final class ReviewView {
    private ReviewView() {}

    static Node of(Words words, Sheet sheet, Sketch sketch) {
        var box = new VBox();
        box.setId("review");
        box.getStyleClass().add("dd-situation");
        List<Node> doubts = doubts(words, sheet, sketch);
        if (!doubts.isEmpty()) {
            var card = new Card(words.heading(Text.of("settings.review.doubts")));
            card.setId("review-doubts");
            card.getChildren().addAll(doubts);
            box.getChildren().add(card.tinted("warning"));
        }
        var card = new Card();
        sketch.edits().steps().forEach(step -> card.getChildren().add(step(words, step)));
        box.getChildren().addAll(card, words.quiet(Text.of("settings.review.backup")));
        return box;
    }

    private static Node step(Words words, Edits.Step step) {
        Change change = step.change().masked();
        Label what = words.body(Text.of("text.exact", labels(step.keys())));
        what.getStyleClass().add("dd-strong");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label where = words.quiet(Text.of("settings.review.line", change.line()));
        where.setMinWidth(Region.USE_PREF_SIZE);
        var lines = new VBox();
        lines.getStyleClass().add("dd-diff");
        change.before().forEach(line -> lines.getChildren().add(line(words, "−", line, "old")));
        change.after().forEach(line -> lines.getChildren().add(line(words, "+", line, "new")));
        return new VBox(6, new HBox(12, what, where), lines);
    }

    private static Node line(Words words, String sign, String text, String style) {
        Label mark = words.mono(sign);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        Label label = words.mono(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(8, mark, label);
        row.getStyleClass().add(style);
        row.setAccessibleText(sign + " " + text);
        return row;
    }

    private static List<Text> labels(List<String> keys) {
        return keys.stream()
                .flatMap(key -> ConfigSchema.find(key).stream())
                .map(Setting::label)
                .toList();
    }

    /** What a change does not achieve, or breaks. */
    private static List<Node> doubts(Words words, Sheet sheet, Sketch sketch) {
        List<String> keys = sketch.edits().steps().stream()
                .flatMap(step -> step.keys().stream())
                .toList();
        Stream<Node> hidden = keys.stream()
                .map(sheet::override)
                .flatMap(Optional::stream)
                .map(over -> line(
                        words,
                        Status.WARNING,
                        Text.of("settings.review.hidden", labels(List.of(over.key())), over.variable(), over.from())));
        Stream<Node> faults = sketch.faults().stream()
                .filter(fault -> fault.keys().stream().anyMatch(keys::contains))
                .map(fault -> line(words, fault.status(), said(fault)));
        return Stream.concat(hidden, faults).toList();
    }

    private static Text said(Fault fault) {
        return Text.of("settings.review.fault", labels(List.of(fault.key())), fault.text());
    }

    private static Node line(Words words, Status status, Text text) {
        return new Line(new Glyph(status), words.body(text));
    }
}
