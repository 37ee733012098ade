package com.digidoc.setup.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.setup.Change.Standing;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** Settings of a running Redis, changed and taken back. */
class ServerSettingUndoTest {
    private static final String PASSWORD = "hunter2-hush";

    @TempDir
    Path folder;

    private FolderHost linux;
    private final List<Outcome> outcomes = new ArrayList<>();

    @BeforeEach
    void aComputer() {
        linux = FolderHost.debian(folder);
    }

    @Test
    void theSettingIsChangedKeptAndTakenBack() throws Exception {
        try (var redis = redis()) {
            use(redis.port());
            mend("redis.set-eviction");
            assertEquals("noeviction", policy(redis));
            assertFalse(Files.readString(redis.settings()).contains("allkeys-lru"));
            assertTrue(Files.readString(redis.settings()).contains(PASSWORD), "it was written");
            assertEquals(Standing.OURS, only().standing());

            takeBack();
            assertEquals("allkeys-lru", policy(redis));
            assertTrue(Files.readString(redis.settings()).contains("maxmemory-policy allkeys-lru"));
            assertEquals(List.of(), assistant().takingBack().changes());
        }
    }

    @Test
    void whatSomeoneElseHasSetSinceIsLeftAlone() throws Exception {
        try (var redis = redis()) {
            use(redis.port());
            mend("redis.set-eviction");
            policy(redis, "volatile-ttl");
            assertEquals(Standing.OVERTAKEN, only().standing());
            takeBack();
            assertEquals("volatile-ttl", policy(redis));
            policy(redis, "allkeys-lru");
            assertEquals(List.of(), assistant().takingBack().changes());
        }
    }

    @Test
    void aServerThatCannotBeReachedIsLeftForLater() throws Exception {
        try (var redis = redis()) {
            use(redis.port());
            mend("redis.set-eviction");
            redis.kill();
            assertEquals(Standing.OVERTAKEN, only().standing());
            redis.restart();
            // the file of settings says so, though the command line it is started with says otherwise
            policy(redis, "noeviction");
            takeBack();
            assertEquals("allkeys-lru", policy(redis));
        }
    }

    @Test
    void afterDigiDocHasMovedToAnotherRedisNothingIsGuessed() throws Exception {
        try (var redis = redis();
                var other = TestRedis.start("--appendonly", "yes", "--maxmemory-policy", "allkeys-lru")) {
            use(redis.port());
            mend("redis.set-eviction");
            use(other.port());
            assertEquals(Standing.OVERTAKEN, only().standing());
            takeBack();
            assertEquals("noeviction", policy(redis));
            assertTrue(other.ask("INFO", "memory").contains("maxmemory_policy:allkeys-lru"));
        }
    }

    @Test
    void thePasswordIsNotInTheJournal() throws Exception {
        try (var redis = redis()) {
            use(redis.port());
            mend("redis.set-eviction");
            try (Stream<Path> files = Files.walk(linux.home())) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(path -> !path.endsWith("digidoc_config.yaml"))
                        .toList()) {
                    assertFalse(Files.readString(file).contains(PASSWORD), file::toString);
                }
            }
        }
    }

    private static TestRedis redis() throws IOException {
        return TestRedis.startWithSettings(
                "--appendonly", "yes", "--maxmemory-policy", "allkeys-lru", "--requirepass", PASSWORD);
    }

    private void use(int port) {
        linux.file(
                "/home/ada/DigiDoc/digidoc_config.yaml",
                "queue:\n  adapter: rq\n  redis_url: \"redis://:%s@127.0.0.1:%d/0\"\n".formatted(PASSWORD, port));
    }

    private Assistant assistant() {
        return new Assistant(linux.host(), Wishes.NONE.withDigidoc(linux.home().resolve("DigiDoc")));
    }

    private static String policy(TestRedis redis) {
        try (var client = client(redis)) {
            return client.configGet("maxmemory-policy").get("maxmemory-policy");
        }
    }

    private static void policy(TestRedis redis, String policy) {
        try (var client = client(redis)) {
            client.configSet("maxmemory-policy", policy);
        }
    }

    private static Jedis client(TestRedis redis) {
        var client = new Jedis("127.0.0.1", redis.port());
        client.auth(PASSWORD);
        return client;
    }

    private void mend(String id) throws Exception {
        Remedy remedy = assistant().examine().stream()
                .map(Finding::remedies)
                .flatMap(List::stream)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(Outcome.done(), assistant().apply(remedy, Progress.SILENT));
    }

    private Change only() throws Exception {
        List<Change> changes = assistant().takingBack().changes();
        assertEquals(1, changes.size());
        return changes.getFirst();
    }

    private void takeBack() throws Exception {
        TakingBack takingBack = assistant().takingBack();
        takingBack.out(takingBack.changes(), change -> true, new TakingBack.Watcher() {
            @Override
            public Progress started(Change change) {
                return Progress.SILENT;
            }

            @Override
            public void ended(Change change, Outcome outcome) {
                outcomes.add(outcome);
            }

            @Override
            public void busy(Text why) {
                throw new AssertionError(why);
            }
        });
    }
}
