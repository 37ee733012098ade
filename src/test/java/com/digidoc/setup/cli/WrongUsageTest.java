package com.digidoc.setup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.FolderHost;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to a command line that cannot be understood. */
class WrongUsageTest {
    @TempDir
    Path folder;

    private String said(String... arguments) {
        CommandLineRun run = CommandLineRun.on(FolderHost.mac(folder), arguments);
        assertEquals(2, run.code(), run.err());
        return run.err();
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertTrue(said("doctor", "--nope").startsWith("This is not known here: --nope"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertTrue(said("config", "set", "queue.adapter").startsWith("This is missing: VALUE"));
    }

    @Test
    void aValueThatIsNoneIsNamedWithItsOption() {
        assertTrue(said("ping", "--count", "many").startsWith("“many” is not a value for --count."));
    }

    @Test
    void aPasswordInItIsNotRepeated() {
        String said = said("doctor", "redis://:s3cret@localhost:6379/0");
        assertFalse(said.contains("s3cret"), said);
    }

    @Test
    void allThatIsNotKnownIsNamed() {
        assertTrue(said("doctor", "--nope", "--nix").startsWith("This is not known here: --nope --nix\n"));
        assertTrue(said("config", "get", "a", "b", "c").startsWith("This is not known here: b c\n"));
    }

    @Test
    void aMistypedOptionIsAnsweredWithTheOneThatIsMeant() {
        assertTrue(said("config", "set", "--dry-rnu").contains("\nClose to it: --dry-run\n"));
        assertTrue(said("ping", "--ulr=redis://localhost").contains("\nClose to it: --url\n"));
        assertTrue(said("doctor", "-json").contains("\nClose to it: --json\n"));
    }

    @Test
    void whatIsHiddenIsNotSuggested() {
        assertFalse(said("--smok").contains("Close to it"));
        assertFalse(said("rehears").contains("Close to it"));
    }

    @Test
    void aCommandBelowIsSuggestedWithTheOnesAboveIt() {
        assertTrue(said("config", "sho").contains("\nClose to it: digidoc-setup config show\n"));
    }

    @Test
    void theHelpOfTheCommandIsNamed() {
        assertTrue(said("config", "set").endsWith("Try “digidoc-setup config set --help”.\n"));
        assertTrue(said("config").endsWith("Try “digidoc-setup config --help”.\n"));
        assertTrue(said("nix").endsWith("Try “digidoc-setup --help”.\n"));
    }

    @Test
    void aProgramIsToldInJson() {
        CommandLineRun run = CommandLineRun.on(FolderHost.mac(folder), "ping", "--json", "--cuont", "1");
        assertEquals(2, run.code());
        var error = run.json().getAsJsonObject("error");
        assertEquals("usage", error.get("id").getAsString());
        assertEquals("This is not known here: --cuont", error.get("message").getAsString());
        assertTrue(run.err().startsWith("Close to it: --count\n"), run.err());
    }
}
