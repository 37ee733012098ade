package com.digidoc.setup.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.redis.Light;
import com.digidoc.setup.redis.PingMonitor;
import com.digidoc.setup.redis.PingMonitor.Rhythm;
import com.digidoc.setup.redis.Pulse;
import com.digidoc.setup.redis.RedisUrl;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A day of the light in compressed time: once a second is 86,400 times. {@code -Psoak} makes it twenty days.
 */
class SoakTest {
    private static final int PINGS = Integer.getInteger("soak.pings", 100_000);
    private static final int WARM = 20_000;
    /** So many questions are asked between two changes of manners. */
    private static final int EACH = 200;

    private static final Rhythm BREATHLESS = new Rhythm(Duration.ZERO, Duration.ofMillis(100));

    private static final List<Manner> FAULTS = List.of(
            Manners.closing(),
            Manners.behind(Manner.Door.SHUT),
            Manners.saying("-LOADING Redis is loading the dataset in memory\r\n"),
            Manners.saying("garbage\r\n"),
            Manners.resetting(),
            Manners.partingWith("$100\r\nhalf a re"),
            Manners.saying("$536870912\r\n"),
            Manners.refusingWith("-ERR max number of clients reached\r\n"));

    /** Changes the manners of the server every so many pulses, a good one between each two faults. */
    private static final class Day implements Consumer<Pulse> {
        private final StandIn server;
        private final CountDownLatch warm = new CountDownLatch(WARM);
        private final CountDownLatch left = new CountDownLatch(PINGS + WARM);
        private final Map<Light, Integer> seen = new EnumMap<>(Light.class);
        private int pulses;

        Day(StandIn server) {
            this.server = server;
        }

        @Override
        public void accept(Pulse pulse) {
            seen.merge(pulse.light(), 1, Integer::sum);
            pulses++;
            if (pulses % EACH == 0) {
                int part = pulses / EACH;
                server.play(part % 2 == 0 ? Manner.good() : FAULTS.get(part / 2 % FAULTS.size()));
            }
            warm.countDown();
            left.countDown();
        }
    }

    @Test
    @Timeout(3600)
    void aDayOfPingsWithFaultsInBetweenLeavesNothingBehind() throws Exception {
        try (var server = new StandIn(Manner.good())) {
            RedisUrl url = RedisUrl.parse("redis://127.0.0.1:" + server.port() + "/0")
                            instanceof RedisUrl.Reading.Valid(RedisUrl valid)
                    ? valid
                    : RedisUrl.DEFAULT;
            var day = new Day(server);
            try (var monitor = new PingMonitor(url, BREATHLESS, day)) {
                assertTrue(day.warm.await(10, TimeUnit.MINUTES));
                Census before = Census.take();
                long start = System.nanoTime();
                assertTrue(day.left.await(50, TimeUnit.MINUTES));
                assertEquals("", before.leaks());
                System.out.printf(
                        "soak: %d pings in %d s, %d faults, %s; %s -> %s%n",
                        PINGS,
                        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                        PINGS / EACH / 2,
                        day.seen,
                        before.numbers(),
                        Census.take().numbers());
                monitor.retarget(url);
            }
            assertTrue(day.seen.get(Light.GREEN) > PINGS / 4, day.seen.toString());
            assertTrue(day.seen.get(Light.RED) > PINGS / 8, day.seen.toString());
            assertTrue(day.seen.get(Light.AMBER) > PINGS / 32, day.seen.toString());
        }
    }
}
