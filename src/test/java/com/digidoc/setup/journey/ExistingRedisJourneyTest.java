package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestCluster;
import com.digidoc.setup.support.TestRedis;
import com.digidoc.setup.support.TestSentinels;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that was there before: alone, behind Sentinels, or in a cluster. */
class ExistingRedisJourneyTest {
    private static final int PROBLEM = 3;

    @TempDir
    Path folder;

    private FolderHost linux;

    @BeforeEach
    void aComputer() {
        linux = FolderHost.debian(folder);
    }

    private void use(TestRedis redis) {
        linux.file(
                "/home/ada/DigiDoc/digidoc_config.yaml",
                "queue:\n  adapter: rq\n  redis_url: \"%s\"\n".formatted(redis.url()));
    }

    private CommandLineRun run(String... words) {
        return CommandLineRun.on(linux, words);
    }

    private CommandLineRun digidoc(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--digidoc", linux.home().resolve("DigiDoc").toString()));
        return run(all.toArray(String[]::new));
    }

    @Test
    void pingTellsASentinelsWholeWatch() throws Exception {
        try (var all = TestSentinels.start(3)) {
            String sentinel = all.sentinels().getFirst().url();
            CommandLineRun ping = run("ping", "--json", "--url", sentinel);
            assertEquals(0, ping.code());
            assertEquals("sentinel", ping.json().get("mode").getAsString());
            JsonObject watched = ping.json().getAsJsonArray("watched").get(0).getAsJsonObject();
            assertEquals(
                    "127.0.0.1:" + all.master().port(), watched.get("master").getAsString());
            assertEquals(3, watched.get("sentinels").getAsInt());
            assertEquals(2, watched.get("quorum").getAsInt());
            assertTrue(watched.get("quorumReached").getAsBoolean());
            assertTrue(watched.get("answers").getAsBoolean());
            assertTrue(run("ping", "--url", sentinel).out().contains("the original is at 127.0.0.1:"));

            JsonObject master =
                    run("ping", "--json", "--url", all.master().url()).json();
            assertEquals("master", master.get("role").getAsString());
            JsonObject copy = master.getAsJsonArray("replicas").get(0).getAsJsonObject();
            assertEquals(
                    "127.0.0.1:" + all.replica().port(), copy.get("address").getAsString());
            assertTrue(copy.get("lagSeconds").getAsInt() >= 0);
            JsonObject replica =
                    run("ping", "--json", "--url", all.replica().url()).json();
            assertEquals("replica", replica.get("role").getAsString());

            use(all.sentinels().getFirst());
            CommandLineRun doctor = digidoc("doctor", "--json", "--only", "redis.takes-work");
            assertEquals(PROBLEM, doctor.code(), doctor.err());
            assertTrue(
                    doctor.out()
                            .contains("DigiDoc needs this address: "
                                    + all.master().url()),
                    doctor.out());
        }
    }

    @Test
    void pingTellsAClustersSlots() throws Exception {
        try (var cluster = TestCluster.start(3)) {
            JsonObject ping = run(
                            "ping", "--json", "--url", cluster.nodes().getLast().url())
                    .json();
            assertEquals("cluster", ping.get("mode").getAsString());
            assertEquals(16384, ping.get("slotsCovered").getAsInt());
            assertEquals(3, ping.getAsJsonArray("nodes").size());
        }
    }

    @Test
    void settingsThatDoNotFitAreMendedAndTakenBack() throws Exception {
        try (var redis = TestRedis.startWithSettings(
                "--appendonly", "yes", "--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru")) {
            use(redis);
            CommandLineRun dry = digidoc("setup", "--redis", "existing", "--url", redis.url(), "--dry-run");
            assertTrue(dry.out().contains("Set Redis’s “maxmemory-policy” to noeviction"), dry.out() + dry.err());
            assertTrue(policy(redis, "allkeys-lru"));

            CommandLineRun setup = digidoc("setup", "--redis", "existing", "--url", redis.url(), "--yes");
            assertTrue(policy(redis, "noeviction"), setup.out() + setup.err());
            assertEquals(
                    "ok",
                    digidoc("doctor", "--json", "--only", "redis.queue-safety")
                            .statuses()
                            .get("redis.queue-safety"));

            CommandLineRun undo = digidoc("undo", "--dry-run");
            assertTrue(undo.out().contains("“maxmemory-policy” becomes allkeys-lru again."), undo.out());
            digidoc("undo", "--yes");
            assertTrue(policy(redis, "allkeys-lru"));
            assertFalse(digidoc("undo", "--dry-run").out().contains("maxmemory-policy"));
        }
    }

    private static boolean policy(TestRedis redis, String policy) throws IOException {
        return redis.ask("INFO", "memory").contains("maxmemory_policy:" + policy);
    }
}
