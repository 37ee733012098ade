package com.digidoc.setup.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Plays the tables. What comes out is what {@code README.md} in this folder keeps. */
@Timeout(900)
class LabTest {
    private static final Path KEPT = Path.of("src/test/java/com/digidoc/setup/lab/README.md");

    @TempDir
    Path folder;

    @Test
    void whateverTheServerDoesIsNamed() throws Exception {
        play("redis", RedisFaults.all(folder.resolve("certificates")));
    }

    @Test
    void whateverHappensToARealRedisIsNamed() throws Exception {
        play("real", RealFaults.all());
    }

    @Test
    void whateverTheComputerDoesIsNamed() throws Exception {
        play("host", HostFaults.all());
    }

    @Test
    void theTableIsLong() throws Exception {
        assertTrue(kept().size() >= 70, kept().size() + " rows");
    }

    private void play(String table, List<Fault> faults) throws Exception {
        List<Played> played = new Lab(folder).play(faults);
        String red = played.stream()
                .filter(one -> !one.right() || !one.inTime())
                .map(Played::measured)
                .collect(Collectors.joining("\n"));
        assertEquals("", red);
        List<String> rows = played.stream().map(Played::row).toList();
        Path now = Path.of("target", "lab-" + table + ".md");
        Files.write(now, rows);
        List<String> words = withoutTimes(rows);
        assertEquals(
                words,
                withoutTimes(kept()).stream().filter(words::contains).toList(),
                "README.md keeps other rows than " + now);
    }

    /** What is measured differs each time, and is within the law here as there. */
    private static List<String> withoutTimes(List<String> rows) {
        return rows.stream().map(row -> row.replaceAll("\\d+\\.\\d s \\|", "")).toList();
    }

    /** The rows of all tables. */
    private static List<String> kept() throws IOException {
        return Files.readAllLines(KEPT).stream()
                .filter(line -> line.startsWith("| ") && line.endsWith(" none |"))
                .toList();
    }
}
