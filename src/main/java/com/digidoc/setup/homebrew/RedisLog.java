package com.digidoc.setup.homebrew;

import com.digidoc.setup.redis.LogCause;
import com.digidoc.setup.redis.ServerLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server wrote into its log since its last start.
 *
 * @param lines oldest first, passwords masked
 */
record RedisLog(List<String> lines) {
    private static final int MOST = 1 << 16;
    private static final String START = "oO0OoO0OoO0Oo";

    RedisLog {
        lines = List.copyOf(lines);
    }

    /** How long a log is now, in bytes; 0 where there is none. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Reads the end of a log.
     *
     * @param from the byte to start at; of more than {@value #MOST} bytes only the last count
     * @return nothing where there is no log or it cannot be read
     */
    static RedisLog read(Path file, long from) {
        try (var channel = FileChannel.open(file)) {
            long start = Math.max(from <= channel.size() ? from : 0, channel.size() - MOST);
            var bytes = ByteBuffer.allocate((int) (channel.size() - start));
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {}
            return sinceLastStart(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new RedisLog(List.of());
        }
    }

    private static RedisLog sinceLastStart(String text) {
        List<String> all = text.lines().map(ServerLog::masked).toList();
        for (int i = all.size() - 1; i > 0; i--) {
            if (all.get(i).contains(START)) {
                return new RedisLog(all.subList(i, all.size()));
            }
        }
        return new RedisLog(all);
    }

    boolean ready() {
        return lines.stream().anyMatch(ServerLog::ready);
    }

    /** Why the server ended, if the log tells in known words. */
    Optional<LogCause> cause() {
        return LogCause.of(String.join("\n", lines));
    }

    /** The last lines, for an expert. */
    String tail() {
        var written = lines.stream().filter(line -> !line.isBlank()).toList();
        return String.join("\n", written.subList(Math.max(0, written.size() - 12), written.size()));
    }
}
