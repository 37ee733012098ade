package com.digidoc.setup.ui.undo;

import com.digidoc.setup.setup.Change;
import com.digidoc.setup.setup.Change.Standing;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Engine;
import com.digidoc.setup.ui.journey.Job;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Offer;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.work.FxTasks;
import com.digidoc.setup.ui.work.Newest;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** What the assistant changed on this host, as it stands now, and taking it back after a question. */
public final class UndoModel {
    private final Engine engine;
    private final Journey journey;
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(new Listing.Reading());
    private final ReadOnlyObjectWrapper<List<Change>> asked = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Text>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription source;
    private final Newest reading;
    private Optional<Job> last = Optional.empty();

    /** What is known of the changes. */
    public sealed interface Listing {
        /** They are being looked at. */
        record Reading() implements Listing {}

        /** These there are; the newest first. */
        record Read(List<Change> changes) implements Listing {
            public Read {
                changes = List.copyOf(changes);
            }

            /** Those that stand so. */
            public List<Change> of(Standing standing) {
                return changes.stream()
                        .filter(change -> change.standing() == standing)
                        .toList();
            }
        }

        /** The assistant cannot tell, and this is why. */
        record Unreadable(String exact) implements Listing {}
    }

    public UndoModel(Engine engine, FxTasks tasks, Journey journey) {
        this.engine = engine;
        reading = new Newest(tasks);
        this.journey = journey;
        source = Subscription.combine(
                journey.job().subscribe(this::follow), journey.seen().subscribe(() -> lookAfter()));
        look();
    }

    /** Stops following the journey. */
    public void leave() {
        source.unsubscribe();
        reading.cancel();
    }

    public ReadOnlyObjectProperty<Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    /** The changes that the person is being asked about; none while there is no question. */
    public ReadOnlyObjectProperty<List<Change>> asked() {
        return asked.getReadOnlyProperty();
    }

    /** What came of the last question, in words. */
    public ReadOnlyObjectProperty<Optional<Text>> result() {
        return result.getReadOnlyProperty();
    }

    /** Each look at the host goes with one at the changes, also where it found just the same. */
    private void lookAfter() {
        journey.seen().get();
        look();
    }

    /** Looks at the changes anew. */
    public void look() {
        reading.start(engine::changes, found -> listing.set(new Listing.Read(found)), this::unreadable);
    }

    private void unreadable(Exception e) {
        if (!(e instanceof InterruptedException)) {
            listing.set(new Listing.Unreadable(e.toString()));
        }
    }

    /** Asks whether to take one change back. */
    public void ask(Change change) {
        ask(List.of(change));
    }

    /** Asks whether to take everything back that can be. */
    public void askAll() {
        if (listing.get() instanceof Listing.Read read) {
            ask(read.of(Standing.OURS));
        }
    }

    private void ask(List<Change> changes) {
        if (!journey.busy()) {
            journey.forget();
            result.set(Optional.empty());
            asked.set(changes);
        }
    }

    /** The answer is no. */
    public void keep() {
        asked.set(List.of());
    }

    /** The answer is yes. */
    public void takeBack() {
        List<Change> these = asked.get();
        asked.set(List.of());
        if (!these.isEmpty()) {
            journey.work(offer(these), progress -> engine.takeBack(these, progress));
        }
    }

    /** What taking changes back will do, before it is done. */
    public static Offer offer(List<Change> changes) {
        boolean one = changes.size() == 1;
        return new Offer(
                "undo",
                one ? Text.of("ui.undo.one", changes.getFirst().entry().summary()) : Text.of("ui.undo.all"),
                changes.stream().map(change -> change.entry().undo().summary()).toList(),
                String.join(
                        "\n",
                        changes.stream()
                                .flatMap(change -> change.commands().stream())
                                .map(command -> command.line())
                                .toList()),
                changes.stream().anyMatch(Change::admin),
                true,
                false,
                Text.of("check.undo.none"));
    }

    private void follow(Optional<Job> now) {
        Optional<Job> before = last;
        last = now.filter(job -> job.where() == Place.Support.UNDO);
        if (last.isEmpty()) {
            before.map(UndoModel::said).ifPresent(result::set);
        }
    }

    /** What was asked, now that it is so. */
    private static Text done(Text asked) {
        return asked.arguments().isEmpty()
                ? Text.of("ui.undo.done-all")
                : Text.of("ui.undo.done", asked.arguments().getFirst());
    }

    /** A job that is gone once it was looked whether it helped has ended well. */
    private static Optional<Text> said(Job gone) {
        return switch (gone.state().get()) {
            case Job.State.Checking checking -> Optional.of(done(gone.offer().label()));
            case Job.State.Running running -> Optional.of(Text.of("ui.undo.stopped"));
            case Job.State.Stopping stopping -> Optional.of(Text.of("ui.undo.stopped"));
            case Job.State.Ended ended -> Optional.empty();
        };
    }
}
