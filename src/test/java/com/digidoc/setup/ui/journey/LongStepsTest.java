package com.digidoc.setup.ui.journey;

import static com.digidoc.setup.ui.ScriptedEngine.remedy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.ScriptedEngine;
import com.digidoc.setup.ui.WindowThread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongStepsTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final WindowThread window = new WindowThread();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    private final Journey journey = window.get(() -> new Journey(engine, window.tasks(), now::get));
    private final AtomicBoolean behind = new AtomicBoolean(true);
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        window.close();
    }

    /** Has a remedy end so, after so long. */
    private void goes(Outcome outcome, Duration time) {
        var end = new CountDownLatch(1);
        engine.breaks("redis.answers", remedy("homebrew.start", progress -> {
            end.await();
            return outcome;
        }));
        window.run(() -> {
            new LongSteps(journey, behind::get, text -> told.add(text.key()));
            journey.begin(() -> engine.look(Wishes.NONE));
        });
        window.until("the first look is over", () -> journey.seen().get().isPresent());
        window.run(() -> journey.apply(journey.page().get().offers().getFirst()));
        now.updateAndGet(start -> start.plus(time));
        window.until("the time has been noticed", () -> {
            journey.tick();
            return journey.job().get().orElseThrow().elapsed().get().equals(time);
        });
        end.countDown();
        window.until("it has ended", () -> !journey.busy());
    }

    @Test
    void aLongStepThatEndsBehindOtherWindowsIsTold() {
        goes(Outcome.done(), Duration.ofMinutes(3));
        assertEquals(List.of("ui.long.done"), told);
    }

    @Test
    void soIsOneThatFailed() {
        goes(Outcome.failed(Text.exactly("No network."), ""), Duration.ofMinutes(3));
        assertEquals(List.of("ui.long.failed"), told);
    }

    @Test
    void andOneThatNeedsThePerson() {
        goes(new Outcome.Elsewhere(Text.exactly("Go on there.")), Duration.ofMinutes(3));
        assertEquals(List.of("ui.long.elsewhere"), told);
    }

    @Test
    void aShortOneIsNot() {
        goes(Outcome.done(), Duration.ofSeconds(9));
        assertEquals(List.of(), told);
    }

    @Test
    void norAreThoseThatThePersonSees() {
        behind.set(false);
        goes(Outcome.done(), Duration.ofMinutes(3));
        assertEquals(List.of(), told);
    }
}
