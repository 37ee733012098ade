package com.digidoc.setup.ui.settings;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.settings.Conflict.Row;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What counts, after another program changed the file meanwhile: both versions beside each other. */
final class ConflictView {
    private static final double SHARE = 25;

    private ConflictView() {}

    static Node of(Words words, Conflict conflict) {
        var choices = new Card(
                choice(words, Text.of("settings.mine"), Text.of("settings.mine.why")),
                choice(words, Text.of("settings.theirs"), Text.of("settings.theirs.why")));
        var box =
                new VBox(choices, new Card(new Fold(words.say("settings.compare"), rows(words, conflict)).open(true)));
        box.setId("conflict");
        box.getStyleClass().add("dd-situation");
        return box;
    }

    private static Node choice(Words words, Text name, Text why) {
        return new VBox(2, words.heading(name), words.quiet(why));
    }

    private static Node rows(Words words, Conflict conflict) {
        var grid = new GridPane();
        grid.getStyleClass().add("dd-settings-grid");
        for (int i = 0; i < 4; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(SHARE);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                words.quiet(Text.of("settings.compare.setting")),
                words.quiet(Text.of("settings.compare.before")),
                words.quiet(Text.of("settings.compare.now")),
                words.quiet(Text.of("settings.compare.mine")));
        conflict.rows().forEach(row -> grid.addRow(grid.getRowCount(), cells(words, row)));
        grid.getChildren().forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
        return conflict.rows().isEmpty() ? words.body(Text.of("settings.compare.nothing")) : grid;
    }

    private static Node[] cells(Words words, Row row) {
        Label now = value(words, row.now());
        if (!row.now().equals(row.before())) {
            now.getStyleClass().add("dd-strong");
        }
        Label mine = value(words, row.mine());
        mine.getStyleClass().add("dd-strong");
        return List.of(words.body(row.setting().label()), value(words, row.before()), now, mine)
                .toArray(Node[]::new);
    }

    private static Label value(Words words, Optional<String> text) {
        return text.map(words::mono).orElseGet(() -> words.mono("–"));
    }
}
