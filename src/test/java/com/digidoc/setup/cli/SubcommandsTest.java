package com.digidoc.setup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands by their names. */
class SubcommandsTest {
    @TempDir
    Path folder;

    private FolderHost mac;

    @BeforeEach
    void aMac() throws Exception {
        mac = FolderHost.mac(folder);
    }

    @Test
    void helpNamesThemAllButTheHiddenOne() {
        CommandLineRun help = CommandLineRun.on(mac, "--help");
        assertEquals(0, help.code());
        for (String name : new String[] {"doctor", "setup", "ping", "url", "config", "undo"}) {
            assertTrue(help.out().contains("\n  " + name + " "), help.out());
        }
        assertFalse(help.out().contains("rehearse"), help.out());
        assertTrue(help.out().contains("Exit codes:"), help.out());
    }

    @Test
    void helpOfOneSaysWhatItIsFor() {
        CommandLineRun help = CommandLineRun.on(mac, "ping", "--help");
        assertEquals(0, help.code());
        assertTrue(help.out().contains("sign of life"), help.out());
    }

    @Test
    void aMistypedOneIsAnsweredWithTheOneThatIsMeant() {
        CommandLineRun run = CommandLineRun.on(mac, "docter");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("digidoc-setup doctor"), run.err());
    }

    @Test
    void theRehearsalUsesTheCommandsOnTheDigiDocItIsGiven() throws Exception {
        try (var redis = TestRedis.start()) {
            Path digiDoc = Files.createDirectories(folder.resolve("Users/ada/Applications/DigiDoc"));
            Path config = Files.writeString(
                    digiDoc.resolve("digidoc_config.yaml"),
                    "queue:\n  redis_url: \"" + redis.url() + "\"\n  job_timeout: 300  # seconds\n");
            CommandLineRun run = CommandLineRun.on(mac, "rehearse", digiDoc.toString());
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().startsWith("PONG"), run.out());
            assertTrue(run.out().contains("\"findings\""), run.out());
            assertTrue(Files.readString(config).contains("  job_timeout: 301  # seconds\n"));
        }
    }

    @Test
    void theRehearsalLeavesAnotherDigiDocAlone() throws Exception {
        Path digiDoc = Files.createDirectories(folder.resolve("Users/ada/elsewhere"));
        String before = "queue:\n  redis_url: \"redis://localhost:6379/0\"\n";
        Path config = Files.writeString(digiDoc.resolve("digidoc_config.yaml"), before);
        CommandLineRun run = CommandLineRun.on(mac, "rehearse", digiDoc.toString());
        assertEquals(3, run.code(), run.out());
        assertEquals(before, Files.readString(config));
    }
}
