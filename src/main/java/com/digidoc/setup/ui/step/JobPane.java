package com.digidoc.setup.ui.step;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Job;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What was asked for at a place of support: how it goes, a way to stop it, how it ended where it did not end well. */
public final class JobPane {
    private final Words words;
    private final Journey journey;
    private final Place where;
    private final VBox box = new VBox();
    private final Subscription source;
    private Subscription state = Subscription.EMPTY;
    private Optional<JobCard> working = Optional.empty();

    public JobPane(Words words, Journey journey, Place where) {
        this.words = words;
        this.journey = journey;
        this.where = where;
        box.getStyleClass().add("dd-situation");
        box.managedProperty().bind(box.visibleProperty());
        box.setVisible(false);
        source = journey.job().subscribe(this::follow);
    }

    public Node node() {
        return box;
    }

    /** Stops following the journey. */
    public void leave() {
        source.unsubscribe();
        state.unsubscribe();
        clear();
    }

    private void follow(Optional<Job> now) {
        state.unsubscribe();
        clear();
        state = now.filter(job -> job.where().equals(where))
                .map(job -> job.state().subscribe(at -> show(job, at)))
                .orElse(Subscription.EMPTY);
    }

    private void clear() {
        working.ifPresent(JobCard::leave);
        working = Optional.empty();
        box.getChildren().clear();
        box.setVisible(false);
    }

    private void show(Job job, Job.State at) {
        if (at instanceof Job.State.Ended(Outcome outcome)) {
            clear();
            ended(job, outcome).ifPresent(box.getChildren()::add);
        } else if (working.isEmpty()) {
            var card = new JobCard(words, job);
            var cancel = words.button(Text.of("ui.cancel"), job::cancel);
            cancel.setId("cancel");
            working = Optional.of(card);
            box.getChildren().setAll(card.node(), cancel);
        }
        box.setVisible(!box.getChildren().isEmpty());
    }

    private Optional<Node> ended(Job job, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed ->
                Optional.of(TroubleCard.of(words, job.offer().label(), failed, journey::take));
            case Outcome.Elsewhere elsewhere -> Optional.of(new Card(words.body(elsewhere.summary())));
            case Outcome.Done done -> Optional.empty();
        };
    }
}
