package com.digidoc.setup.ui.journey;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.text.Text;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** Tells that a step which took long has ended, where the person has turned to another window meanwhile. */
public final class LongSteps {
    private final BooleanSupplier behind;
    private final Consumer<Text> tell;
    private final Subscription source;
    private Subscription state = Subscription.EMPTY;

    /**
     * Begins to follow.
     *
     * @param behind whether the window is behind others
     * @param tell tells the person, outside of the window
     */
    public LongSteps(Journey journey, BooleanSupplier behind, Consumer<Text> tell) {
        this.behind = behind;
        this.tell = tell;
        source = journey.job().subscribe(this::follow);
    }

    /** Stops following. */
    public void leave() {
        source.unsubscribe();
        state.unsubscribe();
    }

    private void follow(Optional<Job> now) {
        state.unsubscribe();
        state = now.map(job -> job.state().subscribe(at -> end(job, at))).orElse(Subscription.EMPTY);
    }

    private void end(Job job, Job.State at) {
        if (job.slow() && behind.getAsBoolean()) {
            Optional<String> key =
                    switch (at) {
                        case Job.State.Checking checking -> Optional.of("ui.long.done");
                        case Job.State.Ended(Outcome.Elsewhere elsewhere) -> Optional.of("ui.long.elsewhere");
                        case Job.State.Ended ended -> Optional.of("ui.long.failed");
                        case Job.State.Running running -> Optional.empty();
                        case Job.State.Stopping stopping -> Optional.empty();
                    };
            key.ifPresent(words -> tell.accept(Text.of(words, job.offer().label())));
        }
    }
}
