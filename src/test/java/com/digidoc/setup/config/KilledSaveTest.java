package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledSaveTest {
    private static final int SAVES = 300;
    private static final int LINES = 4_000;

    @Test
    void killedAtAnyMomentOf300SavesTheFileIsTheOldOneOrTheNewOne(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("digidoc_config.yaml");
        Files.writeString(file, Saves.content(0, LINES));
        var random = new Random(20261123);
        int saved = 0;
        int kills = 0;
        while (saved < SAVES) {
            saved = killOne(file, saved, random);
            kills++;
            assertEquals(Saves.content(saved, LINES), Files.readString(file), "after " + kills + " kills");
            for (Path backup : beside(folder, ".*\\.bak")) {
                assertWhole(backup);
            }
        }
        assertTrue(kills > 10, "only " + kills + " kills");

        // the next save that is let alone tidies up
        Process last = Saves.process(file, saved + 1, 1).start();
        assertEquals(0, last.waitFor());
        assertEquals(Saves.content(saved + 1, LINES), Files.readString(file));
        assertEquals(11, beside(folder, ".*").length, "the file and ten backups");
    }

    /** Kills a process somewhere in its saves; the number that the file holds then. */
    private static int killOne(Path file, int saved, Random random) throws IOException, InterruptedException {
        Process process = Saves.process(file, saved + 1, SAVES).start();
        int reported = saved;
        try (BufferedReader out = process.inputReader()) {
            for (int i = random.nextInt(30); i >= 0; i--) {
                assertTrue(out.readLine().startsWith("Saved"));
                reported++;
            }
            LockSupport.parkNanos(random.nextLong(4_000_000));
            // by its handle: the process itself would close its output, of which the last lines are wanted
            process.toHandle().destroyForcibly();
            reported += (int) out.lines()
                    .filter(line -> line.startsWith("Saved[") && line.endsWith("]"))
                    .count();
        }
        process.waitFor();
        int now = counter(Files.readString(file));
        assertTrue(now == reported || now == reported + 1, now + " after " + reported + " were reported");
        return now;
    }

    private static void assertWhole(Path backup) throws IOException {
        String content = Files.readString(backup);
        assertEquals(Saves.content(counter(content), LINES), content);
    }

    private static int counter(String content) {
        int from = content.indexOf("counter: ") + "counter: ".length();
        return Integer.parseInt(content.substring(from, content.indexOf('\n', from)));
    }

    private static Path[] beside(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().matches(name))
                    .toArray(Path[]::new);
        }
    }
}
