package com.digidoc.setup.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessAgeTest {
    @Test
    void isToldByWhatFollowsTheNameWhateverThatHolds() {
        String stat = "4711 (a ) b) S 1 4711 4711 0 -1 4194560 100 0 0 0 1 2 0 0 20 0 1 0 123456 1000000 200 0 0";
        assertEquals(Duration.ofMillis(5440), ProcessAge.between(stat, "1240.00 2000.50\n"));
    }

    @Test
    void isThatOfThisProcess() {
        long before = ManagementFactory.getRuntimeMXBean().getUptime();
        long age = ProcessAge.now().toMillis();
        long after = ManagementFactory.getRuntimeMXBean().getUptime();
        // the JVM counts from a moment after the process's start; a tick is 10 ms
        assertTrue(age >= before - 20 && age <= after + 2000, before + " " + age + " " + after);
    }
}
