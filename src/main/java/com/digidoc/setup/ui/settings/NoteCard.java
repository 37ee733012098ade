package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.ui.step.OfferCard;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Words;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** How the last thing that was asked for ended. */
final class NoteCard {
    private NoteCard() {}

    static Node of(Words words, Note note) {
        var row = new HBox(new Glyph(note.status()), words.body(note.text()));
        row.getStyleClass().add("dd-line");
        var card = new Card(row).tinted(note.status() == Status.OK ? "ok" : "problem");
        if (!note.exact().isBlank()) {
            card.getChildren().add(new Fold(words.say("ui.exact"), OfferCard.code(words, note.exact())));
        }
        card.setId("note");
        return card;
    }
}
