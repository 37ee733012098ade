package com.digidoc.setup.ui.journey;

import static com.digidoc.setup.ui.ScriptedEngine.remedy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.setup.Step;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.setup.Wishes.Way;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.ScriptedEngine;
import com.digidoc.setup.ui.WindowThread;
import com.digidoc.setup.ui.journey.Page.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final WindowThread window = new WindowThread();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    private final Journey journey = window.get(() -> new Journey(engine, window.tasks(), now::get));

    @AfterEach
    void end() {
        window.close();
    }

    private void begin() {
        window.run(() -> journey.begin(() -> engine.look(Wishes.NONE)));
        window.until("the first look is over", () -> journey.seen().get().isPresent());
    }

    private Step step() {
        return window.get(() -> journey.place().get() instanceof Place.At(Step step) ? step : null);
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Waits for what a further look shows: time goes on until it is so, as a look may have been under way. */
    private void soon(String what, Callable<Boolean> condition) {
        window.until(what, () -> {
            later(Duration.ofMillis(250));
            return condition.call();
        });
    }

    private Offer offer(String id) {
        return window.get(() -> journey.page().get().offers().stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void startsAtTheFirstOpenStep() {
        engine.breaks("redis.answers");
        begin();
        assertEquals(Step.START, step());
        assertEquals(Standing.OPEN, window.get(() -> journey.page().get().standing()));
    }

    @Test
    void startsAtTheEndWhenAllHolds() {
        begin();
        assertEquals(Step.DONE, step());
    }

    @Test
    void aStepThatWaitsForALaterOneSendsThere() {
        engine.breaks("config.redis-url");
        engine.blocks("redis.port", "config.redis-url");
        engine.blocks("redis.answers", "config.redis-url");
        begin();
        assertEquals(Step.SETTINGS, step());
        window.run(() -> journey.open(new Place.At(Step.START)));
        Page page = window.get(() -> journey.page().get());
        assertEquals(Standing.WAITS, page.standing());
        assertEquals(Optional.of(Step.SETTINGS), page.first());
    }

    @Test
    void movesOnByItselfWhenAStepBecomesTrueByAnotherHand() {
        engine.breaks("redis.answers");
        engine.breaks("python.venv");
        begin();
        engine.holds("redis.answers");
        soon("it has been seen", () -> journey.page().get().standing() == Standing.FULFILLED);
        assertEquals(Step.START, step());
        later(Duration.ofSeconds(2));
        window.until("the page gives way", () -> journey.place().get().equals(new Place.At(Step.PYTHON)));
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepItFromLooking() {
        engine.breaks("redis.answers");
        begin();
        now.updateAndGet(before -> before.minus(Duration.ofDays(1)));
        int looks = engine.looks.get();
        soon("it looks again", () -> engine.looks.get() > looks + 1);
    }

    @Test
    void staysWhileThePersonReads() {
        engine.breaks("redis.answers");
        begin();
        engine.holds("redis.answers");
        soon("it has been seen", () -> journey.page().get().standing() == Standing.FULFILLED);
        window.run(() -> {
            later(Duration.ofSeconds(2));
            journey.used();
        });
        later(Duration.ofSeconds(4));
        window.run(journey::tick);
        assertEquals(Step.START, step());
        later(Duration.ofSeconds(2));
        window.until("the page gives way", () -> journey.place().get().equals(new Place.At(Step.DONE)));
    }

    @Test
    void staysWhileAFieldIsBeingTypedIn() {
        engine.breaks("config.redis-url");
        begin();
        window.run(() -> journey.editing(true));
        engine.holds("config.redis-url");
        soon("it has been seen", () -> journey.page().get().standing() == Standing.FULFILLED);
        later(Duration.ofMinutes(5));
        window.run(journey::tick);
        assertEquals(Step.SETTINGS, step());
    }

    @Test
    void aDoneStepThatWasOpenedStaysOpen() {
        begin();
        window.run(() -> journey.open(new Place.At(Step.REDIS)));
        later(Duration.ofMinutes(5));
        window.run(journey::tick);
        assertEquals(Step.REDIS, step());
    }

    @Test
    void aRemedyIsAppliedOnceAndTheHostIsLookedAtAgain() {
        var done = new CountDownLatch(1);
        engine.breaks("redis.answers", remedy("homebrew.start", progress -> {
            done.await();
            engine.holds("redis.answers");
            return Outcome.done();
        }));
        begin();
        Offer start = offer("homebrew.start");
        window.run(() -> journey.apply(start));
        Job first = window.get(() -> journey.job().get().orElseThrow());
        window.run(() -> journey.apply(start));
        assertEquals(first, window.get(() -> journey.job().get().orElseThrow()));
        assertTrue(window.get(journey::busy));
        done.countDown();
        window.until("it is over", () -> journey.job().get().isEmpty());
        assertEquals(Standing.FULFILLED, window.get(() -> journey.page().get().standing()));
        later(Duration.ofSeconds(2));
        window.until("the page gives way", () -> journey.place().get().equals(new Place.At(Step.DONE)));
    }

    @Test
    void whatWasDoneButDidNotHelpIsSaid() {
        engine.breaks("redis.answers", remedy("homebrew.start", progress -> Outcome.done()));
        begin();
        window.run(() -> journey.apply(offerHere("homebrew.start")));
        window.until("it is over", () -> journey.job().get().isEmpty());
        assertEquals(
                Optional.of(Text.of("ui.job.not-yet")),
                window.get(() -> journey.note().get()));
    }

    private Offer offerHere(String id) {
        return journey.page().get().offers().stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cancelInterruptsTheRemedyAndSaysSo() {
        var interrupted = new AtomicBoolean();
        engine.breaks("redis.answers", remedy("homebrew.start", progress -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
                throw e;
            }
            return Outcome.done();
        }));
        begin();
        window.run(() -> journey.apply(offerHere("homebrew.start")));
        window.run(() -> journey.job().get().orElseThrow().cancel());
        window.until("it has stopped", () -> journey.job().get().isEmpty());
        assertTrue(interrupted.get());
        assertEquals(
                Optional.of(Text.of("ui.job.stopped")),
                window.get(() -> journey.note().get()));
    }

    @Test
    void aFailureStaysUntilTheHostIsWellByAnotherHand() {
        engine.breaks(
                "redis.installed",
                remedy("homebrew.install-redis", progress -> Outcome.failed(Text.exactly("no network"), "curl: (6)")));
        begin();
        window.run(() -> journey.apply(offerHere("homebrew.install-redis")));
        window.until(
                "it has failed",
                () -> journey.job().get().isPresent()
                        && !journey.job().get().get().state().get().busy());
        int looks = engine.looks.get();
        soon(
                "it is looked again",
                () -> engine.looks.get() > looks && !journey.looking().get());
        assertTrue(window.get(() -> journey.job().get().isPresent()));
        engine.holds("redis.installed");
        soon("the failure is gone", () -> journey.job().get().isEmpty());
    }

    @Test
    void aMistakeOfOursIsAFailureAndNotTheEnd() {
        engine.breaks("redis.answers", remedy("homebrew.start", progress -> {
            throw new IllegalStateException("a bug");
        }));
        begin();
        window.run(() -> journey.apply(offerHere("homebrew.start")));
        window.until(
                "it has failed",
                () -> journey.job()
                        .get()
                        .filter(job -> job.state().get() instanceof Job.State.Ended(Outcome.Failed failed)
                                && failed.exact().contains("a bug"))
                        .isPresent());
    }

    @Test
    void whatAPersonFinishesElsewhereGoesOnByItself() {
        engine.breaks(
                "homebrew.installed",
                remedy("homebrew.install", progress -> new Outcome.Elsewhere(Text.exactly("in the installer"))));
        begin();
        window.run(() -> journey.apply(offerHere("homebrew.install")));
        window.until(
                "it waits",
                () -> journey.job()
                        .get()
                        .filter(job -> job.state().get() instanceof Job.State.Ended)
                        .isPresent());
        engine.holds("homebrew.installed");
        soon("it has been seen", () -> journey.job().get().isEmpty());
        later(Duration.ofSeconds(2));
        window.until("the page gives way", () -> journey.place().get().equals(new Place.At(Step.DONE)));
    }

    @Test
    void aSkippedStepIsNotComeBackToByItself() {
        engine.breaks("redis.installed");
        engine.breaks("python.venv");
        begin();
        assertEquals(Step.REDIS, step());
        window.run(journey::next);
        assertEquals(Step.PYTHON, step());
        engine.holds("python.venv");
        soon("it has been seen", () -> journey.page().get().standing() == Standing.FULFILLED);
        later(Duration.ofSeconds(6));
        window.until("the page gives way", () -> journey.place().get().equals(new Place.At(Step.DONE)));
        assertEquals(
                Optional.of(Step.REDIS), window.get(() -> journey.page().get().first()));
    }

    @Test
    void aWishIsLookedAtAtOnce() {
        begin();
        window.run(() -> journey.want(journey.wishes().get().withWay(Way.DOCKER)));
        window.until(
                "a look with the wish", () -> engine.wished().getLast().way().equals(Optional.of(Way.DOCKER)));
    }

    @Test
    void aChosenFolderIsKeptAndLookedAt() {
        engine.breaks("digidoc.folder");
        begin();
        assertEquals(Step.WELCOME, step());
        window.run(() -> journey.useFolder(Path.of("/somewhere")));
        window.until("it is found", () -> journey.page().get().standing() == Standing.FULFILLED);
        assertEquals(
                Optional.of(Path.of("/somewhere")), engine.wished().getLast().digidoc());
    }

    @Test
    void ofAFloodOfOutputTheLastLinesAreKept() {
        engine.breaks("redis.answers", remedy("homebrew.start", progress -> {
            for (int i = 0; i < 50_000; i++) {
                progress.line("line " + i);
            }
            new CountDownLatch(1).await();
            return Outcome.done();
        }));
        begin();
        window.run(() -> journey.apply(offerHere("homebrew.start")));
        window.until("the last line is there", () -> {
            var lines = journey.job().get().orElseThrow().lines();
            assertTrue(lines.size() <= Job.KEPT_LINES);
            return !lines.isEmpty() && lines.getLast().equals("line 49999");
        });
        assertFalse(window.get(() -> journey.job().get().orElseThrow().slow()));
        later(Duration.ofSeconds(11));
        window.until("it is slow", () -> journey.job().get().orElseThrow().slow());
    }
}
