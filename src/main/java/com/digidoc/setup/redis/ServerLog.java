package com.digidoc.setup.redis;

import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a redis-server or valkey-server writes into its log, as far as it matters for starting it. Matched on short parts,
 * for the sentences change from version to version.
 */
public final class ServerLog {
    private record Known(String part, Text text) {}

    private static final List<Known> KNOWN = List.of(
            new Known("address already in use", Text.of("redis.trouble.port")),
            new Known("fatal config file error", Text.of("redis.trouble.settings")),
            new Known("can't open config file", Text.of("redis.trouble.no-settings")),
            new Known("can't open the log file", Text.of("redis.trouble.log")),
            new Known("can't chdir to", Text.of("redis.trouble.folder")),
            new Known("can't handle rdb format version", Text.of("redis.trouble.newer-data")),
            new Known("wrong signature trying to load db", Text.of("redis.trouble.damaged-data")),
            new Known("short read or oom loading db", Text.of("redis.trouble.damaged-data")),
            new Known("bad file format reading the append only file", Text.of("redis.trouble.damaged-data")),
            new Known("unexpected end of file reading the append only file", Text.of("redis.trouble.damaged-data")),
            new Known("no space left on device", Text.of("redis.trouble.space")),
            new Known("permission denied", Text.of("redis.trouble.permission")),
            new Known("can't assign requested address", Text.of("redis.trouble.address")),
            new Known("cannot assign requested address", Text.of("redis.trouble.address")));

    /** A line of redis.conf that was refused is printed whole. */
    private static final Pattern PASSWORD = Pattern.compile("(>>> '(?:requirepass|masterauth|user)\\s).*");

    private ServerLog() {}

    /** A log as it may be shown. */
    public static String masked(String log) {
        return PASSWORD.matcher(log).replaceAll("$1" + Secret.MASK + "'");
    }

    /** Whether it says that connections are taken, at a port or a socket. */
    public static boolean ready(String log) {
        return log.toLowerCase(Locale.ROOT).contains("ready to accept connections");
    }

    /** Why it did not start: the first known trouble, in one plain sentence; empty if there is none. */
    public static Optional<Text> trouble(String log) {
        String text = log.toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(known -> text.contains(known.part))
                .map(Known::text)
                .findFirst();
    }
}
