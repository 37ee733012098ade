package com.digidoc.setup.ui.journey;

import com.digidoc.setup.check.Action;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.setup.Step;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Engine;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.work.FxTasks;
import com.digidoc.setup.ui.work.OnwardClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where the person is on the way to green. It looks at the host, shows the first step that is open, applies what is asked
 * for, and moves on when a step has become true, by whatever hand.
 */
public final class Journey {
    private static final Duration TICK = Duration.ofMillis(250);

    private final Engine engine;
    private final FxTasks tasks;
    private final InstantSource clock;
    private final Attention attention = new Attention();
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place.At(Step.WELCOME));
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.looking(Step.WELCOME));
    private final ReadOnlyObjectWrapper<Wishes> wishes;
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> note = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Looks looks;

    private Optional<Instant> fulfilledSince = Optional.empty();
    private final Set<Step> skipped = EnumSet.noneOf(Step.class);
    private boolean asked;
    private boolean visiting;

    public Journey(Engine engine, FxTasks tasks, InstantSource clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.clock = new OnwardClock(clock);
        this.looks = new Looks(tasks, this.clock);
        this.wishes = new ReadOnlyObjectWrapper<>(engine.wishes());
    }

    /** Starts, with a first look that may be under way already. */
    public void begin(Callable<Seen> firstLook) {
        look(firstLook);
        tasks.every(TICK, this::tick);
    }

    /** What the last look showed; empty before the first is over. */
    public ReadOnlyObjectProperty<Optional<Seen>> seen() {
        return seen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /** The page of the step that is shown, or was before a support place was opened. */
    public ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Wishes> wishes() {
        return wishes.getReadOnlyProperty();
    }

    /** The remedy at work, or the last one if it did not end well. */
    public ReadOnlyObjectProperty<Optional<Job>> job() {
        return job.getReadOnlyProperty();
    }

    /** A sentence on what just happened here. */
    public ReadOnlyObjectProperty<Optional<Text>> note() {
        return note.getReadOnlyProperty();
    }

    /** Whether a look is under way. */
    public ReadOnlyBooleanProperty looking() {
        return looks.underWay();
    }

    /** Whether closing now would stop something. */
    public boolean busy() {
        return job.get().filter(now -> now.state().get().busy()).isPresent();
    }

    /** Opens a place because the person chose it. */
    public void open(Place wanted) {
        if (wanted instanceof Place.At(Step step)) {
            skipped.remove(step);
        }
        go(wanted);
        visiting = page.get().standing() == Page.Standing.FULFILLED;
    }

    /** Leaves this step for the next one that is open. One that was left open is not come back to by itself. */
    public void next() {
        skipped.add(page.get().step());
        open(new Place.At(due()));
    }

    /** Wants something else; what follows from it is looked at. */
    public void want(Wishes wanted) {
        if (!wanted.equals(wishes.get())) {
            asked = true;
            wishes.set(wanted);
            forget();
            look();
        }
    }

    /** Takes a folder for DigiDoc's, now and the next time. */
    public void useFolder(Path folder) {
        tasks.start(
                () -> {
                    engine.remember(folder);
                    return folder;
                },
                kept -> want(wishes.get().withDigidoc(kept)),
                e -> note.set(Optional.of(Text.of("ui.look.broke", e.toString()))));
    }

    /** Looks at the host now. */
    public void look() {
        Wishes now = wishes.get();
        look(() -> engine.look(now));
    }

    /** Looks soon, because something about the host has just changed. */
    public void stir() {
        if (!busy() && !looking().get()) {
            look();
        }
    }

    /** Applies a remedy that the last look offered. One at a time. */
    public void apply(Offer offer) {
        Wishes now = wishes.get();
        remedy(offer.id()).ifPresent(remedy -> work(offer, progress -> engine.apply(now, remedy, progress)));
    }

    /** Does what the failure of a remedy named as a way out. */
    public void take(Remedy way) {
        Wishes now = wishes.get();
        work(Offer.of(way), progress -> engine.apply(now, way, progress));
    }

    /** Does what was asked for at the place that is shown, and looks afterwards. One at a time, with remedies. */
    public void work(Offer offer, Action action) {
        if (busy()) {
            return;
        }
        note.set(Optional.empty());
        looks.stop();
        var doing = new Job(place.get(), offer, clock.instant());
        job.set(Optional.of(doing));
        var progress = doing.progress(tasks);
        doing.workedBy(
                tasks.start(() -> action.apply(progress), outcome -> ended(doing, outcome), e -> broke(doing, e)));
    }

    /** Brings the program to the front in which the person has to go on. */
    public void bringForward(String program) {
        tasks.start(
                () -> {
                    engine.bringForward(program);
                    return program;
                },
                done -> {},
                e -> tell(Text.of("ui.look.broke", e.toString())));
    }

    /** Says something on the page that is shown. */
    public void tell(Text what) {
        note.set(Optional.of(what));
    }

    /** Puts away how the last remedy ended. */
    public void forget() {
        if (!busy()) {
            job.set(Optional.empty());
            note.set(Optional.empty());
        }
    }

    /** The person used pointer or keyboard. */
    public void used() {
        attention.used(clock.instant());
    }

    /** Whether a field that can be typed in has the focus. */
    public void editing(boolean now) {
        attention.editing(now);
    }

    private void ended(Job doing, Outcome outcome) {
        asked = true;
        doing.become(outcome instanceof Outcome.Done ? new Job.State.Checking() : new Job.State.Ended(outcome));
        look();
    }

    private void broke(Job doing, Exception e) {
        if (e instanceof InterruptedException) {
            job.set(Optional.empty());
            note.set(Optional.of(Text.of("ui.job.stopped")));
        } else {
            doing.become(new Job.State.Ended(Outcome.failed(Text.of("ui.job.broke"), e.toString())));
        }
        look();
    }

    private void look(Callable<Seen> how) {
        looks.start(how, this::arrive, e -> note.set(Optional.of(Text.of("ui.look.broke", e.toString()))));
    }

    private void arrive(Seen found) {
        boolean first = seen.get().isEmpty();
        seen.set(Optional.of(found));
        if (first && place.get() instanceof Place.At) {
            go(new Place.At(Step.first(found.findings())));
        }
        settle();
        refresh();
    }

    /** Puts a job away that the findings have overtaken. */
    private void settle() {
        if (job.get().isEmpty()) {
            return;
        }
        Job last = job.get().get();
        boolean offered = remedy(last.offer().id()).isPresent();
        if (last.state().get() instanceof Job.State.Checking) {
            job.set(Optional.empty());
            note.set(offered ? Optional.of(Text.of("ui.job.not-yet")) : Optional.empty());
        } else if (!busy() && !offered && last.where() != Place.Support.UNDO) {
            job.set(Optional.empty()); // a way back is never offered by the findings, and so not overtaken by them
        }
    }

    private Optional<Remedy> remedy(String id) {
        return seen.get().stream()
                .flatMap(found -> found.findings().stream())
                .filter(finding -> finding.blockedBy().isEmpty())
                .map(Finding::remedies)
                .flatMap(remedies -> remedies.stream())
                .filter(remedy -> remedy.id().equals(id))
                .findFirst();
    }

    private void go(Place wanted) {
        if (!busy()) {
            forget();
        }
        asked = false;
        visiting = false;
        fulfilledSince = Optional.empty();
        place.set(wanted);
        refresh();
    }

    private void refresh() {
        if (!(place.get() instanceof Place.At at)) {
            return;
        }
        Page before = page.get();
        page.set(seen.get()
                .map(found -> Page.of(at.step(), found.findings(), found.mac()))
                .orElseGet(() -> Page.looking(at.step())));
        if (page.get().standing() != Page.Standing.FULFILLED || at.step() == Step.DONE) {
            fulfilledSince = Optional.empty();
        } else if (fulfilledSince.isEmpty() && !busy()) {
            fulfilledSince = Optional.of(clock.instant());
            tellIfByAnotherHand(before);
        }
    }

    private void tellIfByAnotherHand(Page before) {
        if (!asked && before.step() == page.get().step() && before.standing() == Page.Standing.OPEN) {
            note.set(Optional.of(Text.of("ui.done-by-another-hand")));
        }
    }

    void tick() {
        Instant now = clock.instant();
        job.get().ifPresent(doing -> doing.tick(now));
        if (looks.due(now) && !busy() && waits()) {
            look();
        }
        if (!visiting
                && place.get() instanceof Place.At
                && fulfilledSince
                        .filter(since -> attention.free(now, since, asked))
                        .isPresent()) {
            go(new Place.At(due()));
        }
    }

    /** Whether the page shown is one that waits for something to become true. */
    private boolean waits() {
        return place.get() instanceof Place.At && page.get().standing() != Page.Standing.FULFILLED;
    }

    /** The first open step that was not skipped; the last page, which names what is open, if there is none. */
    private Step due() {
        var findings = seen.get().map(Seen::findings).orElseThrow();
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.DONE && step.open(findings) && !skipped.contains(step))
                .findFirst()
                .map(step -> step.waitsFor(findings)
                        .filter(first -> !skipped.contains(first))
                        .orElse(step))
                .orElse(Step.DONE);
    }
}
