package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueSafetyTest {
    private static final Host REAL = new Host(Path.of("/"), System.getenv());

    @TempDir
    Path folder;

    @Test
    void throwingAwayToMakeRoomIsAProblem() throws Exception {
        try (var redis =
                TestRedis.start("--appendonly", "yes", "--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru")) {
            assertFinding(Status.PROBLEM, "maxmemory-policy is allkeys-lru", safety(REAL, redis));
        }
    }

    @Test
    void thatPolicyWithoutALimitIsAWarning() throws Exception {
        try (var redis = TestRedis.start("--appendonly", "yes", "--maxmemory-policy", "allkeys-lru")) {
            assertFinding(Status.WARNING, "once a memory limit", safety(REAL, redis));
        }
    }

    @Test
    void throwingAwayOnlyWhatExpiresIsAWarning() throws Exception {
        try (var redis =
                TestRedis.start("--appendonly", "yes", "--maxmemory", "100mb", "--maxmemory-policy", "volatile-lru")) {
            assertFinding(Status.WARNING, "maxmemory-policy is volatile-lru", safety(REAL, redis));
        }
    }

    @Test
    void aQueueInMemoryOnlyIsAWarning() throws Exception {
        try (var redis = TestRedis.start()) {
            assertFinding(Status.WARNING, "in memory only", safety(REAL, redis));
        }
    }

    @Test
    void theWorstComesFirstAndTheOthersFollow() throws Exception {
        try (var redis = TestRedis.start("--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lfu")) {
            Finding finding = safety(REAL, redis);
            assertFinding(Status.PROBLEM, "allkeys-lfu", finding);
            assertTrue(Looks.all(finding).contains("in memory only"));
        }
    }

    @Test
    void openToOtherComputersWithoutAPasswordIsAProblem() throws Exception {
        try (var redis = TestRedis.start("--appendonly", "yes", "--protected-mode", "no")) {
            assertFinding(Status.PROBLEM, "without a password", safety(holding("redis-server", "*", redis), redis));
            assertFinding(Status.OK, "", safety(holding("redis-server", "127.0.0.1", redis), redis));
        }
    }

    @Test
    void withoutAVisibleHolderTheServersOwnWordCounts() throws Exception {
        try (var redis = TestRedis.start("--appendonly", "yes", "--protected-mode", "no")) {
            assertFinding(Status.OK, "", safety(FolderHost.mac(folder).host(), redis));
        }
        assertTrue(exposed(settings("bind", "* -::*", "protected-mode", "no")));
        assertTrue(exposed(settings("bind", "127.0.0.1 192.168.1.5", "protected-mode", "no")));
        assertFalse(exposed(settings("bind", "127.0.0.1 -::1", "protected-mode", "no")));
        assertFalse(exposed(settings("bind", "* -::*", "protected-mode", "yes")));
    }

    @Test
    void whatAContainerBindsSaysNothing() throws Exception {
        assertFalse(exposed(settings("bind", "* -::*", "protected-mode", "no", "process_id", "1")));
    }

    @Test
    void aPasswordClosesIt() throws Exception {
        try (var redis = TestRedis.start("--appendonly", "yes", "--protected-mode", "no", "--requirepass", "hunter2")) {
            var url = Looks.url("127.0.0.1", redis.port(), null, "hunter2");
            Finding finding = Looks.at(holding("redis-server", "*", redis), url).get("redis.queue-safety");
            assertFinding(Status.OK, "", finding);
        }
    }

    @Test
    void whatMayNotBeAskedIsSaid() throws Exception {
        try (var redis = TestRedis.start("--maxmemory", "100mb")) {
            redis.ask("ACL", "SETUSER", "ada", "on", ">pw", "~*", "+@all", "-config");
            var url = Looks.url("127.0.0.1", redis.port(), "ada", "pw");
            Finding finding = Looks.at(url).get("redis.queue-safety");
            assertFinding(Status.OK, "save, bind, protected-mode", finding);
            redis.ask("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
            assertFinding(Status.PROBLEM, "allkeys-lru", Looks.at(url).get("redis.queue-safety"));
        }
    }

    @Test
    void whereNothingIsToldNothingIsClaimed() throws Exception {
        try (var redis = TestRedis.start()) {
            redis.ask("ACL", "SETUSER", "ada", "on", ">pw", "~*", "+ping", "+set", "+get", "+del");
            Finding finding =
                    Looks.at(Looks.url("127.0.0.1", redis.port(), "ada", "pw")).get("redis.queue-safety");
            assertEquals(Status.UNKNOWN, finding.status(), () -> Looks.all(finding));
        }
    }

    private static Finding safety(Host host, TestRedis redis) throws Exception {
        return Looks.at(host, Looks.url(redis)).get("redis.queue-safety");
    }

    private Host holding(String program, String address, TestRedis redis) {
        return FolderHost.mac(folder)
                .script(
                        "/usr/sbin/lsof",
                        "printf 'p7\\nc%s\\nf9\\nn%s:%d\\n'".formatted(program, address, redis.port()))
                .host();
    }

    private static ServerSettings settings(String... words) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            values.put(words[i], words[i + 1]);
        }
        return new ServerSettings(values, List.of());
    }

    private static boolean exposed(ServerSettings settings) throws Exception {
        return Exposure.of(RedisUrl.DEFAULT, settings, Shared.of(List.<PortHolder>of()));
    }

    private static void assertFinding(Status status, String words, Finding finding) {
        assertEquals(status, finding.status(), () -> Looks.all(finding));
        assertTrue(Looks.all(finding).contains(words), () -> Looks.all(finding));
    }
}
