package com.digidoc.setup.redis;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The room that a server has left to save its data. */
final class Disk {
    private static final long MEGABYTE = 1 << 20;
    private static final long AT_LEAST = 100 * MEGABYTE;

    private Disk() {}

    static long megabytes(long bytes) {
        return bytes / MEGABYTE;
    }

    /**
     * Whether it is too little. Only of a server whose folder this computer can see.
     *
     * @param folder where it keeps its data, as it calls it
     */
    static Optional<Danger> look(Host host, ServerSettings settings, String folder) {
        try {
            Path path = host.given(folder);
            return Files.isDirectory(path)
                    ? judge(settings, folder, Files.getFileStore(path).getUsableSpace())
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A dump takes at most what the entries take in memory, and stands beside the old one until it is whole. */
    static Optional<Danger> judge(ServerSettings settings, String folder, long free) {
        long needed = settings.number("used_memory").orElse(0L)
                + settings.number("aof_current_size").orElse(0L)
                + AT_LEAST;
        return free >= needed
                ? Optional.empty()
                : Optional.of(Danger.warning(
                        Text.of("redis.queue-safety.disk", megabytes(free), megabytes(needed), Plain.of(folder)),
                        Text.of("redis.queue-safety.disk-advice")));
    }
}
