package com.digidoc.setup.redis;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a redis-server or valkey-server writes into its log, as far as it matters for starting it. Matched on short parts,
 * for the sentences change from version to version.
 */
public final class ServerLog {
    /** A line of redis.conf that was refused is printed whole. */
    private static final Pattern PASSWORD = Pattern.compile(
            "(>>> '(?:requirepass|masterauth|user|tls-(?:client-)?key-file-pass|sentinel auth-pass)\\s).*");

    private static final int MOST = 1 << 13;
    private static final int LINES = 20;

    private ServerLog() {}

    /** A log as it may be shown. */
    public static String masked(String log) {
        return PASSWORD.matcher(log).replaceAll("$1" + Secret.MASK + "'");
    }

    /** The last lines of a log file, masked; nothing where there is none or it may not be read. */
    public static String tail(Host host, Path file) {
        try {
            List<String> lines = host.tail(file, MOST)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return masked(String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())));
        } catch (IOException notToBeRead) {
            return "";
        }
    }

    /** Whether it says that connections are taken, at a port or a socket. */
    public static boolean ready(String log) {
        return log.toLowerCase(Locale.ROOT).contains("ready to accept connections");
    }

    /** Why it did not start: the first known trouble, in one plain sentence; empty if there is none. */
    public static Optional<Text> trouble(String log) {
        return LogCause.of(log).map(LogCause::meaning);
    }
}
