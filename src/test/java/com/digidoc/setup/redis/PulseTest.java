package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PulseTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    // nanoTime may start anywhere, so also below zero
    private static final long TAKEN = -5_000_000_000L;

    @Test
    void aLightOlderThanThreeIntervalsIsGrey() {
        Pulse green = pulse(Light.GREEN, Optional.of(TAKEN));
        assertSame(green, green.at(TAKEN));
        assertSame(green, green.at(later(3)));
        assertEquals(Light.GREY, green.at(later(3) + 1).light());
        assertEquals("Last answer 8 s ago", Looks.said(green.at(later(8)).word()));
        assertEquals("Last answer 3 min ago", Looks.said(green.at(later(200)).word()));
        assertTrue(green.at(later(8)).latency().isEmpty());
    }

    @Test
    void anOldRedIsNotKnownEither() {
        Pulse red = pulse(Light.RED, Optional.empty()).at(later(10));
        assertEquals(Light.GREY, red.light());
        assertEquals("Looking…", Looks.said(red.word()));
    }

    @Test
    void theAgeOfTheLastAnswerIsNeverNegative() {
        Pulse green = pulse(Light.GREEN, Optional.of(TAKEN));
        assertEquals(Optional.of(Duration.ZERO), green.sinceAnswer(TAKEN - 1));
        assertEquals(Optional.of(SECOND), green.sinceAnswer(later(1)));
    }

    @Test
    void theHistoryForgetsAfterFiveMinutesAndNeverGrowsWithoutEnd() {
        var history = new PulseHistory();
        var pong = new Reply(Optional.empty(), "PONG", Duration.ofMillis(1));
        for (int second = 0; second < 1000; second++) {
            history.add(pong, later(second));
        }
        assertEquals(301, history.samples().size());
        for (int i = 0; i < 10_000; i++) {
            history.add(pong, later(1000) + i);
        }
        assertTrue(history.samples().size() <= 1500);
        assertEquals(Optional.of(later(1000) + 9_999), history.answered());
    }

    @Test
    void aGapInTheHistoryIsALookWithoutAnswer() {
        var history = new PulseHistory();
        history.add(new Reply(Optional.of(Fault.REFUSED), "refused", Duration.ZERO), TAKEN);
        history.add(new Reply(Optional.of(Fault.READONLY), "READONLY", SECOND), later(1));
        assertEquals(
                List.of(Optional.empty(), Optional.of(SECOND)),
                history.samples().stream().map(Pulse.Sample::latency).toList());
    }

    @Test
    void everyFaultHasALightAndWords() {
        for (Fault fault : Fault.values()) {
            var reply = new Reply(Optional.of(fault), "", Duration.ZERO);
            assertTrue(Light.of(reply) == Light.RED || Light.of(reply) == Light.AMBER);
            assertTrue(!Looks.said(Light.word(reply, RedisUrl.DEFAULT)).isBlank());
            assertTrue(!Looks.said(Meaning.of(fault)).isBlank());
        }
    }

    private static Pulse pulse(Light light, Optional<Long> answered) {
        return new Pulse(
                light,
                RedisUrl.DEFAULT,
                Text.of("redis.light.running"),
                Text.of("redis.light.running-at", "x"),
                "PONG",
                Optional.empty(),
                Optional.of(Duration.ofMillis(1)),
                TAKEN,
                answered,
                SECOND,
                List.of());
    }

    private static long later(long seconds) {
        return TAKEN + TimeUnit.SECONDS.toNanos(seconds);
    }
}
