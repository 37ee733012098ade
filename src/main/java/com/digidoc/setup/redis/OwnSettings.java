package com.digidoc.setup.redis;

import com.digidoc.setup.text.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The settings of a redis-server that the assistant starts itself, in the format of {@code redis.conf}: reachable from
 * this computer only, and fit for a queue.
 */
public final class OwnSettings {
    private static final String DIRECTORY_ONLY_MINE = "rwx------";
    private static final String FILE_ONLY_MINE = "rw-------";

    private final List<String> lines = new ArrayList<>();

    private OwnSettings(RedisUrl url, Path data, boolean olderThan62) {
        lines.add("# Written by DigiDoc Setup, anew at each start.");
        lines.add(addressLine(url));
        if (url.unix()) {
            lines.add("port 0");
        } else {
            // the dash says that a computer without IPv6 will do; older ones think so without it, and do not know it
            lines.add("bind 127.0.0.1 " + (olderThan62 ? "::1" : "-::1"));
        }
        lines.add("protected-mode yes");
        lines.add("databases " + Math.max(16, url.db() + 1));
        lines.add("maxmemory-policy noeviction");
        lines.add("dir " + quoted(data.toString()));
        if (url.username().orElse("default").equals("default")) {
            url.password().map(Secret::reveal).ifPresent(password -> lines.add("requirepass " + quoted(password)));
        }
    }

    /**
     * Of a server that goes into the background and keeps its data.
     *
     * @param url where it is to answer; its password becomes the server's
     * @param data where it keeps its data
     * @param log where it writes what it does
     * @param pid where it writes its process id
     * @param olderThan62 whether it is older than Redis 6.2
     */
    public static OwnSettings inBackground(RedisUrl url, Path data, Path log, Path pid, boolean olderThan62) {
        var settings = new OwnSettings(url, data, olderThan62);
        settings.lines.addAll(List.of(
                "daemonize yes",
                "logfile " + quoted(log.toString()),
                "pidfile " + quoted(pid.toString()),
                "appendonly yes",
                "appendfsync everysec",
                "save 3600 1",
                "save 300 100",
                "save 60 10000"));
        return settings;
    }

    /** Of a server that runs in the foreground, prints its log and keeps nothing. */
    public static OwnSettings forTesting(RedisUrl url, Path data, boolean olderThan62) {
        var settings = new OwnSettings(url, data, olderThan62);
        settings.lines.addAll(List.of("daemonize no", "logfile \"\"", "appendonly no", "save \"\""));
        return settings;
    }

    /**
     * Writes them to a file that only its owner can read, for they may hold a password. Missing folders are made.
     *
     * @throws IOException if that did not work
     */
    public void write(Path file) throws IOException {
        makeFolder(file.getParent());
        Files.deleteIfExists(file);
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE_ONLY_MINE)))) {
            channel.write(StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n"));
        }
    }

    /** The line that says where such a server answers. */
    public static String addressLine(RedisUrl url) {
        return url.unix() ? "unixsocket " + quoted(url.path().orElse("")) : "port " + url.port();
    }

    /** Makes a folder, and those above it, that only its owner can look into. */
    public static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(DIRECTORY_ONLY_MINE)));
    }

    /** A value in double quotes as Redis reads them back (sds.c, sdssplitargs). */
    private static String quoted(String value) {
        var text = new StringBuilder("\"");
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b == '"' || b == '\\') {
                text.append('\\').append((char) b);
            } else if (b >= ' ' && b < 127) {
                text.append((char) b);
            } else {
                text.append("\\x%02x".formatted(b));
            }
        }
        return text.append('"').toString();
    }
}
