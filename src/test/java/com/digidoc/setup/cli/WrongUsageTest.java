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
}
