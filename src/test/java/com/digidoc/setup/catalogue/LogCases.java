package com.digidoc.setup.catalogue;

import static com.digidoc.setup.catalogue.Case.AS_BEFORE;
import static com.digidoc.setup.catalogue.Case.GREEN;
import static com.digidoc.setup.catalogue.Case.NOTHING;
import static com.digidoc.setup.catalogue.Case.seen;

import java.util.List;

/** A Redis that ends by itself: launchd is silent, its log tells why. Real servers, but for what needs another system. */
final class LogCases {
    private static final String RESTART = "(homebrew.restart)";

    static final List<Case> ALL = List.of(
            crashing(
                            "54",
                            "an address that this computer does not have",
                            "redis.log.no-address",
                            mac -> mac.settings(
                                    text -> text.replace("bind 127.0.0.1 -::1", "bind 127.0.0.1 192.0.2.7")),
                            "homebrew.settings-bind",
                            RESTART)
                    .then(GREEN, AS_BEFORE),
            crashing(
                            "54",
                            "an IPv6 address that this computer does not have",
                            "redis.log.no-ipv6",
                            mac -> mac.settings(text -> text.replace("bind 127.0.0.1 -::1", "bind 127.0.0.1 ::5")),
                            "homebrew.settings-bind",
                            RESTART)
                    .then(GREEN, AS_BEFORE),
            crashing(
                    "55",
                    "a mistake in redis.conf",
                    "redis.log.settings",
                    mac -> mac.setting("frobnicate yes"),
                    RESTART),
            crashing(
                    "55",
                    "a mistake in redis.conf, with Homebrew’s own beside it",
                    "redis.log.settings",
                    mac -> mac.file(Mac.SETTINGS + ".default", mac.read(Mac.SETTINGS))
                            .setting("frobnicate yes"),
                    "(homebrew.settings-usual)",
                    RESTART),
            crashing(
                            "56",
                            "redis.conf missing, with Homebrew’s own beside it",
                            "redis.log.no-settings",
                            mac -> mac.file(Mac.SETTINGS + ".default", mac.read(Mac.SETTINGS))
                                    .delete(Mac.SETTINGS),
                            "homebrew.settings-usual",
                            RESTART)
                    .then(GREEN, AS_BEFORE),
            crashing(
                            "56",
                            "redis.conf missing",
                            "redis.log.no-settings",
                            mac -> mac.delete(Mac.SETTINGS),
                            "homebrew.reinstall-redis",
                            RESTART)
                    .then(GREEN, NOTHING),
            crashing(
                            "57",
                            "a data folder that is not there",
                            "redis.log.no-folder",
                            mac -> mac.setting("dir \"" + mac.mac().path("/opt/homebrew/var/db/elsewhere") + "\""),
                            "homebrew.make-data-folder",
                            RESTART)
                    .then(GREEN, NOTHING),
            crashing(
                    "58",
                    "a module that was not shipped",
                    "redis.log.module",
                    mac -> mac.setting("loadmodule /opt/homebrew/opt/redis/lib/redis/modules/rejson.so"),
                    "(homebrew.upgrade-redis)",
                    "(homebrew.settings-modules)",
                    RESTART),
            crashing(
                    "59",
                    "data written by a newer version",
                    "redis.log.newer-data",
                    mac -> mac.file(Mac.DATA + "dump.rdb", "REDIS0999" + "x".repeat(40)),
                    "(homebrew.upgrade-redis)",
                    "(homebrew.data-aside)",
                    RESTART),
            crashing(
                    "60",
                    "a data file that is something else",
                    "redis.log.damaged-data",
                    mac -> mac.file(Mac.DATA + "dump.rdb", "no dump at all, but long enough"),
                    "(homebrew.data-aside)",
                    RESTART),
            crashing(
                    "60",
                    "a data file that is cut off",
                    "redis.log.damaged-data",
                    mac -> mac.file(Mac.DATA + "dump.rdb", "REDIS0009\u0000"),
                    "(homebrew.data-aside)",
                    RESTART),
            crashing(
                    "61",
                    "a damaged append-only file",
                    "redis.log.damaged-append-file",
                    mac -> mac.setting("appendonly yes").file(Mac.DATA + "appendonly.aof", "nonsense\nmore nonsense\n"),
                    RESTART),
            crashing(
                    "62",
                    "data that belongs to root",
                    "redis.log.no-permission",
                    mac -> mac.oneStartSays("1:M # Can't open the append-only file: Permission denied"),
                    "(homebrew.take-files)",
                    RESTART),
            crashing(
                            "64",
                            "a language that macOS does not know",
                            "redis.log.locale",
                            mac -> mac.oneStartSays("Failed to configure LOCALE for invalid locale name."),
                            "homebrew.restart")
                    .then(GREEN, NOTHING),
            crashing(
                    "19",
                    "a disk that is full when Redis saves",
                    "redis.log.space",
                    mac -> mac.oneStartSays("1:M # Write error saving DB on disk: No space left on device"),
                    "(homebrew.clean-up)",
                    RESTART));

    private LogCases() {}

    /** In what way the Mac is broken before Redis is started. */
    @FunctionalInterface
    private interface Breaking {
        void of(Mac mac) throws Exception;
    }

    private static Case crashing(String entry, String broken, String key, Breaking breaking, String... helps) {
        return seen(
                entry,
                broken,
                folder -> {
                    Mac mac = Mac.stopped(folder);
                    breaking.of(mac);
                    return mac.startedInVain().scene();
                },
                "redis.service",
                key,
                helps);
    }
}
