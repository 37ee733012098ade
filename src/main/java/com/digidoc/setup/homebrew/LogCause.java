package com.digidoc.setup.homebrew;

import com.digidoc.setup.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a Redis server did not start, by what it wrote into its log. A table: of several that fit, the first counts, so
 * causes stand before what follows from them. The texts are Redis's own (versions 6 to 8) and match in part, as their
 * wording changes.
 */
enum LogCause {
    NO_IPV6(Text.of("homebrew.log.no-ipv6"), "bind: can't assign requested address"),
    PORT_TAKEN(Text.of("homebrew.log.port-taken"), "address already in use", "failed listening on port"),
    NO_SETTINGS(Text.of("homebrew.log.no-settings"), "fatal error, can't open config file"),
    NO_FOLDER(Text.of("homebrew.log.no-folder"), "can't chdir to"),
    MODULE(Text.of("homebrew.log.module"), "failed to load: ", "can't load module from"),
    SETTINGS(Text.of("homebrew.log.settings"), "fatal config file error"),
    NEWER_DATA(Text.of("homebrew.log.newer-data"), "can't handle rdb format version"),
    DAMAGED_DATA(
            Text.of("homebrew.log.damaged-data"), "wrong signature trying to load db", "short read or oom loading db"),
    DAMAGED_APPEND_FILE(
            Text.of("homebrew.log.damaged-append-file"),
            "bad file format reading the append only file",
            "unexpected end of file reading the append only file"),
    NO_PERMISSION(
            Text.of("homebrew.log.no-permission"),
            "can't open the append-only file",
            "can't open or create append-only dir",
            "failed opening the temp rdb file",
            "permission denied"),
    DATA(Text.of("homebrew.log.data"), "fatal error loading the db");

    private final Text meaning;
    private final List<String> marks;

    LogCause(Text meaning, String... marks) {
        this.meaning = meaning;
        this.marks = List.of(marks);
    }

    /** What is wrong and what to do next, in plain words. */
    Text meaning() {
        return meaning;
    }

    static Optional<LogCause> of(String log) {
        String words = log.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(cause -> cause.marks.stream().anyMatch(words::contains))
                .findFirst();
    }
}
