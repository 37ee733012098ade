package com.digidoc.setup.catalogue;

import static com.digidoc.setup.catalogue.Case.AS_BEFORE;
import static com.digidoc.setup.catalogue.Case.GREEN;
import static com.digidoc.setup.catalogue.Case.failing;
import static com.digidoc.setup.catalogue.Case.seen;

import java.util.List;

/** Packages and systemd, on a Debian. */
final class SystemCases {
    private static final String SERVICE = "redis.service";
    private static final String INSTALL = "system.install-redis";

    static final List<Case> ALL = List.of(
            seen(
                    "apt",
                    "no package manager that is known",
                    folder -> Debian.in(folder).scene(),
                    "packages.manager",
                    "packages.manager.missing"),
            seen(
                    "apt",
                    "no Redis, and no administrator’s rights",
                    folder -> Debian.in(folder).person().aptSays("", 0).scene(),
                    "redis.installed",
                    "system.redis.missing",
                    "(system.install-redis)"),
            apt(
                    "another program is installing",
                    "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 4711 (unattended-upgr)",
                    "system.trouble.locked"),
            apt(
                    "an installation that was cut short",
                    "E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem.",
                    "system.trouble.interrupted"),
            apt(
                    "a full disk",
                    "E: You don't have enough free space in /var/cache/apt/archives/.",
                    "system.trouble.space"),
            apt(
                    "no network",
                    "W: Failed to fetch http://mirror.example.org/  Temporary failure resolving 'mirror.example.org'",
                    "system.trouble.network"),
            apt(
                    "a package that is not offered",
                    "E: Unable to locate package redis-server",
                    "system.trouble.not-offered"),
            apt(
                    "packages that do not fit",
                    "The following packages have unmet dependencies: redis-server : Depends: redis-tools",
                    "system.trouble.broken"),
            unit(
                    "masked",
                    List.of("masked", "inactive", "dead", "masked", "success"),
                    "",
                    "system.service.masked",
                    "(system.unmask)"),
            unit(
                    "failed, and the journal does not say why",
                    List.of("loaded", "failed", "failed", "enabled", "exit-code"),
                    "",
                    "system.service.failed",
                    "(system.restart)"),
            unit(
                    "given up after many starts",
                    List.of("loaded", "failed", "failed", "enabled", "start-limit-hit"),
                    "",
                    "system.service.given-up",
                    "(system.restart)"),
            unit(
                    "failed for a mistake in redis.conf",
                    List.of("loaded", "activating", "auto-restart", "enabled", "exit-code"),
                    "*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***",
                    "redis.log.settings",
                    "(system.restart)"),
            unit(
                    "a unit that cannot be read",
                    List.of("bad-setting", "inactive", "dead", "enabled", "success"),
                    "",
                    "system.service.broken",
                    "(system.restart)"),
            unit(
                    "installed but stopped",
                    List.of("loaded", "inactive", "dead", "disabled", "success"),
                    "",
                    "system.service.stopped",
                    "(system.start)"),
            seen(
                    "systemd",
                    "failed, and the reason stands in Redis’s own log",
                    folder -> {
                        Debian debian = Debian.in(folder)
                                .person()
                                .redis()
                                .unit("loaded", "failed", "failed", "enabled", "exit-code");
                        debian.linux()
                                .file(
                                        "/var/log/redis/redis-server.log",
                                        "1:M # Can't handle RDB format version 80\n1:M # Fatal error loading the DB\n");
                        return debian.scene();
                    },
                    SERVICE,
                    "redis.log.newer-data",
                    "(system.restart)"),
            seen(
                            "background",
                            "no systemd, and Redis not started",
                            folder -> Debian.in(folder).redis().stopping().scene(),
                            SERVICE,
                            "system.background.stopped",
                            "system.start")
                    .then(GREEN, AS_BEFORE));

    private SystemCases() {}

    /** What apt says while it installs Redis. */
    private static Case apt(String broken, String words, String key) {
        return failing(
                "apt",
                broken,
                folder -> Debian.in(folder).aptSays(words, 100).scene(),
                INSTALL,
                "redis.installed",
                key);
    }

    private static Case unit(String broken, List<String> state, String journal, String key, String... helps) {
        return seen(
                "systemd",
                broken,
                folder -> Debian.in(folder)
                        .person()
                        .redis()
                        .unit(state.get(0), state.get(1), state.get(2), state.get(3), state.get(4))
                        .journal(journal)
                        .scene(),
                SERVICE,
                key,
                helps);
    }
}
