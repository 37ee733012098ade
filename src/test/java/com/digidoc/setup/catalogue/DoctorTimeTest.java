package com.digidoc.setup.catalogue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.CommandLineRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A doctor is not kept waiting by a slow brew more than once. */
class DoctorTimeTest {
    private static final int SECONDS = 1;
    private static final int TRIES = 8;

    @TempDir
    Path folder;

    /** What else the computer does may hold up a run, so one good run of a few counts. */
    @Test
    void theWholeDoctorTakesLittleLongerThanItsSlowestQuestion() throws Exception {
        try (Scene scene = slow()) {
            var runs = new ArrayList<Run>();
            while (runs.size() < TRIES && runs.stream().noneMatch(Run::good)) {
                runs.add(run(scene));
            }
            assertTrue(runs.getLast().good(), runs::toString);
        }
    }

    /**
     * One run of the doctor.
     *
     * @param total how long it took, in milliseconds
     * @param slowest how long its slowest check says to have taken
     */
    private record Run(double total, long slowest) {
        boolean good() {
            return total <= 1.3 * slowest;
        }
    }

    private static Run run(Scene scene) {
        long start = System.nanoTime();
        CommandLineRun doctor = scene.run(List.of("doctor", "--json"));
        double total = (System.nanoTime() - start) / 1e6;
        Look look = Look.of(doctor);
        assertFalse(doctor.statuses().containsValue("problem"), look::toString);
        long slowest = look.findings().stream()
                .mapToLong(finding -> finding.get("millis").getAsLong())
                .max()
                .orElseThrow();
        assertTrue(slowest >= SECONDS * 1000, () -> "brew was not asked: " + look);
        return new Run(total, slowest);
    }

    private Scene slow() {
        Mac mac = Mac.well(folder.resolve("a mac"));
        mac.mac().brewTakes(SECONDS);
        return mac.scene();
    }
}
