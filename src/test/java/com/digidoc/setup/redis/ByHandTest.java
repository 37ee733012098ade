package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Doctor;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import com.digidoc.setup.text.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByHandTest {
    @TempDir
    Path folder;

    private FolderHost mac;
    private final ServerProgram redis = new ServerProgram(TestRedis.executable());

    @BeforeEach
    void makeMac() {
        mac = FolderHost.mac(folder);
    }

    @Test
    void itRunsUntilItIsClosed() throws Exception {
        int port = TestRedis.freePort();
        try (var byHand = new ByHand(mac.host(), redis)) {
            Remedy remedy = byHand.remedy(at(port, Optional.empty()));
            assertEquals("redis.start-now", remedy.id());
            assertInstanceOf(Undo.Nothing.class, remedy.undo());
            assertEquals(Outcome.done(), remedy.action().apply(Progress.SILENT));
            assertTrue(byHand.running());
            assertTrue(TestRedis.listening(port));
            assertEquals(Outcome.done(), remedy.action().apply(Progress.SILENT));
        }
        assertFalse(TestRedis.listening(port));
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (var other = TestRedis.start();
                var byHand = new ByHand(mac.host(), redis)) {
            var failed = assertInstanceOf(
                    Outcome.Failed.class,
                    byHand.remedy(at(other.port(), Optional.empty())).action().apply(Progress.SILENT));
            assertEquals("redis.log.port-taken", failed.summary().key());
            assertFalse(byHand.running());
        }
    }

    @Test
    void aPasswordIsNeitherOnTheCommandLineNorInWhatIsTold() throws Exception {
        List<String> lines = new ArrayList<>();
        try (var byHand = new ByHand(mac.host(), redis)) {
            Remedy remedy = byHand.remedy(at(TestRedis.freePort(), Optional.of(new Secret("hunter2"))));
            remedy.action().apply(new Progress() {
                @Override
                public void line(String line) {
                    lines.add(line);
                }
            });
            assertFalse(remedy.lines().contains("hunter2"));
            assertFalse(lines.isEmpty());
            assertTrue(lines.stream().noneMatch(line -> line.contains("hunter2")));
        }
    }

    @Test
    void oneThatSaysNothingIsGivenUpAndEnded() throws Exception {
        mac.script("/opt/homebrew/bin/redis-server", "[ \"$1\" = --version ] || exec tail -f /dev/null");
        var silent = new ServerProgram(mac.path("/opt/homebrew/bin/redis-server"));
        try (var byHand = new ByHand(mac.host(), silent, Duration.ofMillis(300))) {
            var failed = assertInstanceOf(
                    Outcome.Failed.class,
                    byHand.remedy(RedisUrl.DEFAULT).action().apply(Progress.SILENT));
            assertEquals("redis.by-hand.slow", failed.summary().key());
            assertFalse(byHand.running());
        }
    }

    @Test
    void aProgramThatCannotBeStartedIsAResult() throws Exception {
        try (var byHand = new ByHand(mac.host(), new ServerProgram(mac.path("/opt/homebrew/bin/redis-server")))) {
            var failed = assertInstanceOf(
                    Outcome.Failed.class,
                    byHand.remedy(RedisUrl.DEFAULT).action().apply(Progress.SILENT));
            assertEquals("check.action.not-started", failed.summary().key());
        }
    }

    @Test
    void cancellingTheStartEndsIt() throws Exception {
        mac.script(
                "/opt/homebrew/bin/redis-server",
                "[ \"$1\" = --version ] || { echo waiting; exec tail -f /dev/null; }");
        try (var byHand = new ByHand(mac.host(), new ServerProgram(mac.path("/opt/homebrew/bin/redis-server")))) {
            Remedy remedy = byHand.remedy(RedisUrl.DEFAULT);
            var cancelled = new ArrayList<Boolean>();
            var lines = new ArrayList<String>();
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    remedy.action().apply(new Progress() {
                        @Override
                        public void line(String line) {
                            lines.add(line);
                        }
                    });
                } catch (InterruptedException e) {
                    cancelled.add(true);
                }
            });
            Eventually.within(Duration.ofSeconds(10), "it waits", () -> lines.contains("waiting"));
            thread.interrupt();
            assertTrue(thread.join(Duration.ofSeconds(10)));
            assertEquals(List.of(true), cancelled);
            assertFalse(byHand.running());
        }
    }

    @Test
    void anExistingRedisIsNeitherInstalledNorStarted() throws Exception {
        List<Finding> findings = Doctor.examine(new Existing().checks(new Target(() -> RedisUrl.DEFAULT, () -> false)));
        assertEquals(
                List.of(Status.SKIPPED, Status.SKIPPED),
                findings.stream().map(Finding::status).toList());
        assertTrue(findings.stream().allMatch(finding -> finding.remedies().isEmpty()));
    }

    private static RedisUrl at(int port, Optional<Secret> password) {
        return new RedisUrl(
                "redis", "127.0.0.1", port, 0, Optional.empty(), password, Optional.empty(), Map.of(), List.of());
    }
}
