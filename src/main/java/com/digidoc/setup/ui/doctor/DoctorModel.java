package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.ui.doctor.Sight.Since;
import com.digidoc.setup.ui.doctor.Sight.Whose;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Journey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

/**
 * What the doctor's page shows. It outlives the page, so that coming back tells what has changed since it was last looked
 * at here.
 */
public final class DoctorModel {
    private final Journey journey;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Sight>> sight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty onlyAttention = new SimpleBooleanProperty();
    private Subscription source = Subscription.EMPTY;
    private Optional<Looked> last = Optional.empty();

    /** A look as it was shown here. */
    private record Looked(List<Row> rows, Instant when) {}

    public DoctorModel(Journey journey, InstantSource clock) {
        this.journey = journey;
        this.clock = clock;
    }

    /** Begins to follow what is found on this computer. */
    void enter() {
        source = journey.seen().subscribe(() -> arrive()); // also where a look found just the same
        arrive();
    }

    private void arrive() {
        journey.seen().get().ifPresent(this::arrive);
    }

    /** Stops following. */
    void leave() {
        source.unsubscribe();
    }

    /** What is shown; empty until the first look is over. */
    ReadOnlyObjectProperty<Optional<Sight>> sight() {
        return sight.getReadOnlyProperty();
    }

    /** Whether only what needs attention is to be shown. */
    BooleanProperty onlyAttention() {
        return onlyAttention;
    }

    private void arrive(Seen seen) {
        List<Finding> findings = seen.findings();
        List<Row> rows = findings.stream().map(Row::of).toList();
        Optional<Since> since = last.map(before -> new Since(before.when(), Shift.between(before.rows(), rows)));
        last = Optional.of(new Looked(rows, clock.instant()));
        sight.set(Optional.of(new Sight(new Whose.Here(), Status.worst(findings), rows, since)));
    }
}
