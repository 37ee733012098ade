package com.digidoc.setup.ui.step;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Job;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.CopyButton;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.Line;
import com.digidoc.setup.ui.widget.Words;
import com.digidoc.setup.ui.widget.WorkBar;
import java.time.Duration;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A remedy at work: what it does now, how far it is, for how long, and its output behind a fold. */
public final class JobCard {
    private static final double LINE_HEIGHT = 18;
    private static final double LEAST_OUTPUT = 6 * LINE_HEIGHT;
    /** What else is in the window, so that the end of the output, where the news is, is in sight. */
    private static final double REST = 496;

    private final Words words;
    private final Job job;
    private final Card card;
    private final Label doing;
    private final Label elapsed;
    private final Label slow;
    private final WorkBar bar = new WorkBar();
    private final ListView<String> output = new ListView<>();
    private final Subscription sources;

    public JobCard(Words words, Job job) {
        this.words = words;
        this.job = job;
        doing = words.quiet(Text.exactly(""));
        elapsed = words.quiet(Text.exactly(""));
        elapsed.setMinWidth(Region.USE_PREF_SIZE);
        slow = words.quiet(Text.of("ui.job.slow"));
        slow.managedProperty().bind(slow.visibleProperty());
        card = new Card(head(), doing, bar, slow, new Fold(words.say("ui.job.output"), output()));
        card.setId("job");
        bar.progressProperty().bind(job.fraction());
        ListChangeListener<String> follow =
                change -> output.scrollTo(job.lines().size() - 1);
        job.lines().addListener(follow);
        sources = Subscription.combine(
                job.doing().subscribe(now -> say()),
                job.state().subscribe(now -> say()),
                job.elapsed().subscribe(this::tell),
                () -> job.lines().removeListener(follow),
                bar.progressProperty()::unbind);
    }

    public Node node() {
        return card;
    }

    /** Stops following the job. */
    public void leave() {
        sources.unsubscribe();
        output.setItems(null);
    }

    private Node head() {
        Label what = words.heading(job.offer().label());
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        return new Line(what, elapsed);
    }

    private Node output() {
        output.setItems(job.lines());
        output.setFixedCellSize(LINE_HEIGHT);
        output.prefHeightProperty()
                .bind(output.sceneProperty()
                        .flatMap(Scene::heightProperty)
                        .map(height -> Math.max(LEAST_OUTPUT, height.doubleValue() - REST))
                        .orElse(LEAST_OUTPUT));
        output.getStyleClass().add("dd-output");
        output.setPlaceholder(words.quiet(Text.of("ui.job.no-output")));
        output.setAccessibleText(words.say("ui.job.output"));
        return new VBox(8, output, new CopyButton(words, Text.of("ui.job.copy"), () -> String.join("\n", job.lines())));
    }

    private void say() {
        doing.setText(
                switch (job.state().get()) {
                    case Job.State.Stopping stopping -> words.say("ui.job.stopping");
                    case Job.State.Checking checking -> words.say("ui.job.checking");
                    case Job.State.Running running ->
                        job.doing().get().map(words::say).orElseGet(() -> words.say("ui.job.starting"));
                    case Job.State.Ended ended -> "";
                });
    }

    private void tell(Duration time) {
        elapsed.setText(words.say("ui.job.elapsed", time.toMinutes(), "%02d".formatted(time.toSecondsPart())));
        slow.setVisible(job.slow());
    }
}
