package com.digidoc.setup.ui.step;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.setup.Step;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Offer;
import com.digidoc.setup.ui.journey.Page;
import com.digidoc.setup.ui.journey.Rung;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.RungRow;
import com.digidoc.setup.ui.widget.Words;
import com.digidoc.setup.ui.widget.WorkBar;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The changing part of a step's page: built anew when the situation is another, and only then. */
final class SituationView {
    private final Words words;
    private final Consumer<Offer> choose;
    private final Runnable beginAgain;
    private final Consumer<Remedy> take;
    private final VBox box = new VBox();
    private final VBox more = new VBox();
    private Optional<JobCard> working = Optional.empty();
    private Optional<LookingCard> looking = Optional.empty();

    SituationView(Words words, Consumer<Offer> choose, Runnable beginAgain, Consumer<Remedy> take) {
        this.words = words;
        this.choose = choose;
        this.beginAgain = beginAgain;
        this.take = take;
        box.getStyleClass().add("dd-situation");
        more.managedProperty().bind(Bindings.isNotEmpty(more.getChildren())); // else it would take a gap
    }

    Node node() {
        return box;
    }

    /** What may stand at the very end of the page. */
    Node more() {
        return more;
    }

    void show(Situation now, boolean visible) {
        leave();
        box.getChildren().clear();
        more.getChildren().clear();
        box.setVisible(visible);
        box.setManaged(visible);
        if (!visible) {
            return;
        }
        now.note().map(this::note).ifPresent(box.getChildren()::add);
        switch (now.kind()) {
            case LOOKING -> looking();
            case WORKING -> working(now);
            case ELSEWHERE -> now.elsewhere().ifPresent(elsewhere -> elsewhere(elsewhere.summary()));
            case FAILED -> failed(now);
            case OPEN -> open(now);
            case WAITS -> waits(now.page());
            case FULFILLED -> fulfilled(now.page());
        }
    }

    void leave() {
        working.ifPresent(JobCard::leave);
        looking.ifPresent(LookingCard::leave);
        working = Optional.empty();
        looking = Optional.empty();
    }

    private Node note(Text text) {
        return new Card(words.body(text));
    }

    private void looking() {
        looking = Optional.of(new LookingCard(words));
        looking.map(LookingCard::node).ifPresent(box.getChildren()::add);
    }

    private void working(Situation now) {
        working = now.job().map(job -> new JobCard(words, job));
        working.map(JobCard::node).ifPresent(box.getChildren()::add);
    }

    private void elsewhere(Text what) {
        var said = new VBox(words.heading(Text.of("ui.elsewhere.title")), words.body(what));
        said.getStyleClass().add("dd-choices");
        HBox.setHgrow(said, Priority.ALWAYS);
        var again = words.link(Text.of("ui.elsewhere.again"), beginAgain);
        again.setId("begin-again");
        var row = new HBox(24, said, new DialogPicture());
        box.getChildren().add(new Card(row, new WorkBar()));
        box.getChildren().add(again);
    }

    private void failed(Situation now) {
        now.failure()
                .flatMap(failed ->
                        now.job().map(job -> TroubleCard.of(words, job.offer().label(), failed, take)))
                .map(card -> withMeaning(card, 2, now.page()))
                .ifPresent(box.getChildren()::add);
        offers(now);
        rungs(now.page());
    }

    private void open(Situation now) {
        boolean mendable = now.page().mendable();
        now.page()
                .trouble()
                .map(rung -> mendable
                        ? TroubleCard.toDo(words, rung)
                        : withMeaning(TroubleCard.of(words, rung), 1, now.page()))
                .ifPresent(box.getChildren()::add);
        offers(now);
        rungs(now.page());
    }

    /** What is wrong comes first, then what it means for DigiDoc, then what can be done. */
    private Card withMeaning(Card card, int after, Page page) {
        card.getChildren().add(after, words.body(page.meaning()));
        return card;
    }

    private void offers(Situation now) {
        if (now.busyElsewhere()) {
            box.getChildren().add(note(Text.of("ui.busy-elsewhere")));
            return;
        }
        now.offer().map(offer -> offered(now, offer)).ifPresent(box.getChildren()::add);
        if (!now.others().isEmpty()) {
            var others = new VBox(words.quiet(Text.of("ui.offer.others")));
            now.others().stream()
                    .map(other -> words.link(other.label(), () -> choose.accept(other)))
                    .forEach(others.getChildren()::add);
            box.getChildren().add(others);
        }
    }

    /** After a failure what it would do is known, and makes way for what went wrong. */
    private Node offered(Situation now, Offer offer) {
        var card = OfferCard.of(words, offer);
        return now.kind() == Situation.Kind.FAILED && offer.automatic()
                ? new Fold(words.say("ui.offer.title"), card)
                : card;
    }

    private void waits(Page page) {
        if (page.step() == Step.DONE) {
            return;
        }
        page.first().map(first -> note(Text.of("ui.waits", first.title()))).ifPresent(box.getChildren()::add);
    }

    private void fulfilled(Page page) {
        if (page.step() == Step.DONE) {
            return;
        }
        page.trouble().map(rung -> TroubleCard.of(words, rung)).ifPresent(box.getChildren()::add);
        if (page.step() != Step.WELCOME) { // it shows the one thing that was looked at itself
            box.getChildren().add(new Card(list(page)));
        }
    }

    /** All that was looked at for this step, for who wants to know. */
    private void rungs(Page page) {
        if (page.rungs().size() > 1) {
            more.getChildren().add(new Fold(words.say("ui.rungs"), list(page)));
        }
    }

    private Node list(Page page) {
        var list = new VBox();
        list.getStyleClass().add("dd-rungs");
        page.rungs().stream().map(this::row).forEach(list.getChildren()::add);
        return list;
    }

    private Node row(Rung rung) {
        return new RungRow(words, rung.status(), rung.title(), rung.summary());
    }
}
