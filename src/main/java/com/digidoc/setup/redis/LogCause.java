package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a Redis server did not start, by what it wrote into its log. A table: of several that fit, the first counts, so
 * causes stand before what follows from them. The texts are Redis's own (versions 6 to 8) and match in part, as their
 * wording changes.
 */
public enum LogCause {
    NO_IPV6(
            Text.of("redis.log.no-ipv6"),
            "socket \\S*:\\S*:\\d+: bind: can('t|not) assign requested address",
            "socket \\S*:\\S*:\\d+: unable to bind socket"),
    NO_ADDRESS(Text.of("redis.log.no-address"), "bind: can('t|not) assign requested address"),
    PORT_TAKEN(Text.of("redis.log.port-taken"), "address already in use", "failed listening on port"),
    NO_SETTINGS(Text.of("redis.log.no-settings"), "fatal error, can't open config file"),
    NO_LOG(Text.of("redis.log.log"), "can't open the log file"),
    NO_SPACE(Text.of("redis.log.space"), "no space left on device"),
    NO_FOLDER(Text.of("redis.log.no-folder"), "can't chdir to"),
    MODULE(Text.of("redis.log.module"), "failed to load: ", "can't load module from"),
    SETTINGS(Text.of("redis.log.settings"), "fatal config file error"),
    NEWER_DATA(Text.of("redis.log.newer-data"), "can't handle rdb format version"),
    DAMAGED_DATA(
            Text.of("redis.log.damaged-data"), "wrong signature trying to load db", "short read or oom loading db"),
    DAMAGED_APPEND_FILE(
            Text.of("redis.log.damaged-append-file"),
            "bad file format reading the append only file",
            "unexpected end of file reading the append only file"),
    NO_PERMISSION(
            Text.of("redis.log.no-permission"),
            "can't open the append-only file",
            "can't open or create append-only dir",
            "failed opening the temp rdb file",
            "permission denied"),
    LOCALE(Text.of("redis.log.locale"), "failed to configure locale"),
    DATA(Text.of("redis.log.data"), "fatal error loading the db");

    private final Text meaning;
    private final List<Pattern> marks;

    LogCause(Text meaning, String... marks) {
        this.meaning = meaning;
        this.marks = Arrays.stream(marks)
                .map(mark -> Pattern.compile(mark, Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /** What is wrong and what to do next, in plain words. */
    public Text meaning() {
        return meaning;
    }

    /** The cause that a log tells, if it does in known words. */
    public static Optional<LogCause> of(String log) {
        return Arrays.stream(values())
                .filter(cause ->
                        cause.marks.stream().anyMatch(mark -> mark.matcher(log).find()))
                .findFirst();
    }
}
