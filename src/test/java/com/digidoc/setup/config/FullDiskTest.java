package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The system refuses to let a file grow. Any user can have that by {@code ulimit -f}; a disk that is really full needs
 * root and is tried by {@code packaging/full-disk.sh}.
 */
class FullDiskTest {
    @Test
    void aWriteThatEndsHalfWayLeavesTheOldFileAndNothingBeside(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("digidoc_config.yaml");
        String before = Saves.content(0, 20_000);
        Files.writeString(file, before);

        Process saving = limited(Saves.process(file, 1, 1)).start();
        String said = new String(saving.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(saving.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, saving.waitFor(), errors);
        assertTrue(said.startsWith("Refused[text=Text[key=config.save.failed"), said);
        assertFalse(said.endsWith("exact=]"), "the system's own words are kept");
        assertEquals(before, Files.readString(file));
        assertEquals(List.of(file), beside(folder));
    }

    /** The same process, whose files may have at most 64 KiB where a block has 1024 bytes, 32 KiB where it has 512. */
    private static ProcessBuilder limited(ProcessBuilder process) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 64; exec \"$@\"", "sh"));
        command.addAll(process.command());
        return new ProcessBuilder(command);
    }

    private static List<Path> beside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
