package com.digidoc.setup.ui.undo;

import com.digidoc.setup.setup.Change;
import com.digidoc.setup.setup.Change.Standing;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.step.JobPane;
import com.digidoc.setup.ui.step.OfferCard;
import com.digidoc.setup.ui.step.StepView;
import com.digidoc.setup.ui.undo.UndoModel.Listing;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Gap;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Glyph.Mark;
import com.digidoc.setup.ui.widget.Line;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The page that takes changes back. */
public final class UndoView {
    private final Words words;
    private final UndoModel model;
    private final Journey journey;
    private final JobPane job;
    private final VBox said = new VBox();
    private final VBox list = new VBox();
    private final Button again;
    private final Button all;
    private final BorderPane root = new BorderPane();
    private final Subscription sources;

    public UndoView(Words words, UndoModel model, Journey journey) {
        this.words = words;
        this.model = model;
        this.journey = journey;
        job = new JobPane(words, journey, Place.Support.UNDO);
        again = words.button(Text.of("ui.look"), model::look);
        again.setId("main");
        all = words.button(Text.of("ui.undo.all-button"), model::askAll);
        all.setId("undo-all");
        Label title = words.title(Text.of("ui.undo.title"));
        title.setId("title");
        var head = new VBox(title, words.lead(Text.of("ui.undo.lead")));
        head.getStyleClass().add("dd-head");
        said.getStyleClass().add("dd-situation");
        list.getStyleClass().add("dd-situation");
        said.managedProperty().bind(said.visibleProperty());
        var content = new VBox(head, job.node(), said, list);
        content.getStyleClass().add("dd-page");
        root.setCenter(StepView.scrolled(content));
        root.setBottom(StepView.centred(buttons()));
        sources = Subscription.combine(
                model.listing().subscribe(this::show),
                model.asked().subscribe(changes -> say()),
                model.result().subscribe(result -> say()),
                journey.job().subscribe(now -> show(model.listing().get())));
    }

    public Region node() {
        return root;
    }

    /** Undoes what it and its parts listen to. */
    public void leave() {
        sources.unsubscribe();
        job.leave();
        model.leave();
    }

    private Region buttons() {
        var buttons = new HBox(again, new Gap(), all);
        buttons.getStyleClass().add("dd-buttons");
        return buttons;
    }

    private void say() {
        List<Change> asked = model.asked().get();
        Optional<Node> card = asked.isEmpty() ? model.result().get().map(this::result) : Optional.of(question(asked));
        said.setVisible(card.isPresent());
        said.getChildren().setAll(card.stream().toList());
        show(model.listing().get());
        Optional.ofNullable(said.lookup("#undo-yes")).ifPresent(Node::requestFocus);
    }

    private Node result(Text text) {
        return new Card(new Line(new Glyph(Mark.OK), words.body(text))).tinted("ok");
    }

    /** What taking it back will do, and the two answers. */
    private Node question(List<Change> asked) {
        var offer = UndoModel.offer(asked);
        var card = OfferCard.of(words, offer);
        card.getChildren().addFirst(words.heading(offer.label()));
        card.getChildren().add(words.quiet(Text.of("ui.undo.data-stays")));
        var yes = words.button(Text.of("ui.undo.yes"), model::takeBack);
        yes.setId("undo-yes");
        yes.getStyleClass().add("dd-primary");
        yes.setDefaultButton(true);
        yes.setAccessibleHelp(words.say(offer.label()));
        var no = words.button(Text.of("ui.undo.no"), model::keep);
        no.setId("undo-no");
        no.setCancelButton(true);
        var answers = new HBox(12, yes, no);
        answers.setAlignment(Pos.CENTER_LEFT);
        card.getChildren().add(answers);
        return card;
    }

    private void show(Listing listing) {
        boolean here = root.isFocusWithin();
        boolean free = !journey.busy() && model.asked().get().isEmpty();
        list.getChildren()
                .setAll(
                        switch (listing) {
                            case Listing.Reading reading -> List.of(new Card(words.body(Text.of("ui.undo.reading"))));
                            case Listing.Unreadable(String exact) -> List.of(unreadable(exact));
                            case Listing.Read read -> groups(read, free);
                        });
        all.setDisable(!free
                || !(listing instanceof Listing.Read read)
                || read.of(Standing.OURS).size() < 2);
        if (here && !root.isFocusWithin()) {
            again.requestFocus(); // what had the focus is not there any more
        }
    }

    private Node unreadable(String exact) {
        return new Card(words.body(Text.of("ui.undo.unreadable")), OfferCard.code(words, exact)).tinted("problem");
    }

    private List<Node> groups(Listing.Read read, boolean free) {
        if (read.changes().isEmpty()) {
            return List.of(
                    new Card(words.heading(Text.of("ui.undo.nothing")), words.quiet(Text.of("ui.undo.nothing.why"))));
        }
        return Stream.of(
                        group(read, Standing.OURS, Text.of("ui.undo.ours"), free),
                        group(read, Standing.OVERTAKEN, Text.of("ui.undo.overtaken"), free),
                        group(read, Standing.BY_HAND, Text.of("ui.undo.by-hand"), free))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Node> group(Listing.Read read, Standing standing, Text heading, boolean free) {
        List<Change> changes = read.of(standing);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var card = new Card(words.heading(heading));
        changes.stream().map(change -> row(change, free)).forEach(card.getChildren()::add);
        return Optional.of(card);
    }

    private Node row(Change change, boolean free) {
        Label what = words.body(change.entry().summary());
        what.getStyleClass().add("dd-strong");
        var text = new VBox(2, what, words.quiet(change.entry().undo().summary()));
        text.getChildren()
                .add(words.quiet(
                        Text.of("ui.undo.made", words.moment(change.entry().when()))));
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new Line(text);
        if (change.standing() == Standing.OURS) {
            var undo = words.button(Text.of("ui.undo.button"), () -> model.ask(change));
            undo.getStyleClass().addAll("small", "dd-undo");
            undo.setMinWidth(Region.USE_PREF_SIZE);
            undo.setDisable(!free);
            undo.setAccessibleText(
                    words.say("ui.undo.one", words.say(change.entry().summary())));
            row.getChildren().add(undo);
        }
        return row;
    }
}
