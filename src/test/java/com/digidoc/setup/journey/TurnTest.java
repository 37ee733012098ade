package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Plan;
import com.digidoc.setup.setup.Turn;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.AssistantProcess;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two assistants at once for one person: one changes things, the other says so and changes nothing. */
class TurnTest {
    private static final Duration STARTING = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private BrewMac mac;

    @BeforeEach
    void prepare() {
        mac = BrewMac.bare(folder.resolve("mac"))
                .commandLineTools()
                .homebrew()
                .python()
                .digidoc();
    }

    @AfterEach
    void end() throws Exception {
        mac.close();
    }

    @Test
    void whileOneProcessChangesThingsNothingElseDoesAndLookingGoesOn() throws Exception {
        mac.brewHangs();
        try (var first = working()) {
            List<String> calls = mac.calls();
            byte[] config = Files.readAllBytes(config());
            String who = "process " + first.pid();
            refused(who, "setup", "--yes");
            refused(who, "undo", "--yes");
            refused(who, "config", "undo");
            CommandLineRun set = run("config", "set", "queue.name", "other");
            assertEquals(1, set.code());
            assertTrue(set.err().contains(who), set.err());

            CommandLineRun json = run("setup", "--yes", "--json");
            assertEquals(1, json.code());
            assertTrue(json.out().lines().toList().getLast().contains("\"id\":\"busy\""), json.out());

            assertEquals(3, run("doctor").code());
            assertEquals(3, run("setup", "--dry-run").code());
            assertEquals(calls, mac.calls());
            assertArrayEquals(config, Files.readAllBytes(config()));
        }
    }

    @Test
    void theTurnOfAKilledAssistantIsFreeAtOnce() throws Exception {
        mac.brewHangs();
        try (var first = working()) {
            first.kill();
            mac.brewWorks();
            CommandLineRun next = run("setup", "--yes");
            assertTrue(List.of(0, 4).contains(next.code()), next.out() + next.err());
        }
    }

    @Test
    void aWindowThatIsAtWorkKeepsOthersOutInTheSameProcessToo() throws Exception {
        try (var assistant = new Assistant(mac.host(), Wishes.NONE)) {
            Turn turn = assistant.turn();
            assertInstanceOf(Turn.Busy.class, assistant.turn());
            var remedy = Plan.of(assistant.examine()).remedies().getFirst();
            assertInstanceOf(Outcome.Failed.class, assistant.apply(remedy, Progress.SILENT));
            assertEquals(1, run("setup", "--yes").code());
            assertEquals(List.of(), mac.calls());
            ((Turn.Ours) turn).close();
            assertInstanceOf(Outcome.Done.class, assistant.apply(remedy, Progress.SILENT));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenSaysThatAndNotThatOthersAreAtWork() throws Exception {
        Path data = mac.folder().home().resolve("Library/Application Support/DigiDoc Setup");
        Files.createDirectories(data.getParent());
        Files.writeString(data, "a file where the folder belongs");
        CommandLineRun setup = run("setup", "--yes");
        assertTrue(setup.out().contains("could not note down"), setup.out());
        assertEquals(List.of(), mac.calls());
    }

    @Test
    void whatTheFileHoldsIsNotBelieved() throws Exception {
        run("setup", "--yes");
        Path lock = mac.folder().home().resolve("Library/Application Support/DigiDoc Setup/turn.lock");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)));
        Files.writeString(lock, "1\n");
        assertFalse(run("setup", "--yes").err().contains("Another"));
    }

    /** An assistant that has asked brew for something that never ends. */
    private AssistantProcess working() throws Exception {
        var first = AssistantProcess.start(mac.folder(), "setup", "--yes");
        Eventually.within(STARTING, "brew hangs", () -> mac.hanging().isPresent() || !first.alive());
        return first;
    }

    private void refused(String who, String... arguments) {
        CommandLineRun run = run(arguments);
        assertEquals(1, run.code(), run.out());
        assertTrue(run.err().contains(who), run.err());
    }

    private Path config() {
        return mac.digidocFolder().resolve("digidoc_config.yaml");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.on(mac.folder(), arguments);
    }
}
