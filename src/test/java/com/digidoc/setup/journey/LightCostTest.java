package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.WindowRun;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What the light costs while a person only has the window open. */
class LightCostTest {
    private static final Duration SPAN = Duration.ofSeconds(5);
    private static final int RUNS = 4;
    /** The aim is 0.01, and measured are 0.006 to 0.009; a machine with much else to do makes the same work dearer. */
    private static final double MOST = 0.02;

    @TempDir
    Path folder;

    /** The toolkit's own pulses, sixty a second for an empty window, are not the light's. */
    @Test
    void aGreenLightCostsNextToNothing() throws Exception {
        try (var mac = BrewMac.bare(folder)
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .python()
                .digidoc()) {
            CommandLineRun.on(mac.folder(), "setup", "--yes");
            double least = 1;
            try (var window = WindowRun.on(mac.folder())) {
                window.until("DigiDoc’s queue works", "Running");
                for (int run = 0; run < RUNS; run++) {
                    least = Math.min(least, share());
                }
            }
            double empty = empty();
            System.out.printf("green light: %.2f %% of a core, an empty window: %.2f %%%n", 100 * least, 100 * empty);
            assertTrue(least - empty < MOST, least + " of a core, an empty window " + empty);
        }
    }

    private static double empty() throws Exception {
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        FxToolkit.setupFixture(() -> {
            stage.setScene(new Scene(new Region(), 980, 680));
            stage.show();
        });
        try {
            double least = 1;
            for (int run = 0; run < RUNS; run++) {
                least = Math.min(least, share());
            }
            return least;
        } finally {
            FxToolkit.setupFixture(stage::hide);
        }
    }

    /** How much of a core all threads took that show or ask something, over a while. */
    private static double share() {
        long before = spent();
        long start = System.nanoTime();
        Eventually.within(SPAN.multipliedBy(20), "time goes by", () -> System.nanoTime() - start > SPAN.toNanos());
        return (spent() - before) / (double) (System.nanoTime() - start);
    }

    private static long spent() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(LightCostTest::ours)
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }

    /** The window's thread, the one that draws, and those that carry the virtual ones. */
    private static boolean ours(ThreadInfo thread) {
        String name = thread.getThreadName();
        return name.startsWith("JavaFX") || name.startsWith("QuantumRenderer") || name.startsWith("ForkJoinPool");
    }
}
