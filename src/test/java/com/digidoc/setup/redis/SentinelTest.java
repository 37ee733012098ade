package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.redis.PingMonitor.Rhythm;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FakeRedis;
import com.digidoc.setup.support.TestRedis;
import com.digidoc.setup.support.TestSentinels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SentinelTest {
    private static final Duration LONG = Duration.ofSeconds(150);

    @Test
    void theWholeOfAFailoverIsToldByTheLightAndTheDoctor() throws Exception {
        var shown = new AtomicReference<Pulse>();
        try (var all = TestSentinels.start(3);
                var monitor = new PingMonitor(Looks.url(all.master()), Rhythm.USUAL, shown::set)) {
            light(shown, Light.GREEN);
            aSentinelIsSeenAndWhatItWatchesOver(all);
            theOriginalIsSeenWithItsCopy(all);

            all.master().kill();
            assertEquals(Optional.of(Fault.REFUSED), light(shown, Light.RED).fault());
            all.untilFailedOver();
            Finding sentinel = Looks.at(Looks.url(all.sentinels().getFirst())).get("redis.takes-work");
            assertSaid(sentinel, "DigiDoc needs this address: " + all.replica().url());

            all.master().restart();
            Pulse amber = light(shown, Light.AMBER);
            assertEquals(Optional.of(Fault.READONLY), amber.fault());
            Finding copy = Looks.at(Looks.url(all.master())).get("redis.takes-work");
            assertEquals(Status.PROBLEM, copy.status());
            assertSaid(copy, "It is a copy of 127.0.0.1:" + all.replica().port());
            assertSaid(copy, "DigiDoc needs this address: " + all.replica().url());
            assertEquals(
                    "digidoc-setup config set queue.redis_url " + all.replica().url(),
                    copy.remedies().getFirst().lines());

            monitor.retarget(Looks.url(all.replica()));
            light(shown, Light.GREEN);
        }
    }

    private static void aSentinelIsSeenAndWhatItWatchesOver(TestSentinels all) throws Exception {
        RedisUrl url = Looks.url(all.sentinels().getFirst());
        Map<String, Finding> findings = Looks.at(url);
        assertEquals(Status.OK, findings.get("redis.answers").status());
        Finding work = findings.get("redis.takes-work");
        assertEquals(Status.PROBLEM, work.status());
        assertSaid(work, "is a Sentinel");
        assertSaid(
                work,
                "watches over “documents”: the original is at 127.0.0.1:"
                        + all.master().port());
        assertSaid(work, "Copy at 127.0.0.1:" + all.replica().port() + ": ok");
        assertSaid(work, "Sentinels: 3, of which 2 must agree. Enough");
        assertSaid(
                work,
                "Through the Sentinel, the Redis at 127.0.0.1:" + all.master().port() + " answers");
        assertSaid(work, "DigiDoc needs this address: " + all.master().url());
        assertEquals(Status.SKIPPED, findings.get("queue.worker").status());

        for (int i = 1; i < 3; i++) {
            all.sentinels().get(i).signal("STOP");
        }
        try {
            Eventually.within(
                    LONG, "two Sentinels are missed", () -> !watch(url).enough());
            assertEquals(3, watch(url).sentinels());
        } finally {
            for (int i = 1; i < 3; i++) {
                all.sentinels().get(i).signal("CONT");
            }
        }
        Eventually.within(LONG, "they are back", () -> watch(url).enough());
    }

    private static Watch watch(RedisUrl url) throws Exception {
        var open = assertInstanceOf(Connection.Opening.Open.class, Connection.open(url, Duration.ofSeconds(10)));
        try (Connection connection = open.connection()) {
            var sentinel = assertInstanceOf(
                    Topology.Sentinel.class, connection.topology().orElseThrow());
            return sentinel.watched().getFirst();
        }
    }

    private static void theOriginalIsSeenWithItsCopy(TestSentinels all) throws Exception {
        Map<String, Finding> findings = Looks.at(Looks.url(all.master()));
        assertSaid(
                findings.get("redis.answers"),
                "Copy at 127.0.0.1:" + all.replica().port() + ": online, ");
        assertEquals(Status.OK, findings.get("redis.takes-work").status());
        Finding safety = findings.get("redis.queue-safety");
        assertEquals(Status.WARNING, safety.status());
        assertSaid(safety, "3 Sentinels watch over this Redis");
    }

    private static Pulse light(AtomicReference<Pulse> shown, Light light) {
        Eventually.within(
                LONG,
                light + ", not " + shown,
                () -> shown.get() != null && shown.get().light() == light);
        return shown.get();
    }

    @Test
    void aCopyOutOfTouchIsTold() throws Exception {
        int nobody = TestRedis.freePort();
        try (var copy = TestRedis.start("--replicaof", "127.0.0.1", String.valueOf(nobody))) {
            Finding work = Looks.at(Looks.url(copy)).get("redis.takes-work");
            assertSaid(work, "copy of 127.0.0.1:" + nobody + ", but out of touch");
        }
    }

    @Test
    void aPasswordStandsInNoCommand() throws Exception {
        try (var copy = TestRedis.start("--requirepass", "hunter2", "--replicaof", "127.0.0.1", "1")) {
            var url = Looks.url("127.0.0.1", copy.port(), null, "hunter2");
            Finding work = Looks.at(url).get("redis.takes-work");
            assertSaid(work, "DigiDoc needs this address: redis://:***@127.0.0.1:1/0");
            assertEquals(List.of(), work.remedies());
        }
    }

    @Test
    void whatASentinelMakesUpIsShownPlainly() throws Exception {
        String evil = "*1\r\n"
                + "*6\r\n"
                + "$4\r\n"
                + "name\r\n"
                + "$5\r\n"
                + "a\u001b[2J\r\n"
                + "$2\r\n"
                + "ip\r\n"
                + "$7\r\n"
                + "x y\n"
                + "z%q\r\n"
                + "$4\r\n"
                + "port\r\n"
                + "$3\r\n"
                + "-99\r\n";
        try (var fake = FakeRedis.answering(words -> switch (words.getFirst()) {
            case "PING" -> "+PONG\r\n";
            case "INFO" -> "$20\r\nredis_mode:sentinel\n\r\n";
            case "SENTINEL" -> words.get(1).equals("MASTERS") ? evil : "*0\r\n";
            default -> "-ERR unknown command\r\n";
        })) {
            Finding work = Looks.at(Looks.url("127.0.0.1", fake.port())).get("redis.takes-work");
            assertEquals(Status.PROBLEM, work.status());
            assertSaid(work, "“a [2J”: the original is at x y z%q:-99");
            assertFalse(Looks.all(work).contains("DigiDoc needs this address"));
        }
    }

    private static void assertSaid(Finding finding, String words) {
        assertTrue(Looks.all(finding).contains(words), () -> Looks.all(finding));
    }
}
