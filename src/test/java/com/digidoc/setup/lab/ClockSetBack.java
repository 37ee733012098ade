package com.digidoc.setup.lab;

import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.ui.ScriptedEngine;
import com.digidoc.setup.ui.WindowThread;
import com.digidoc.setup.ui.journey.Journey;
import java.time.Duration;
import java.time.Instant;

/** A window that waits for something to become true, while the computer's clock is set back by a day. */
final class ClockSetBack implements HostStage.Trouble {
    private boolean back;

    @Override
    public void begin(HostStage stage) {
        back = true;
    }

    /** Whether it goes on looking. */
    @Override
    public String wizard(HostStage stage, Faces faces) {
        var engine = new ScriptedEngine();
        engine.breaks("redis.answers");
        long start = System.nanoTime();
        try (var window = new WindowThread()) {
            var journey = window.get(() -> new Journey(engine, window.tasks(), () -> clock(start, engine)));
            window.run(() -> journey.begin(() -> engine.look(Wishes.NONE)));
            window.until("it goes on looking", () -> engine.looks.get() > 2);
        }
        return Faces.ALL_WELL;
    }

    /** Ten times as fast as any other, so that nobody has to wait; after the first look it is set back. */
    private Instant clock(long start, ScriptedEngine engine) {
        Instant now = Instant.parse("2026-11-23T09:00:00Z").plusNanos(10 * (System.nanoTime() - start));
        return back && engine.looks.get() > 0 ? now.minus(Duration.ofDays(1)) : now;
    }
}
