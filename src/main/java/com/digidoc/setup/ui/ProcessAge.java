package com.digidoc.setup.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** How long this process has been there, to a hundredth of a second. */
final class ProcessAge {
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final Path UPTIME = Path.of("/proc/uptime");
    /** Of what follows the program's name in {@code stat}, which may hold blanks: when it started. */
    private static final int START = 19;

    private static final int TICK_MILLIS = 10;

    private ProcessAge() {}

    /**
     * Linux tells it in ticks since the computer started (proc_pid_stat(5)). Java would add those to when the computer
     * started, which Linux tells in whole seconds.
     */
    static Duration now() {
        try {
            return between(Files.readString(STAT), Files.readString(UPTIME));
        } catch (IOException notLinux) {
            return ofJava();
        }
    }

    static Duration between(String stat, String uptime) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double now = Double.parseDouble(uptime.substring(0, uptime.indexOf(' ')));
        return Duration.ofMillis(Math.round(now * 1000) - Long.parseLong(fields[START]) * TICK_MILLIS);
    }

    private static Duration ofJava() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
    }
}
