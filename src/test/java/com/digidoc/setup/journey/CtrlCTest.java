package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.setup.Entry;
import com.digidoc.setup.setup.Journal;
import com.digidoc.setup.support.AssistantProcess;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of an installation, on the assistant as a process of its own. */
class CtrlCTest {
    private static final int BY_SIGNAL = 128 + 2;

    @TempDir
    Path folder;

    @Test
    void whatRunsEndsNothingIsHalfWrittenAndTheNextRunGoesOn() throws Exception {
        try (var mac = BrewMac.bare(folder.resolve("mac"))
                        .commandLineTools()
                        .homebrew()
                        .python()
                        .digidoc()
                        .brewHangs();
                var assistant = AssistantProcess.start(mac.folder(), "setup", "--yes")) {
            Eventually.within(
                    Duration.ofSeconds(60), "brew hangs", () -> mac.hanging().isPresent() || !assistant.alive());
            long brew = mac.hanging().orElseThrow();
            assistant.signal("INT");
            assertEquals(BY_SIGNAL, assistant.ended());
            assertTrue(assistant.err().contains("Stopped."), assistant.err());
            Eventually.within(
                    Duration.ofSeconds(5),
                    "brew's child ends",
                    () -> ProcessHandle.of(brew).map(ProcessHandle::isAlive).orElse(false) == Boolean.FALSE);
            var journal = new Journal(AppFolders.of(mac.host()).data()).entries();
            assertEquals(Entry.State.CANCELLED, journal.getLast().state());

            mac.brewWorks();
            CommandLineRun again = CommandLineRun.on(mac.folder(), "setup", "--yes");
            assertTrue(List.of(0, 4).contains(again.code()), again.out());
        }
    }

    @Test
    void whileItOnlyLooksItEndsToo() throws Exception {
        try (var mac = BrewMac.bare(folder.resolve("mac"))
                .commandLineTools()
                .homebrew()
                .python()
                .digidoc()) {
            Path started = mac.path("/private/var/pretend-mac/looking");
            mac.folder()
                    .script(
                            "/bin/launchctl",
                            "echo $$ >'%1$s.new' && mv '%1$s.new' '%1$s'; exec tail -f /dev/null".formatted(started));
            try (var assistant = AssistantProcess.start(mac.folder(), "doctor")) {
                Eventually.within(
                        Duration.ofSeconds(60), "it looks", () -> Files.exists(started) || !assistant.alive());
                long looking = Long.parseLong(Files.readString(started).strip());
                assistant.signal("INT");
                assertEquals(BY_SIGNAL, assistant.ended());
                Eventually.within(
                        Duration.ofSeconds(10),
                        "what it asked ends",
                        () -> ProcessHandle.of(looking)
                                .filter(ProcessHandle::isAlive)
                                .isEmpty());
            }
        }
    }
}
