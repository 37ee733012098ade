package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.setup.Entry;
import com.digidoc.setup.setup.Journal;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.TestRedis;
import com.digidoc.setup.support.WindowRun;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.ButtonBar.ButtonData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing the window in whatever state it is: it asks if that would stop something, and leaves nothing running. */
class ClosingTest {
    private static final Duration ENDING = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void whileItLooksItClosesAndNothingGoesOn() throws Exception {
        try (var mac =
                BrewMac.bare(folder).commandLineTools().homebrew().python().digidoc()) {
            mac.folder()
                    .script("/bin/launchctl", "exec tail -f '" + mac.path("/etc/hosts") + "'")
                    .file("/etc/hosts", "");
            try (var window = WindowRun.on(mac.folder())) {
                window.redButton(false);
            }
            Eventually.within(ENDING, "what looking started has ended", () -> !runs(mac));
        }
    }

    @Test
    void whileAStepIsAtWorkItAsksAndStoppingLeavesNothingBehind() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .python()
                        .digidoc()
                        .brewHangs();
                var window = WindowRun.on(mac.folder())) {
            window.until("Install Redis").clickOffer();
            Eventually.within(ENDING, "brew hangs", () -> mac.hanging().isPresent());
            long brew = mac.hanging().orElseThrow();

            window.redButton(true).answer(ButtonData.CANCEL_CLOSE);
            assertTrue(window.open());
            assertTrue(ProcessHandle.of(brew).filter(ProcessHandle::isAlive).isPresent());

            window.redButton(true).answer(ButtonData.OK_DONE);
            Eventually.within(ENDING, "the window is closed", () -> !window.open());
            Eventually.within(
                    ENDING,
                    "brew has ended",
                    () -> ProcessHandle.of(brew).filter(ProcessHandle::isAlive).isEmpty());
            Eventually.within(ENDING, "the journal says so", () -> state(mac) == Entry.State.CANCELLED);
        }
    }

    @Test
    void whileAPersonIsBusyElsewhereItClosesAtOnce() throws Exception {
        try (var mac = BrewMac.bare(folder).personCancels().python().digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Install Apple’s Command Line Tools").clickOffer();
            Eventually.within(ENDING, "the step is elsewhere", () -> state(mac) == Entry.State.DONE);
            window.until("Look again").redButton(false);
        }
    }

    @Test
    void afterAStepHasFailedItClosesAtOnce() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .python()
                        .digidoc()
                        .brewFails("curl: (6) Could not resolve host: ghcr.io", 1);
                var window = WindowRun.on(mac.folder())) {
            window.until("Install Redis").clickOffer();
            Eventually.within(ENDING, "the step has failed", () -> state(mac) == Entry.State.FAILED);
            window.until("Try again").redButton(false);
            assertFalse(runs(mac));
        }
    }

    @Test
    void whenAllIsWellItClosesAtOnceAndRedisStays() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .redisInstalled()
                        .redisRunning()
                        .python()
                        .digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Running").redButton(false);
            assertTrue(TestRedis.listening(mac.port()));
        }
    }

    private static Entry.State state(BrewMac mac) throws Exception {
        var entries = new Journal(AppFolders.of(mac.host()).data()).entries();
        return entries.isEmpty() ? null : entries.getLast().state();
    }

    /** Whether a tool of that computer still runs. */
    private static boolean runs(BrewMac mac) {
        String root = mac.folder().root().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> process.info().commandLine().orElse(""))
                .anyMatch(line -> line.contains(root) && !line.contains("redis-server"));
    }
}
