package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Job;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.step.JobCard;
import com.digidoc.setup.ui.step.StepView;
import com.digidoc.setup.ui.step.TroubleCard;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The doctor's page. */
public final class DoctorView {
    private final Words words;
    private final Journey journey;
    private final Label verdict;
    private final VBox job = new VBox();
    private final VBox list = new VBox();
    private final BorderPane root = new BorderPane();
    private final Subscription sources;
    private Subscription jobState = Subscription.EMPTY;
    private Optional<JobCard> working = Optional.empty();
    private List<Row> shown = List.of();

    public DoctorView(Words words, Journey journey) {
        this.words = words;
        this.journey = journey;
        verdict = words.lead(Text.of("ui.looking"));
        Label title = words.title(Text.of("ui.doctor"));
        title.setId("title");
        var head = new VBox(title, verdict);
        head.getStyleClass().add("dd-head");
        list.getStyleClass().add("dd-doctor");
        job.getStyleClass().add("dd-situation");
        var content = new VBox(head, job, new Card(list));
        content.getStyleClass().add("dd-page");
        root.setCenter(StepView.scrolled(content));
        var again = words.button(Text.of("ui.look"), journey::look);
        again.setId("main");
        again.disableProperty().bind(journey.looking());
        var buttons = new HBox(again);
        buttons.getStyleClass().add("dd-buttons");
        root.setBottom(buttons);
        sources = Subscription.combine(
                journey.seen().subscribe(this::look), journey.job().subscribe(this::follow));
    }

    public Region node() {
        return root;
    }

    /** Stops following the journey. */
    public void leave() {
        sources.unsubscribe();
        jobState.unsubscribe();
        working.ifPresent(JobCard::leave);
    }

    private void look(Optional<Seen> seen) {
        seen.map(Seen::findings).ifPresent(this::list);
    }

    private void list(List<Finding> findings) {
        Status worst = Status.worst(findings);
        verdict.setText(words.say(
                switch (worst) {
                    case PROBLEM -> "ui.doctor.problem";
                    case UNKNOWN -> "ui.doctor.unknown";
                    case WARNING -> "ui.doctor.warning";
                    case OK, SKIPPED -> "ui.doctor.ok";
                }));
        List<Row> rows = findings.stream().map(Row::of).toList();
        if (!rows.equals(shown)) {
            shown = rows;
            build();
        }
    }

    private void build() {
        list.getChildren().clear();
        shown.stream()
                .map(row -> new RowView(words, row, !journey.busy(), journey::apply))
                .forEach(list.getChildren()::add);
    }

    private void follow(Optional<Job> now) {
        jobState.unsubscribe();
        jobState = now.map(at -> at.state().subscribe(state -> show(at, state))).orElse(Subscription.EMPTY);
        if (now.isEmpty()) {
            clear();
        }
        build();
    }

    private void clear() {
        working.ifPresent(JobCard::leave);
        working = Optional.empty();
        job.getChildren().clear();
    }

    private void show(Job now, Job.State state) {
        if (!now.where().equals(Place.Support.DOCTOR)) {
            return;
        }
        if (state instanceof Job.State.Ended(Outcome outcome)) {
            clear();
            job.getChildren().setAll(ended(now, outcome));
            build();
        } else if (working.isEmpty()) {
            var card = new JobCard(words, now);
            var cancel = words.button(Text.of("ui.cancel"), now::cancel);
            cancel.setId("cancel");
            working = Optional.of(card);
            job.getChildren().setAll(card.node(), cancel);
        }
    }

    private Node ended(Job now, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> TroubleCard.of(words, now.offer().label(), failed);
            case Outcome.Elsewhere elsewhere -> new Card(words.body(elsewhere.summary()));
            case Outcome.Done done -> new Card();
        };
    }
}
