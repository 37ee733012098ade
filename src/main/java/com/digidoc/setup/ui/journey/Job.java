package com.digidoc.setup.ui.journey;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.work.FxTasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One remedy at work, and how it ended. */
public final class Job {
    /** Of a program's output only so many of the last lines are kept. */
    public static final int KEPT_LINES = 2000;

    private static final Duration SLOW = Duration.ofSeconds(10);

    private final Place where;
    private final Offer offer;
    private final Instant started;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Running());
    private final ReadOnlyObjectWrapper<Optional<Text>> doing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Duration> elapsed = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private FxTasks.Work work = () -> {};

    /** How far a job is. */
    public sealed interface State {
        /** At work. */
        record Running() implements State {}

        /** Cancelled; what it started is being ended. */
        record Stopping() implements State {}

        /** Over; the host is being looked at for whether it helped. */
        record Checking() implements State {}

        /** It ended, other than well. */
        record Ended(Outcome outcome) implements State {}

        default boolean busy() {
            return !(this instanceof Ended);
        }
    }

    Job(Place where, Offer offer, Instant started) {
        this.where = where;
        this.offer = offer;
        this.started = started;
    }

    void workedBy(FxTasks.Work doer) {
        work = doer;
    }

    /** Where the person asked for it. */
    public Place where() {
        return where;
    }

    public Offer offer() {
        return offer;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What it does now, once it said so. */
    public ReadOnlyObjectProperty<Optional<Text>> doing() {
        return doing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Duration> elapsed() {
        return elapsed.getReadOnlyProperty();
    }

    /** Whether it takes long enough that a person should be told. */
    public boolean slow() {
        return elapsed.get().compareTo(SLOW) >= 0;
    }

    /** How much is done, from 0 to 1; below 0 while that is not known. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /** The last lines of output. */
    public ObservableList<String> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /** Asks it to stop. It has stopped when the journey has no job any more. */
    public void cancel() {
        if (state.get() instanceof State.Running) {
            state.set(new State.Stopping());
            work.cancel();
        }
    }

    void become(State next) {
        state.set(next);
    }

    void tick(Instant now) {
        if (state.get().busy()) {
            elapsed.set(Duration.ofSeconds(Duration.between(started, now).toSeconds()));
        }
    }

    /** Where the remedy tells how far it is, from its own thread. */
    Progress progress(FxTasks tasks) {
        Consumer<Text> whats = tasks.gathering(1, last -> doing.set(Optional.of(last.getLast())));
        Consumer<Double> fractions = tasks.gathering(1, last -> fraction.set(last.getLast()));
        Consumer<String> output = tasks.gathering(KEPT_LINES, this::append);
        return new Progress() {
            @Override
            public void doing(Text what) {
                if (what.exact()) {
                    what.arguments().forEach(command -> output.accept("$ " + command)); // no words for everybody
                }
                whats.accept(what.exact() ? Text.of("ui.job.command") : what);
            }

            @Override
            public void line(String line) {
                output.accept(line);
            }

            @Override
            public void fraction(double done) {
                fractions.accept(done);
            }
        };
    }

    private void append(List<String> more) {
        int over = lines.size() + more.size() - KEPT_LINES;
        if (over > 0) {
            lines.remove(0, Math.min(over, lines.size()));
        }
        lines.addAll(more);
    }
}
