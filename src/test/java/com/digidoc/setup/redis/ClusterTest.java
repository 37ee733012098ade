package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.redis.PingMonitor.Rhythm;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.TestCluster;
import com.digidoc.setup.support.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClusterTest {
    private static final String PASSWORD = "hunter2";
    private static TestCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = TestCluster.start(3, "--requirepass", PASSWORD);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static RedisUrl url(int node) {
        return Looks.url("127.0.0.1", cluster.nodes().get(node).port(), null, PASSWORD);
    }

    @Test
    void onEveryServerItIsRecognisedAndDescribed() throws Exception {
        for (int i = 0; i < 3; i++) {
            Map<String, Finding> findings = Looks.at(url(i));
            Finding work = findings.get("redis.takes-work");
            assertEquals(Status.PROBLEM, work.status(), () -> Looks.all(work));
            assertSaid(work, "part of a cluster, which DigiDoc’s queue cannot use");
            assertSaid(work, "Use a single Redis");
            assertSaid(work, "Slots covered: 16384 of 16384. Originals: 3, copies: 0.");
            for (TestRedis node : cluster.nodes()) {
                assertTrue(
                        Looks.all(work).matches("(?s).*Server 127.0.0.1:" + node.port() + ": 546[12] slots.*"),
                        () -> Looks.all(work));
            }
            assertSaid(work, "The cluster itself takes work");
            assertEquals(Status.SKIPPED, findings.get("queue.worker").status());
            assertEquals(
                    Optional.of("redis.takes-work"),
                    findings.get("queue.worker").blockedBy());
        }
    }

    @Test
    void theLightIsAmberAndStaysSo() throws Exception {
        var pulses = new CopyOnWriteArrayList<Pulse>();
        var often = new Rhythm(Duration.ofMillis(10), Duration.ofSeconds(5));
        try (var _ = new PingMonitor(url(0), often, pulses::add)) {
            Eventually.within(Duration.ofSeconds(150), "it has looked often", () -> pulses.size() > 40);
        }
        List<Optional<Fault>> faults = pulses.stream()
                .filter(pulse -> pulse.light() != Light.GREY)
                .map(Pulse::fault)
                .distinct()
                .toList();
        assertEquals(List.of(Optional.of(Fault.CLUSTER)), faults);
    }

    @Test
    void nothingIsLeftInTheCluster() throws Exception {
        Looks.at(url(1));
        for (TestRedis node : cluster.nodes()) {
            try (var client = new redis.clients.jedis.Jedis("127.0.0.1", node.port())) {
                client.auth(PASSWORD);
                assertEquals(0, client.dbSize());
            }
        }
    }

    @Test
    void aServerThatIsAloneIsOneToo() throws Exception {
        try (var one = TestCluster.start(1)) {
            assertSaid(Looks.at(Looks.url(one.nodes().getFirst())).get("redis.takes-work"), "part of a cluster");
        }
    }

    @Test
    void aClusterWithAHoleIsToldSo() throws Exception {
        try (var broken = TestCluster.start(2)) {
            broken.nodes().getLast().kill();
            RedisUrl url = Looks.url(broken.nodes().getFirst());
            Eventually.within(
                    Duration.ofSeconds(150),
                    "the missing server is noticed",
                    () -> Looks.all(Looks.at(url).get("redis.takes-work")).contains("Slots covered: 8192 of 16384"));
            assertSaid(Looks.at(url).get("redis.takes-work"), "8192 slots, does not answer");
        }
    }

    private static void assertSaid(Finding finding, String words) {
        assertTrue(Looks.all(finding).contains(words), () -> Looks.all(finding));
    }
}
