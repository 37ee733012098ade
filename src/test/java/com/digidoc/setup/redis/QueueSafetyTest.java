package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

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
    void eachSettingIsOfferedWithItsEffectAndNothingMore() throws Exception {
        try (var redis = TestRedis.start("--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru")) {
            Finding finding = safety(REAL, redis);
            assertEquals(
                    List.of("redis.set-eviction", "redis.set-appendonly"),
                    finding.remedies().stream().map(Remedy::id).toList());
            Remedy remedy = finding.remedies().getFirst();
            assertTrue(remedy.automatic());
            String effects = effects(remedy);
            assertTrue(effects.contains("changes from allkeys-lru to noeviction at once"), effects);
            assertTrue(effects.contains("lasts until Redis is restarted"), effects);
            assertEquals(
                    "redis-cli -h 127.0.0.1 -p " + redis.port() + " CONFIG SET maxmemory-policy noeviction",
                    remedy.commands().getFirst().line());
            assertEquals(Outcome.done(), remedy.action().apply(Progress.SILENT));
            assertEquals(
                    List.of("redis.set-appendonly"),
                    safety(REAL, redis).remedies().stream().map(Remedy::id).toList());
            assertEquals(
                    Outcome.done(),
                    safety(REAL, redis).remedies().getFirst().action().apply(Progress.SILENT));
            assertFinding(Status.OK, "", safety(REAL, redis));
        }
    }

    @Test
    void whereOthersUseTheServerTooItIsLeftToThePerson() throws Exception {
        try (var redis = TestRedis.start("--appendonly", "yes", "--maxmemory-policy", "allkeys-lru");
                var client = new Jedis("127.0.0.1", redis.port())) {
            client.select(4);
            client.set("a cache", "of someone else");
            Remedy remedy = safety(REAL, redis).remedies().getFirst();
            assertFalse(remedy.automatic());
            assertTrue(effects(remedy).contains("Others seem to use this Redis"), effects(remedy));
        }
        var settings =
                new ServerSettings(Map.of("maxmemory-policy", "allkeys-lru"), List.of(), Set.of("maxmemory-policy"));
        var away =
                new Dangers(Looks.url("db.example.org", 6379), settings).all().toList();
        Remedy remedy = away.getFirst().remedies().getFirst();
        assertFalse(remedy.automatic());
        assertTrue(effects(remedy).contains("Ask whoever looks after it first"), effects(remedy));
    }

    @Test
    void whereSettingsMayNotBeChangedTheWordsAreGiven() throws Exception {
        try (var redis = TestRedis.start("--appendonly", "yes", "--maxmemory-policy", "allkeys-lru")) {
            redis.ask("ACL", "SETUSER", "ada", "on", ">pw", "~*", "&*", "+@all", "-config");
            var url = Looks.url("127.0.0.1", redis.port(), "ada", "pw");
            Remedy remedy = Looks.at(url).get("redis.queue-safety").remedies().getFirst();
            assertFalse(remedy.automatic());
            assertTrue(effects(remedy).contains("does not let us change"), effects(remedy));
            assertTrue(remedy.lines().contains("--user ada --askpass CONFIG SET maxmemory-policy noeviction"));
            assertFalse(remedy.lines().contains("pw"), remedy.lines());
            redis.ask("ACL", "SETUSER", "ada", "+config|get");
            Remedy refused = Looks.at(url).get("redis.queue-safety").remedies().getFirst();
            var failed = assertInstanceOf(Outcome.Failed.class, refused.action().apply(Progress.SILENT));
            assertTrue(failed.exact().startsWith("NOPERM"), failed::exact);
        }
    }

    @Test
    void aSettingThatCannotBeKeptIsPutBack() throws Exception {
        try (var redis = TestRedis.startWithSettings("--appendonly", "yes", "--maxmemory-policy", "allkeys-lru")) {
            redis.ask(
                    "ACL", "SETUSER", "ada", "on", ">pw", "~*", "&*", "+@all", "-config", "+config|get", "+config|set");
            var url = Looks.url("127.0.0.1", redis.port(), "ada", "pw");
            Remedy remedy = Looks.at(url).get("redis.queue-safety").remedies().getFirst();
            assertTrue(effects(remedy).contains(redis.settings().toString()), effects(remedy));
            var failed = assertInstanceOf(Outcome.Failed.class, remedy.action().apply(Progress.SILENT));
            assertTrue(Looks.said(failed.summary()).contains("old value was put back"));
            assertFinding(Status.WARNING, "allkeys-lru", safety(REAL, redis));
        }
    }

    @Test
    void aSettingThatWouldShutDigiDocOutIsPutBack() throws Exception {
        try (var redis = TestRedis.start()) {
            // the first connection changes the setting, the second one finds no room
            var change = new SettingChange(Looks.url(redis), "maxclients", "1", false);
            var failed = assertInstanceOf(Outcome.Failed.class, change.apply());
            assertTrue(Looks.said(failed.summary()).contains("took no connections any more"), failed::exact);
            assertEquals("+PONG", redis.ask("PING"));
        }
    }

    @Test
    void goingOnWithoutSavingIsAWarning() throws Exception {
        try (var redis = TestRedis.start("--stop-writes-on-bgsave-error", "no")) {
            redis.ask("CONFIG", "SET", "save", "3600 1");
            Finding finding = safety(REAL, redis);
            assertFinding(Status.WARNING, "goes on taking work", finding);
            finding.remedies().getFirst().action().apply(Progress.SILENT);
            assertFinding(Status.OK, "", safety(REAL, redis));
        }
    }

    @Test
    void aFailedSaveIsAProblem() throws Exception {
        try (var redis = TestRedis.start()) {
            redis.ask("CONFIG", "SET", "dbfilename", "x".repeat(300));
            redis.ask("BGSAVE");
            Eventually.within(
                    Duration.ofSeconds(10),
                    "the save has failed",
                    () -> redis.ask("INFO", "persistence").contains("rdb_last_bgsave_status:err"));
            assertFinding(Status.PROBLEM, "could not save", safety(REAL, redis));
        }
    }

    @Test
    void aMemoryThatIsNearlyFullIsAWarning() throws Exception {
        try (var redis = TestRedis.start("--appendonly", "yes", "--maxmemory", "8mb")) {
            assertFinding(Status.OK, "", safety(REAL, redis));
            int i = 0;
            while (redis.ask("SET", "key" + i++, "x".repeat(100_000)).equals("+OK")) {
                assertTrue(i < 1000, "it takes ever more");
            }
            Finding finding = safety(REAL, redis);
            assertFinding(Status.WARNING, "of 8 MB", finding);
            assertFalse(finding.remedies().getFirst().automatic());
        }
    }

    @Test
    void littleRoomToSaveIsAWarning() {
        var settings = settings("used_memory", "1000000000", "aof_current_size", "500000000");
        assertTrue(Disk.judge(settings, "/data", 2_000_000_000L).isEmpty());
        Danger danger = Disk.judge(settings, "/data", 1_000_000_000L).orElseThrow();
        assertEquals(
                "There is little room to save the queue: 953 MB are free in /data, and 1530 MB may be needed.",
                Looks.said(danger.summary()));
        assertTrue(Disk.look(REAL, settings, "/nowhere").isEmpty());
    }

    @Test
    void anOldServerIsAWarning() {
        var old = new Dangers(RedisUrl.DEFAULT, settings("redis_version", "5.0.14"))
                .all()
                .toList();
        assertEquals(
                "This Redis (5.0.14) is older than DigiDoc’s client expects.",
                Looks.said(old.getFirst().summary()));
        for (String version : List.of("6.0.16", "7.2.4", "", "255.255.255")) {
            assertEquals(
                    0,
                    new Dangers(RedisUrl.DEFAULT, settings("redis_version", version))
                            .all()
                            .count(),
                    version);
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

    private static String effects(Remedy remedy) {
        return remedy.effects().stream().map(Looks::said).collect(Collectors.joining("\n"));
    }

    private static ServerSettings settings(String... words) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            values.put(words[i], words[i + 1]);
        }
        return new ServerSettings(values, List.of(), Set.of());
    }

    private static boolean exposed(ServerSettings settings) throws Exception {
        return Exposure.of(RedisUrl.DEFAULT, settings, Shared.of(List.<PortHolder>of()));
    }

    private static void assertFinding(Status status, String words, Finding finding) {
        assertEquals(status, finding.status(), () -> Looks.all(finding));
        assertTrue(Looks.all(finding).contains(words), () -> Looks.all(finding));
    }
}
