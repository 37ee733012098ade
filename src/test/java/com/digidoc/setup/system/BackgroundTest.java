package com.digidoc.setup.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.TestRedis;
import com.digidoc.setup.text.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real redis-server in the background of a Linux without systemd. */
class BackgroundTest {
    private static final String STOP = """
        for word in "$@"; do
          [ "$before" = %s ] && file=$word
          before=$word
        done
        echo "$@" > "$HOME/stopped"
        kill "$(cat "$file")"\
        """;

    @TempDir
    Path folder;

    private LinuxFixture debian;
    private Background background;

    @BeforeEach
    void aDebianWithoutSystemd() throws Exception {
        debian = new LinuxFixture(folder).root().apt().redisServer();
        debian.linux.script("/usr/sbin/start-stop-daemon", STOP.formatted("--pidfile"));
        debian.url = LinuxFixture.at(TestRedis.freePort());
        background = Background.on(debian.linux.host());
    }

    @AfterEach
    void endWhatWasStarted() {
        background.process().flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void itIsStartedAnswersAndGoesOnByItself() throws Exception {
        Finding stopped = debian.finding("redis.service");
        assertEquals(Status.PROBLEM, stopped.status());
        apply(stopped.remedies().getFirst());
        assertTrue(TestRedis.listening(debian.url.port()));
        debian.answers = true;
        Finding running = debian.finding("redis.service");
        assertEquals(Status.WARNING, running.status());
        assertEquals("system.background.runs", running.summary().key());
        assertEquals(List.of(), running.remedies());
        assertTrue(Files.isRegularFile(debian.way().places().log().orElseThrow()));
    }

    @Test
    void forNowOnlyThatIsAllRight() throws Exception {
        debian.start = Start.NOW_ONLY;
        apply(debian.finding("redis.service").remedies().getFirst());
        debian.answers = true;
        assertEquals(Status.OK, debian.finding("redis.service").status());
    }

    @Test
    void takingItBackStopsItAndKeepsItsData() throws Exception {
        Remedy remedy = debian.finding("redis.service").remedies().getFirst();
        apply(remedy);
        undo(remedy);
        assertTrue(Files.isDirectory(background.data()));
        assertFalse(TestRedis.listening(debian.url.port()));
        assertTrue(Files.readString(debian.linux.home().resolve("stopped")).contains("--name redis-server"));
    }

    @Test
    void pkillStopsItWhereThereIsNothingBetter() throws Exception {
        Files.delete(debian.linux.path("/usr/sbin/start-stop-daemon"));
        debian.linux.script("/usr/bin/pkill", STOP.formatted("-F"));
        Remedy remedy = debian.finding("redis.service").remedies().getFirst();
        apply(remedy);
        undo(remedy);
    }

    @Test
    void withoutAToolToStopItThatIsSaid() throws Exception {
        Files.delete(debian.linux.path("/usr/sbin/start-stop-daemon"));
        assertInstanceOf(
                Undo.ByHand.class,
                debian.finding("redis.service").remedies().getFirst().undo());
    }

    @Test
    void anotherAddressTakesARestart() throws Exception {
        apply(debian.finding("redis.service").remedies().getFirst());
        int before = debian.url.port();
        debian.url = LinuxFixture.at(TestRedis.freePort());
        Finding finding = debian.finding("redis.service");
        assertEquals("system.background.other-address", finding.summary().key());
        assertEquals("system.restart", finding.remedies().getFirst().id());
        apply(finding.remedies().getFirst());
        assertTrue(TestRedis.listening(debian.url.port()));
        assertFalse(TestRedis.listening(before));
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (var other = TestRedis.start()) {
            debian.url = LinuxFixture.at(other.port());
            Outcome.Failed failed = failure();
            assertEquals("redis.log.port-taken", failed.summary().key());
            assertTrue(failed.exact().contains("in use"));
        }
    }

    @Test
    void aPasswordStaysInAFileThatOnlyItsOwnerReads() throws Exception {
        var password = new Secret("p\"w\\d é");
        debian.url = new RedisUrl(
                "redis",
                "localhost",
                debian.url.port(),
                20,
                Optional.empty(),
                Optional.of(password),
                Optional.empty(),
                Map.of(),
                List.of());
        Remedy remedy = debian.finding("redis.service").remedies().getFirst();
        apply(remedy);
        assertFalse(remedy.toString().contains(password.reveal()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(background.settings())));
        assertTrue(Files.readString(background.settings()).contains("requirepass \"p\\\"w\\\\d \\xc3\\xa9\""));
    }

    @Test
    void aSocketIsServedToo() throws Exception {
        Path socket = debian.linux.home().resolve("a b.sock");
        debian.url = new RedisUrl(
                "unix",
                "localhost",
                6379,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(socket.toString()),
                Map.of(),
                List.of());
        apply(debian.finding("redis.service").remedies().getFirst());
        assertTrue(Files.exists(socket));
    }

    @Test
    void noServerIsStartedForAnEncryptedAddress() throws Exception {
        debian.url = new RedisUrl(
                "rediss",
                "localhost",
                debian.url.port(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
        Finding finding = debian.finding("redis.service");
        assertEquals(Status.PROBLEM, finding.status());
        assertEquals(List.of(), finding.remedies());
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws Exception {
        debian.linux.file("/home/ada/.local/share", "in the way");
        assertEquals("system.background.unwritable", failure().summary().key());
    }

    @Test
    void settingsThatItRefusesAreToldWithoutPassword() throws Exception {
        Files.delete(debian.linux.path("/usr/bin/redis-server"));
        debian.linux.script("/usr/bin/redis-server", """
            echo '*** FATAL CONFIG FILE ERROR (Redis 6.0.16) ***' >&2
            echo "Reading the configuration file, at line 9" >&2
            echo ">>> 'requirepass "'"hunter2"'"'" >&2
            exit 1
            """);
        Outcome.Failed failed = failure();
        assertEquals("redis.log.settings", failed.summary().key());
        assertFalse(failed.exact().contains("hunter2"), failed.exact());
    }

    @Test
    void oneThatNeverAcceptsConnectionsIsGivenUp() throws Exception {
        Files.delete(debian.linux.path("/usr/bin/redis-server"));
        debian.linux.script("/usr/bin/redis-server", "exit 0");
        var action = new StartInBackground(debian.linux.host(), background, debian.url, Duration.ofMillis(200));
        var failed = assertInstanceOf(Outcome.Failed.class, action.apply(Progress.SILENT));
        assertEquals("system.background.slow", failed.summary().key());
    }

    @Test
    void theProcessIdOfAnotherProgramIsNotTakenForOurs() throws Exception {
        Files.createDirectories(background.pid().getParent());
        Files.writeString(background.pid(), ProcessHandle.current().pid() + "\n");
        assertEquals(Optional.empty(), background.process());
        Files.writeString(background.pid(), "nonsense");
        assertEquals(Optional.empty(), background.process());
    }

    private void undo(Remedy remedy) throws InterruptedException {
        var undo = assertInstanceOf(Undo.Run.class, remedy.undo());
        assertEquals(Outcome.done(), Remedy.runAll(debian.linux.host(), undo.commands(), Progress.SILENT));
        Eventually.within(
                Duration.ofSeconds(10), "it ends", () -> background.process().isEmpty());
    }

    private static void apply(Remedy remedy) throws InterruptedException {
        assertEquals(Outcome.done(), remedy.action().apply(Progress.SILENT));
    }

    private Outcome.Failed failure() throws InterruptedException {
        Remedy remedy = debian.finding("redis.service").remedies().getFirst();
        return assertInstanceOf(Outcome.Failed.class, remedy.action().apply(Progress.SILENT));
    }
}
