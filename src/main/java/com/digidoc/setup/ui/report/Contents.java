package com.digidoc.setup.ui.report;

import com.digidoc.setup.report.HiddenCount;
import com.digidoc.setup.report.Part;
import com.digidoc.setup.report.Report;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.CopyButton;
import com.digidoc.setup.ui.widget.Gap;
import com.digidoc.setup.ui.widget.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Exactly what is in a report: its support code, its files, and what was hidden in them. */
final class Contents extends VBox {
    private final Words words;

    Contents(Words words, Report report) {
        this.words = words;
        getStyleClass().add("dd-situation");
        getChildren().addAll(code(report.code()), files(report), hidden(report));
    }

    private Card code(String code) {
        Label shown = words.mono(code);
        shown.setId("code");
        shown.getStyleClass().add("dd-support-code");
        var row = new HBox(12, shown, new Gap(), new CopyButton(words, Text.of("ui.copy"), () -> code));
        row.setAlignment(Pos.CENTER_LEFT);
        return new Card(words.heading(Text.of("report.page.code")), row, words.quiet(Text.of("report.page.code.why")));
    }

    private Card files(Report report) {
        var names = new ListView<Part>();
        names.setId("files");
        names.getStyleClass().add("dd-report-files");
        names.setAccessibleText(words.say("report.page.files"));
        names.setCellFactory(list -> new Name());
        names.getItems().setAll(report.parts());
        var text = new TextArea();
        text.setId("file-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("dd-report-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        names.getSelectionModel().selectedItemProperty().subscribe(part -> {
            if (part != null) {
                text.setText(part.text());
                text.setAccessibleText(part.name());
                text.positionCaret(0);
            }
        });
        names.getSelectionModel().selectFirst();
        var row = new HBox(12, names, text);
        row.getStyleClass().add("dd-report");
        return new Card(words.heading(Text.of("report.page.files")), row);
    }

    private Card hidden(Report report) {
        var card = new Card(words.heading(Text.of("report.page.hidden")));
        if (report.hidden().isEmpty()) {
            card.getChildren().add(words.body(Text.of("report.md.hidden.nothing")));
        }
        for (HiddenCount rule : report.hidden()) {
            Label what = words.body(Text.exactly(rule.what()));
            what.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(what, Priority.ALWAYS);
            Label count = words.quiet(Text.of("report.page.times", rule.count()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            card.getChildren().add(new HBox(12, what, count));
        }
        return card;
    }

    private static final class Name extends ListCell<Part> {
        @Override
        protected void updateItem(Part part, boolean empty) {
            super.updateItem(part, empty);
            setText(empty || part == null ? null : part.name());
        }
    }
}
