package com.digidoc.setup.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FolderHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void itRunsBesideUsUntilItIsClosed() {
        var host = FolderHost.mac(folder)
                .script("/usr/bin/serve", "echo $$; exec tail -f /dev/null")
                .host();
        var pid = new AtomicReference<String>("");
        var running = host.start(Command.of("serve").within(Duration.ofMinutes(1)), pid::set);
        Eventually.within(SOON, "it tells its process", () -> !pid.get().isEmpty());
        long process = Long.parseLong(pid.get());
        Eventually.within(SOON, "it is tail", () -> host.program(process).isPresent());
        assertTrue(running.alive());
        running.close();
        assertFalse(running.alive());
        assertEquals(Optional.empty(), running.ended());
        Eventually.within(SOON, "it ends", () -> host.program(process).isEmpty());
    }

    @Test
    void howOneEndedByItselfIsKnown() {
        var host = FolderHost.mac(folder).script("/usr/bin/fail", "exit 3").host();
        var told = new AtomicBoolean();
        try (var running = host.start(Command.of("fail"), line -> {})) {
            running.onEnd(() -> told.set(true));
            Eventually.within(SOON, "it ends", told::get);
            assertEquals(3, running.ended().orElseThrow().exitCode());
        }
    }

    @Test
    void oneThatCannotBeStartedHasEndedAtOnce() {
        try (var running = FolderHost.mac(folder).host().start(Command.of("nothing"), line -> {})) {
            Eventually.within(SOON, "it ends", () -> !running.alive());
            assertTrue(running.ended().orElseThrow().notStarted());
        }
    }
}
