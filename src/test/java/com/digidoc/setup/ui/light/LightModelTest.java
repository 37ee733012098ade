package com.digidoc.setup.ui.light;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.redis.Light;
import com.digidoc.setup.redis.Pulse;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.TestRedis;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.ScriptedEngine;
import com.digidoc.setup.ui.WindowThread;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.light.LightModel.Shown;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LightModelTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final ScriptedEngine engine = new ScriptedEngine();
    private final WindowThread window = new WindowThread();
    private final Journey journey = window.get(() -> new Journey(engine, window.tasks(), InstantSource.system()));
    private final LightModel model = window.get(() -> new LightModel(journey, window.tasks()));

    @AfterEach
    void end() {
        window.run(model::close);
        window.close();
    }

    /** Watches an address at which nothing answers, so that only the test's own pulses are green. */
    private RedisUrl watch() {
        RedisUrl url = url("redis://127.0.0.1:" + TestRedis.freePort() + "/0");
        engine.url(url);
        window.run(() -> journey.begin(() -> engine.look(Wishes.NONE)));
        window.until("the address is watched", () -> journey.seen().get().isPresent());
        return url;
    }

    private static RedisUrl url(String text) {
        return RedisUrl.parse(text) instanceof RedisUrl.Reading.Valid(RedisUrl url) ? url : null;
    }

    private static Pulse green(RedisUrl url, long taken) {
        return new Pulse(
                Light.GREEN,
                url,
                Text.of("redis.light.running"),
                Text.exactly("It answers."),
                "PONG",
                Optional.empty(),
                Optional.of(Duration.ofNanos(400_000)),
                taken,
                Optional.of(taken),
                Duration.ofSeconds(1),
                List.of(new Pulse.Sample(taken, Optional.of(Duration.ofNanos(400_000)))));
    }

    /** What is shown so long after a green pulse. */
    private Shown after(Duration age) {
        RedisUrl url = watch();
        return window.get(() -> {
            long taken = System.nanoTime() - age.toNanos();
            model.beat(green(url, taken));
            model.show(taken + age.toNanos());
            return model.shown().get();
        });
    }

    @Test
    void aFreshAnswerIsGreenWithItsLatencyAndAge() {
        Shown shown = after(Duration.ofMillis(300));
        assertEquals(Light.GREEN, shown.light());
        String numbers = new Messages(Locale.US).say(shown.numbers().orElseThrow());
        assertEquals("0.4 ms · answered 1 s ago", numbers);
        assertEquals(1, shown.history().size());
    }

    @Test
    void anAnswerStaysGreenForThreeIntervals() {
        assertEquals(Light.GREEN, after(Duration.ofMillis(2900)).light());
    }

    @Test
    void aStaleLightSaysHowOldItsAnswerIs() {
        Shown shown = after(Duration.ofSeconds(8));
        assertEquals(Light.GREY, shown.light());
        assertEquals(
                "Last answer 8 s ago",
                new Messages(Locale.US).say(shown.numbers().orElseThrow()));
    }

    @Test
    void aPulseOfAnAddressThatIsNotWatchedAnyMoreIsDropped() {
        watch();
        window.run(() -> model.beat(green(url("redis://127.0.0.1:1/0"), System.nanoTime() + SECOND)));
        window.until(
                "only the watched address counts", () -> model.shown().get().light() != Light.GREEN);
    }
}
