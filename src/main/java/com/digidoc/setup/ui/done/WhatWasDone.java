package com.digidoc.setup.ui.done;

import com.digidoc.setup.setup.Change;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.step.Situation;
import com.digidoc.setup.ui.step.Situation.Kind;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.undo.UndoModel;
import com.digidoc.setup.ui.undo.UndoModel.Listing;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Glyph.Mark;
import com.digidoc.setup.ui.widget.Line;
import com.digidoc.setup.ui.widget.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** What the assistant changed on this computer, the first thing first. */
public final class WhatWasDone implements Special {
    private final Words words;
    private final UndoModel model;
    private final Card card = new Card();
    private final Subscription source;
    private boolean complete;

    public WhatWasDone(Words words, UndoModel model) {
        this.words = words;
        this.model = model;
        card.managedProperty().bind(card.visibleProperty());
        source = model.listing().subscribe(this::show);
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public void leave() {
        source.unsubscribe();
        model.leave();
    }

    @Override
    public void show(Situation now) {
        complete = now.kind() == Kind.FULFILLED;
        show(model.listing().get());
    }

    /** That nothing had to be changed is only true once everything works. */
    private void show(Listing listing) {
        card.setVisible(listing instanceof Listing.Read(List<Change> done) && (complete || !done.isEmpty()));
        if (listing instanceof Listing.Read(List<Change> changes)) {
            var lines = new ArrayList<Node>();
            lines.add(words.heading(Text.of("ui.done.what")));
            if (changes.isEmpty()) {
                lines.add(words.body(Text.of("ui.done.what.nothing")));
            }
            changes.reversed().forEach(change -> lines.add(line(change)));
            card.getChildren().setAll(lines);
        }
    }

    private Node line(Change change) {
        var what = words.body(change.entry().summary());
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var when = words.quiet(Text.exactly(words.moment(change.entry().when())));
        when.setMinWidth(Region.USE_PREF_SIZE);
        return new Line(new Glyph(Mark.OK), what, when);
    }
}
