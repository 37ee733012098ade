package com.digidoc.setup.ui.step;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.setup.Step;
import com.digidoc.setup.ui.journey.Job;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Offer;
import com.digidoc.setup.ui.journey.Page;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.journey.Rung;
import com.digidoc.setup.ui.step.Situation.Act;
import com.digidoc.setup.ui.step.Situation.Kind;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/** What a step's page shows and does. */
public final class StepModel {
    private static final String CHOOSE_FOLDER = "digidoc.choose-folder";
    private static final String HOMEBREW = "homebrew.installed";

    private final Journey journey;
    private final Step step;
    private final SimpleObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Situation> situation = new ReadOnlyObjectWrapper<>();
    private Subscription sources = Subscription.EMPTY;
    private Subscription jobState = Subscription.EMPTY;

    public StepModel(Journey journey, Step step) {
        this.journey = journey;
        this.step = step;
        sources = Subscription.combine(
                journey.page().subscribe(this::derive),
                journey.note().subscribe(this::derive),
                journey.job().subscribe(this::follow),
                chosen.subscribe(this::derive));
        follow(journey.job().get());
    }

    private void follow(Optional<Job> job) {
        jobState.unsubscribe();
        jobState = job.map(now -> now.state().subscribe(this::derive)).orElse(Subscription.EMPTY);
        derive();
    }

    /** Stops following the journey. */
    public void leave() {
        sources.unsubscribe();
        jobState.unsubscribe();
    }

    public Step step() {
        return step;
    }

    public ReadOnlyObjectProperty<Situation> situation() {
        return situation.getReadOnlyProperty();
    }

    private void derive() {
        Page page = journey.page().get();
        if (page.step() != step) {
            return;
        }
        Place here = new Place.At(step);
        Optional<Job> job = journey.job().get().filter(now -> now.where().equals(here));
        boolean elsewhere = job.isEmpty() && journey.busy();
        List<Offer> offers = page.offers().stream()
                .filter(offer -> !offer.id().equals(CHOOSE_FOLDER))
                .toList();
        Optional<Offer> offer = offers.stream()
                .filter(one -> chosen.get().equals(Optional.of(one.id())))
                .findFirst()
                .or(() -> usual(offers));
        List<Offer> others = offers.stream()
                .filter(other -> !offer.equals(Optional.of(other)))
                .toList();
        Kind kind = kind(page, job);
        situation.set(new Situation(
                kind, page, offer, others, job, elsewhere, journey.note().get(), act(kind, page, offer, job)));
    }

    /** The first that the assistant can do itself, else the first. */
    private static Optional<Offer> usual(List<Offer> offers) {
        return offers.stream()
                .filter(Offer::automatic)
                .findFirst()
                .or(() -> offers.stream().findFirst());
    }

    private static Kind kind(Page page, Optional<Job> job) {
        return job.map(now -> now.state().get())
                .map(state -> switch (state) {
                    case Job.State.Ended(Outcome.Elsewhere elsewhere) -> Kind.ELSEWHERE;
                    case Job.State.Ended ended -> Kind.FAILED;
                    case Job.State.Running running -> Kind.WORKING;
                    case Job.State.Stopping stopping -> Kind.WORKING;
                    case Job.State.Checking checking -> Kind.WORKING;
                })
                .orElse(
                        switch (page.standing()) {
                            case LOOKING -> Kind.LOOKING;
                            case OPEN -> Kind.OPEN;
                            case WAITS -> Kind.WAITS;
                            case FULFILLED -> Kind.FULFILLED;
                        });
    }

    private Optional<Act> act(Kind kind, Page page, Optional<Offer> offer, Optional<Job> job) {
        return switch (kind) {
            case LOOKING -> Optional.empty();
            case WORKING ->
                job.filter(now -> now.state().get() instanceof Job.State.Running)
                        .map(now -> Act.CANCEL);
            case ELSEWHERE -> Optional.of(program(job).isPresent() ? Act.BRING_FORWARD : Act.LOOK);
            case WAITS -> page.first().map(first -> Act.OPEN_FIRST);
            case FULFILLED -> Optional.of(step == Step.DONE ? Act.CLOSE : Act.GO_ON);
            case OPEN, FAILED -> Optional.of(mending(page, offer));
        };
    }

    private static Optional<String> program(Optional<Job> job) {
        return job.map(now -> now.state().get())
                .flatMap(state -> state instanceof Job.State.Ended(Outcome.Elsewhere elsewhere)
                        ? elsewhere.program()
                        : Optional.empty());
    }

    private Act mending(Page page, Optional<Offer> offer) {
        if (step == Step.WELCOME && offer.isEmpty()) {
            return Act.CHOOSE_FOLDER;
        }
        return offer.map(one -> one.automatic() ? Act.APPLY : Act.COPY)
                .orElse(page.trouble().filter(StepModel::closed).isPresent() ? Act.OTHER_WAY : Act.LOOK);
    }

    /** Whether this way to a Redis is closed for good: looking again would not open it. */
    private static boolean closed(Rung rung) {
        return rung.id().equals(HOMEBREW) && rung.status() == Status.PROBLEM;
    }

    /** Does what the main button stands for, as far as it is not the view's own to do. */
    public void press(Act act) {
        switch (act) {
            case APPLY -> situation.get().offer().ifPresent(journey::apply);
            case LOOK -> journey.look();
            case OTHER_WAY -> journey.open(new Place.At(Step.REDIS));
            case BRING_FORWARD -> program(situation.get().job()).ifPresent(journey::bringForward);
            case OPEN_FIRST -> situation.get().page().first().ifPresent(first -> journey.open(new Place.At(first)));
            case GO_ON -> journey.next();
            case CANCEL -> situation.get().job().ifPresent(Job::cancel);
            case COPY, CHOOSE_FOLDER, CLOSE -> {
                // only the view has a clipboard, a folder dialog and a window
            }
        }
    }

    /** Takes another of the remedies offered. */
    public void choose(Offer other) {
        journey.forget();
        chosen.set(Optional.of(other.id()));
    }

    /** Does what the failure of a remedy named as a way out. */
    public void take(Remedy way) {
        journey.take(way);
    }

    /** Does once more what a person has to finish elsewhere, for one who has closed the window there. */
    public void beginAgain() {
        situation.get().job().map(Job::offer).ifPresent(journey::apply);
    }

    public void skip() {
        journey.next();
    }
}
