package com.digidoc.setup.ui.journey;

import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.work.FxTasks;
import com.digidoc.setup.ui.work.Newest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Looks at the host, one at a time: what an overtaken look finds is dropped. */
final class Looks {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Newest newest;
    private final InstantSource clock;
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private Instant started = Instant.MIN;
    private Instant next = Instant.MIN;

    Looks(FxTasks tasks, InstantSource clock) {
        newest = new Newest(tasks);
        this.clock = clock;
    }

    /** Whether a look is under way. */
    ReadOnlyBooleanProperty underWay() {
        return underWay.getReadOnlyProperty();
    }

    /** Looks now, and drops a look that is under way. */
    void start(Callable<Seen> how, Consumer<Seen> arrive, Consumer<Exception> broke) {
        started = clock.instant();
        underWay.set(true);
        newest.start(
                how,
                found -> {
                    over();
                    arrive.accept(found);
                },
                e -> {
                    over();
                    broke.accept(e);
                });
    }

    /** Drops a look that is under way. */
    void stop() {
        newest.drop();
        underWay.set(false);
    }

    /** Where a look takes long, the host gets as long a rest between two. */
    private void over() {
        Instant now = clock.instant();
        underWay.set(false);
        Duration took = Duration.between(started, now);
        next = now.plus(took.compareTo(EVERY) > 0 ? took : EVERY);
    }

    /** Whether it is time for the next, and none is under way. */
    boolean due(Instant now) {
        return !underWay.get() && !now.isBefore(next);
    }
}
