package com.digidoc.setup.ui.step;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Line;
import com.digidoc.setup.ui.widget.Words;
import javafx.scene.Node;

/** How the last thing that was asked for ended. */
public final class NoteCard {
    private NoteCard() {}

    public static Node of(Words words, Note note) {
        var row = new Line(new Glyph(note.status()), words.body(note.text()));
        var card = new Card(row).tinted(note.status() == Status.OK ? "ok" : "problem");
        if (!note.exact().isBlank()) {
            card.getChildren().add(new Fold(words.say("ui.exact"), OfferCard.code(words, note.exact())));
        }
        card.setId("note");
        return card;
    }
}
