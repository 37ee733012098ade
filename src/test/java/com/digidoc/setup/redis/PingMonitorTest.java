package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.redis.PingMonitor.Rhythm;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FakeRedis;
import com.digidoc.setup.support.TestRedis;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PingMonitorTest {
    private static final Rhythm QUICK = new Rhythm(Duration.ofMillis(20), Duration.ofSeconds(1));

    /** What the window would show. */
    private static final class Shown implements Consumer<Pulse> {
        private volatile Pulse last;
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void accept(Pulse pulse) {
            last = pulse;
            count.incrementAndGet();
        }

        Pulse becomes(Light light, Duration limit) {
            Eventually.within(limit, light + ", not " + last, () -> last != null && last.light() == light);
            return last;
        }

        Pulse becomes(Fault fault, Duration limit) {
            Eventually.within(
                    limit,
                    fault + ", not " + last,
                    () -> last != null && last.fault().equals(Optional.of(fault)));
            return last;
        }
    }

    private final Shown shown = new Shown();

    @Test
    void redWithinTwoSecondsOfAKillAndGreenWithinTwoOfTheStart() throws Exception {
        try (var redis = TestRedis.start();
                var monitor = new PingMonitor(Looks.url(redis), Rhythm.USUAL, shown)) {
            Pulse green = shown.becomes(Light.GREEN, Duration.ofSeconds(3));
            assertTrue(green.latency().isPresent());
            assertEquals("Running", Looks.said(green.word()));
            redis.kill();
            Pulse red = shown.becomes(Light.RED, Duration.ofSeconds(2));
            assertEquals(Optional.of(Fault.REFUSED), red.fault());
            assertEquals("Not running", Looks.said(red.word()));
            assertTrue(red.sinceAnswer(System.nanoTime()).isPresent());
            redis.restart();
            shown.becomes(Light.GREEN, Duration.ofSeconds(2));
            monitor.retarget(Looks.url(redis));
            shown.becomes(Light.GREEN, Duration.ofSeconds(2));
        }
    }

    @Test
    void aServerThatHangsIsRedWithinThreeSecondsAndRecovers() throws Exception {
        try (var redis = TestRedis.start();
                var _ = new PingMonitor(Looks.url(redis), Rhythm.USUAL, shown)) {
            shown.becomes(Light.GREEN, Duration.ofSeconds(3));
            redis.signal("STOP");
            Pulse red = shown.becomes(Light.RED, Duration.ofSeconds(3));
            assertEquals(Optional.of(Fault.TIMEOUT), red.fault());
            assertEquals("No answer", Looks.said(red.word()));
            redis.signal("CONT");
            shown.becomes(Light.GREEN, Duration.ofSeconds(3));
        }
    }

    @Test
    void aServerThatAcceptsAndNeverAnswersIsRedWithinThreeSeconds() throws Exception {
        try (var silent = FakeRedis.silent();
                var _ = new PingMonitor(Looks.url("127.0.0.1", silent.port()), Rhythm.USUAL, shown)) {
            Pulse red = shown.becomes(Light.RED, Duration.ofSeconds(3));
            assertEquals(Optional.of(Fault.TIMEOUT), red.fault());
        }
    }

    @Test
    void aPasswordThatIsMissingOrWrongIsRed() throws Exception {
        try (var redis = TestRedis.start("--requirepass", "hunter2");
                var monitor = new PingMonitor(Looks.url(redis), QUICK, shown)) {
            assertEquals(
                    "Password needed",
                    Looks.said(shown.becomes(Light.RED, Duration.ofSeconds(2)).word()));
            monitor.retarget(Looks.url("127.0.0.1", redis.port(), null, "swordfish"));
            Eventually.within(
                    Duration.ofSeconds(2),
                    "wrong password",
                    () -> Looks.said(shown.last.word()).equals("Wrong password"));
            monitor.retarget(Looks.url("127.0.0.1", redis.port(), null, "hunter2"));
            shown.becomes(Light.GREEN, Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIG SET requirepass later", "REPLICAOF 127.0.0.1 1", "CONFIG SET maxmemory 1"})
    void whatOnlyTheNextConnectionOrTheNextJobWouldMeetIsToldWithinThreeSeconds(String change) throws Exception {
        try (var redis = TestRedis.start();
                var _ = new PingMonitor(Looks.url(redis), Rhythm.USUAL, shown)) {
            shown.becomes(Light.GREEN, Duration.ofSeconds(3));
            long changed = System.nanoTime();
            redis.ask(change.split(" "));
            Eventually.within(Duration.ofSeconds(20), "not green", () -> shown.last.light() != Light.GREEN);
            assertTrue(shown.last.taken() - changed < Duration.ofSeconds(3).toNanos(), change);
        }
    }

    @Test
    void greenOnlyWhileAWriteWorks() throws Exception {
        try (var redis = TestRedis.start();
                var _ = new PingMonitor(Looks.url(redis), QUICK, shown)) {
            shown.becomes(Light.GREEN, Duration.ofSeconds(2));
            redis.ask("REPLICAOF", "127.0.0.1", "1");
            Pulse copy = shown.becomes(Fault.READONLY, Duration.ofSeconds(2));
            assertEquals(Light.AMBER, copy.light());
            assertEquals("Running, but cannot take work", Looks.said(copy.word()));
            redis.ask("REPLICAOF", "NO", "ONE");
            shown.becomes(Light.GREEN, Duration.ofSeconds(2));
            redis.ask("CONFIG", "SET", "maxmemory", "1");
            assertEquals(
                    Light.AMBER, shown.becomes(Fault.OOM, Duration.ofSeconds(2)).light());
        }
    }

    @Test
    void anotherAddressIsWatchedAtOnceWithAHistoryOfItsOwn() throws Exception {
        try (var first = TestRedis.start();
                var second = TestRedis.start();
                var monitor = new PingMonitor(Looks.url(first), QUICK, shown)) {
            Eventually.within(
                    Duration.ofSeconds(5),
                    "a history",
                    () -> shown.last != null && shown.last.history().size() > 20);
            monitor.retarget(Looks.url(second));
            Eventually.within(
                    Duration.ofSeconds(2),
                    "the other",
                    () -> shown.last.url().port() == second.port() && shown.last.light() == Light.GREEN);
            assertTrue(shown.last.history().size() < 20);
            Eventually.within(Duration.ofSeconds(2), "first is left alone", () -> clients(first) == 0);
        }
    }

    @Test
    void closingEndsTheConnectionAndThePulses() throws Exception {
        try (var redis = TestRedis.start()) {
            var monitor = new PingMonitor(Looks.url(redis), QUICK, shown);
            shown.becomes(Light.GREEN, Duration.ofSeconds(2));
            monitor.close();
            Eventually.within(Duration.ofSeconds(1), "no connection", () -> clients(redis) == 0);
            int before = shown.count.get();
            monitor.close();
            monitor.retarget(Looks.url(redis));
            assertEquals(before, shown.count.get());
        }
    }

    @Test
    void closingDoesNotWaitForASilentServer() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var monitor = new PingMonitor(Looks.url("127.0.0.1", silent.getLocalPort()), Rhythm.USUAL, shown);
            try (var accepted = silent.accept()) {
                monitor.close();
                accepted.setSoTimeout(500);
                accepted.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Test
    void tenThousandReconnectionsLeaveNothingBehind() throws Exception {
        var eager = new Rhythm(Duration.ZERO, Duration.ofSeconds(1));
        try (var rude = FakeRedis.closing();
                var _ = new PingMonitor(Looks.url("127.0.0.1", rude.port()), eager, shown)) {
            Eventually.within(Duration.ofSeconds(20), "warm", () -> rude.connections() > 1000);
            long files = openFiles();
            Eventually.within(Duration.ofSeconds(60), "10,000", () -> rude.connections() > 11_000);
            assertTrue(openFiles() < files + 50, () -> files + " open files have become " + openFiles());
            assertTrue(shown.last.history().size() <= 1500);
        }
    }

    private static long openFiles() {
        return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                .getOpenFileDescriptorCount();
    }

    /** How many connections the server has besides the one that asks. */
    private static int clients(TestRedis redis) throws IOException {
        return redis.ask("CLIENT", "LIST").split("\n").length - 1;
    }
}
