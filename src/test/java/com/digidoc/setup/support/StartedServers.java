package com.digidoc.setup.support;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The processes that a pretend computer's scripts have started. */
record StartedServers(StateFolder state, Path root) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Ends them at once, as a crash would. */
    void end() {
        state.read("pids")
                .lines()
                .map(Long::parseLong)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(this::ours)
                .forEach(StartedServers::end);
    }

    /** The number of a process that has ended may meanwhile be somebody else's. */
    private boolean ours(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String said = info.command().orElse("") + " " + info.commandLine().orElse("");
        return said.contains(root.toString()) || said.endsWith("tail -f /dev/null");
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
