package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** From nothing but Homebrew to green, and the whole way back. */
class UndoJourneyTest {
    private static final String PASSWORD = "s3cretpw";

    @TempDir
    Path folder;

    @Test
    void everythingIsTakenBackButTheData() throws Exception {
        try (var mac = homebrew()) {
            byte[] config = Files.readAllBytes(config(mac));
            green(run(mac, "setup", "--yes", "--url", mac.url().replace("/0", "/3")));
            try (var redis = new Jedis(URI.create(mac.url()))) {
                redis.set("a document", "waits");
            }
            List<String> calls = mac.calls();

            CommandLineRun dry = run(mac, "undo", "--dry-run");
            assertEquals(0, dry.code());
            assertTrue(dry.out().contains("$ brew services stop redis"), dry.out());
            assertTrue(dry.out().contains("Nothing was taken back"), dry.out());
            assertEquals(calls, mac.calls());

            CommandLineRun undo = run(mac, "undo", "--yes");
            assertEquals(0, undo.code(), undo.out());
            assertFalse(TestRedis.listening(mac.port()));
            assertFalse(Files.exists(mac.path("/opt/homebrew/opt/redis")));
            assertArrayEquals(config, Files.readAllBytes(config(mac)));
            assertFalse(Files.exists(mac.digidocFolder().resolve(".venv")));
            assertTrue(beside(mac).anyMatch(name -> name.startsWith(".venv-old-")));
            List<String> after = mac.calls();
            assertTrue(after.indexOf("services stop redis") < after.indexOf("uninstall --formula redis"));

            CommandLineRun again = run(mac, "undo", "--yes");
            assertEquals(0, again.code());
            assertTrue(again.out().contains("nothing that the assistant could take back"), again.out());
            assertFalse(again.out().contains("Everything is taken back"), again.out());
            assertEquals(after, mac.calls());

            green(run(mac, "setup", "--yes"));
            try (var redis = new Jedis(URI.create(mac.url()))) {
                assertEquals("waits", redis.get("a document"));
            }
        }
    }

    @Test
    void aFileThatTheAssistantMadeIsMovedAwayAfterItsChangesAreTakenBack() throws Exception {
        try (var mac = homebrew()) {
            Files.delete(config(mac));
            run(mac, "setup", "--yes", "--url", mac.url());
            assertTrue(Files.readString(config(mac)).contains(mac.url()));
            assertEquals(0, run(mac, "undo", "--yes").code());
            assertFalse(Files.exists(config(mac)));
            assertEquals(
                    1,
                    beside(mac)
                            .filter(name -> name.startsWith("digidoc_config.yaml"))
                            .count());
        }
    }

    @Test
    void severalChangesOfOneFileAreTakenBackOneByOne() throws Exception {
        try (var mac = homebrew()) {
            byte[] config = Files.readAllBytes(config(mac));
            for (String database : List.of("/3", "/4", "/5")) {
                CommandLineRun set =
                        run(mac, "config", "set", "queue.redis_url", mac.url().replace("/0", database));
                assertEquals(0, set.code(), set.out() + set.err());
            }
            assertEquals(0, run(mac, "config", "undo").code());
            assertTrue(Files.readString(config(mac)).contains(mac.url().replace("/0", "/4")));
            run(mac, "config", "set", "queue.redis_url", mac.url().replace("/0", "/6"));
            CommandLineRun undo = run(mac, "undo", "--yes");
            assertEquals(0, undo.code(), undo.out());
            assertArrayEquals(config, Files.readAllBytes(config(mac)));
        }
    }

    @Test
    void whatSomeoneElseChangedSinceStaysAndIsSaid() throws Exception {
        try (var mac = homebrew()) {
            green(run(mac, "setup", "--yes", "--url", mac.url().replace("/0", "/3")));
            Files.writeString(config(mac), "# mine\n", StandardOpenOption.APPEND);
            String mine = Files.readString(config(mac));
            CommandLineRun undo = run(mac, "undo", "--yes");
            assertEquals(4, undo.code(), undo.out());
            assertTrue(undo.out().contains("no longer as the assistant left them"), undo.out());
            assertEquals(mine, Files.readString(config(mac)));
            assertFalse(TestRedis.listening(mac.port()));
        }
    }

    @Test
    void whatWasThereBeforeIsNotTakenAway() throws Exception {
        try (var mac = homebrew().redisInstalled()) {
            green(run(mac, "setup", "--yes"));
            assertEquals(0, run(mac, "undo", "--yes").code());
            assertFalse(TestRedis.listening(mac.port()));
            assertTrue(Files.exists(mac.path("/opt/homebrew/opt/redis")));
        }
    }

    @Test
    void aRedisThatSomeoneStartedAnewSinceIsNotUninstalled() throws Exception {
        try (var mac = homebrew()) {
            green(run(mac, "setup", "--yes"));
            mac.brew("services", "stop", "redis").redisRunningUntilLogout();
            CommandLineRun undo = run(mac, "undo", "--yes");
            assertEquals(4, undo.code(), undo.out());
            assertTrue(undo.out().contains("no longer as the assistant left them"), undo.out());
            assertTrue(TestRedis.listening(mac.port()));
            assertTrue(Files.exists(mac.path("/opt/homebrew/opt/redis")));
        }
    }

    @Test
    void whatSomeoneElseTookBackAlreadyIsNotSpokenOf() throws Exception {
        try (var mac = homebrew()) {
            green(run(mac, "setup", "--yes"));
            mac.brew("services", "stop", "redis").brew("uninstall", "--formula", "redis");
            List<String> calls = mac.calls();
            CommandLineRun undo = run(mac, "undo", "--yes");
            assertEquals(0, undo.code(), undo.out());
            assertEquals(calls, mac.calls());
        }
    }

    @Test
    void aPersonIsAskedAndAProgramIsNot() throws Exception {
        try (var mac = homebrew()) {
            green(run(mac, "setup", "--yes"));
            List<String> calls = mac.calls();
            CommandLineRun nobody = run(mac, "undo");
            assertEquals(4, nobody.code());
            assertTrue(nobody.out().contains("undo --yes"), nobody.out());
            assertTrue(
                    CommandLineRun.answering(mac.folder(), "n\n", "undo").out().contains("Nothing was taken back"));
            List<JsonObject> events = events(run(mac, "undo", "--json"));
            assertEquals("nothing-done", events.getLast().get("event").getAsString());
            assertEquals(
                    List.of("by-hand", "ours", "ours", "ours"),
                    StreamSupport.stream(
                                    events.getFirst().getAsJsonArray("changes").spliterator(), false)
                            .map(change ->
                                    change.getAsJsonObject().get("standing").getAsString())
                            .toList());
            assertEquals(calls, mac.calls());

            List<JsonObject> done = events(run(mac, "undo", "--json", "--yes"));
            assertEquals(0, done.getLast().getAsJsonArray("changes").size());
            assertEquals(
                    List.of("python.create-venv", "homebrew.start", "homebrew.install-redis"),
                    done.stream()
                            .filter(event -> event.get("event").getAsString().equals("ended"))
                            .map(event -> event.get("id").getAsString())
                            .toList());
        }
    }

    @Test
    void cancelledInTheMiddleTheNextOneFinishesIt() throws Exception {
        try (var mac = homebrew()) {
            green(run(mac, "setup", "--yes"));
            mac.brewHangs();
            var result = new AtomicReference<CommandLineRun>();
            Thread undo = Thread.ofVirtual().start(() -> result.set(run(mac, "undo", "--yes")));
            Eventually.within(
                    Duration.ofSeconds(30), "brew hangs", () -> mac.hanging().isPresent());
            undo.interrupt();
            undo.join();
            assertEquals(1, result.get().code());
            assertTrue(TestRedis.listening(mac.port()));
            Files.writeString(journal(mac), "{\"id\":\"cut sho", StandardOpenOption.APPEND);
            mac.brewWorks();
            CommandLineRun again = run(mac, "undo", "--yes");
            assertEquals(0, again.code(), again.out());
            assertFalse(TestRedis.listening(mac.port()));
            assertFalse(Files.exists(mac.path("/opt/homebrew/opt/redis")));
        }
    }

    @Test
    void aStepThatFailsIsSaidAndOlderOnesThatNeedItAreLeft() throws Exception {
        try (var mac = homebrew()) {
            green(run(mac, "setup", "--yes"));
            mac.brewFails("Error: something broke", 1);
            CommandLineRun undo = run(mac, "undo", "--yes");
            assertEquals(3, undo.code());
            assertTrue(undo.out().contains("something broke"), undo.out());
            assertTrue(Files.exists(mac.path("/opt/homebrew/opt/redis")));
            mac.brewWorks();
            assertEquals(0, run(mac, "undo", "--yes").code());
            assertFalse(Files.exists(mac.path("/opt/homebrew/opt/redis")));
        }
    }

    @Test
    void noPasswordIsEverInTheJournal() throws Exception {
        try (var mac = BrewMac.bare(folder)
                .password(PASSWORD)
                .commandLineTools()
                .homebrew()
                .python()
                .digidoc()) {
            green(run(mac, "setup", "--yes", "--url", "redis://:" + PASSWORD + "@localhost:" + mac.port() + "/0"));
            String journal = Files.readString(journal(mac));
            assertTrue(journal.contains("config.set-redis-url"));
            assertFalse(journal.contains(PASSWORD), journal);
            CommandLineRun undo = run(mac, "undo", "--yes");
            assertFalse((undo.out() + undo.err() + Files.readString(journal(mac))).contains(PASSWORD));
        }
    }

    @Test
    void theServerInTheBackgroundOfALinuxWithoutSystemdIsStopped() throws Exception {
        int port = TestRedis.freePort();
        FolderHost linux =
                FolderHost.debian(folder).script("/usr/bin/id", "echo 0").script("/usr/sbin/start-stop-daemon", """
                    for word in "$@"; do
                      [ "$before" = --pidfile ] && file=$word
                      before=$word
                    done
                    kill "$(cat "$file")"\
                    """);
        Files.copy(TestRedis.executable(), linux.path("/usr/bin/redis-server"), StandardCopyOption.COPY_ATTRIBUTES);
        CommandLineRun.on(linux, "setup", "--yes", "--url", "redis://127.0.0.1:" + port + "/0");
        assertTrue(TestRedis.listening(port));
        String pid = Files.readString(linux.home().resolve(".local/share/digidoc-setup/redis/redis.pid"));
        try {
            CommandLineRun undo = CommandLineRun.on(linux, "undo", "--yes");
            assertEquals(0, undo.code(), undo.out());
            assertFalse(TestRedis.listening(port));
            assertTrue(Files.isDirectory(linux.home().resolve(".local/share/digidoc-setup/redis/data")));
            assertTrue(CommandLineRun.on(linux, "undo").out().contains("nothing that the assistant could take back"));
        } finally {
            ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private BrewMac homebrew() {
        return BrewMac.bare(folder).commandLineTools().homebrew().python().digidoc();
    }

    private static void green(CommandLineRun setup) {
        assertTrue(List.of(0, 4).contains(setup.code()), setup.code() + "\n" + setup.out() + setup.err());
    }

    private static Path config(BrewMac mac) {
        return mac.digidocFolder().resolve("digidoc_config.yaml");
    }

    private static Path journal(BrewMac mac) {
        return mac.folder().home().resolve("Library/Application Support/DigiDoc Setup/journal.jsonl");
    }

    private static Stream<String> beside(BrewMac mac) throws IOException {
        try (Stream<Path> files = Files.list(mac.digidocFolder())) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static List<JsonObject> events(CommandLineRun run) {
        return run.out()
                .lines()
                .map(line -> new Gson().fromJson(line, JsonObject.class))
                .toList();
    }

    private static CommandLineRun run(BrewMac mac, String... arguments) {
        return CommandLineRun.on(mac.folder(), arguments);
    }
}
