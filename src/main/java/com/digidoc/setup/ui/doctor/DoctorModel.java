package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.report.Opening;
import com.digidoc.setup.report.ReportReader;
import com.digidoc.setup.report.SupportCode;
import com.digidoc.setup.report.SupportCode.Reading;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.doctor.Sight.Since;
import com.digidoc.setup.ui.doctor.Sight.Whose;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.work.FxTasks;
import java.nio.file.Path;
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
 * What the doctor's page shows: this computer, or someone else's by a report or a support code. It outlives the page, so
 * that coming back tells what has changed since it was last looked at here.
 */
public final class DoctorModel {
    private final Journey journey;
    private final FxTasks tasks;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Sight>> sight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty onlyAttention = new SimpleBooleanProperty();
    private Subscription source = Subscription.EMPTY;
    private Optional<Looked> last = Optional.empty();
    private Optional<Sight> own = Optional.empty();
    private Optional<Sight> someoneElses = Optional.empty();

    /** A look as it was shown here. */
    private record Looked(List<Row> rows, Instant when) {}

    public DoctorModel(Journey journey, FxTasks tasks, InstantSource clock) {
        this.journey = journey;
        this.tasks = tasks;
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

    /** Why the last report or code could not be read, if that is so. */
    ReadOnlyObjectProperty<Optional<Text>> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** Whether only what needs attention is to be shown. */
    BooleanProperty onlyAttention() {
        return onlyAttention;
    }

    /** Shows what somebody's report tells. */
    void open(Path report) {
        tasks.start(
                () -> ReportReader.open(report),
                opening -> {
                    switch (opening) {
                        case Opening.Opened(var opened) -> show(Origin.of(opened));
                        case Opening.Refused refused -> refusal.set(Optional.of(refused.summary()));
                    }
                },
                e -> refusal.set(Optional.of(Text.of("ui.doctor.report-broke", e.toString()))));
    }

    /** Shows what a support code tells. */
    void read(String code) {
        switch (SupportCode.read(code)) {
            case Reading.Read(SupportCode read) -> show(Origin.of(read));
            case Reading.Wrong(SupportCode.Fault fault) -> refusal.set(Optional.of(fault.text()));
        }
    }

    private void show(Sight elses) {
        refusal.set(Optional.empty());
        someoneElses = Optional.of(elses);
        sight.set(someoneElses);
    }

    /** Shows this computer again. */
    void back() {
        refusal.set(Optional.empty());
        someoneElses = Optional.empty();
        sight.set(own);
    }

    private void arrive(Seen seen) {
        List<Finding> findings = seen.findings();
        List<Row> rows = findings.stream().map(Row::of).toList();
        Optional<Since> since = last.map(before -> new Since(before.when(), Shift.between(before.rows(), rows)));
        last = Optional.of(new Looked(rows, clock.instant()));
        own = Optional.of(new Sight(new Whose.Here(), Status.worst(findings), rows, since));
        if (someoneElses.isEmpty()) {
            sight.set(own);
        }
    }
}
