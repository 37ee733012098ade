package com.digidoc.setup.catalogue;

import static com.digidoc.setup.catalogue.Case.AS_BEFORE;
import static com.digidoc.setup.catalogue.Case.GREEN;
import static com.digidoc.setup.catalogue.Case.NOTHING;
import static com.digidoc.setup.catalogue.Case.failing;
import static com.digidoc.setup.catalogue.Case.seen;

import java.util.List;

/** {@code brew services} and launchd: asked for, registered, loaded, with a process, taking connections. */
final class ServiceCases {
    private static final String SERVICE = "redis.service";
    private static final String START = "homebrew.start";
    private static final String RESTART = "homebrew.restart";
    private static final String PLIST = Mac.AGENTS + Mac.LABEL + ".plist";

    static final List<Case> ALL = List.of(
            seen(
                            "–",
                            "Redis was never started",
                            folder -> Mac.stopped(folder).scene(),
                            SERVICE,
                            "homebrew.redis-service.stopped",
                            START)
                    .then(GREEN, AS_BEFORE),
            seen(
                            "38",
                            "launchd holds a registration whose file is gone",
                            folder -> Mac.well(folder).crashed().delete(PLIST).scene(),
                            SERVICE,
                            "homebrew.redis-service.strayed",
                            "homebrew.reload")
                    .then(GREEN, "back to redis.service"),
            starting(
                            "38",
                            "Bootstrap failed: 5",
                            "Bootstrap failed: 5: Input/output error\nError: Failure while executing;"
                                    + " `/bin/launchctl bootstrap gui/501 /x.plist` exited with 5.",
                            "homebrew.failure.already-loaded",
                            "homebrew.reload")
                    .thenGreen(AS_BEFORE),
            starting(
                    "39",
                    "service already loaded",
                    "Error: Failure while executing; service already loaded, exited with 37.",
                    "homebrew.failure.already-loaded",
                    "homebrew.reload"),
            starting(
                    "40",
                    "nobody at the Mac’s own screen",
                    "Bootstrap failed: 125: Domain does not support specified action",
                    "homebrew.failure.no-desktop"),
            seen(
                            "41",
                            "registered but not loaded",
                            folder -> {
                                Mac mac = Mac.well(folder);
                                mac.mac().launchctl("bootout", "gui/501/" + Mac.LABEL);
                                return mac.scene();
                            },
                            SERVICE,
                            "homebrew.redis-service.not-loaded",
                            START)
                    .then(GREEN, AS_BEFORE),
            starting(
                    "42",
                    "registered for another kind of session",
                    "Error: Failure while executing; `/bin/launchctl bootstrap user/501 /x.plist` exited with 134.",
                    "homebrew.failure.session-type",
                    "homebrew.reload"),
            seen(
                    "43",
                    "LaunchAgents belongs to root",
                    folder -> {
                        Mac mac = Mac.stopped(folder);
                        mac.mac().folder().folder(Mac.AGENTS.replaceFirst("/$", ""));
                        mac.mac().owned(Mac.AGENTS.replaceFirst("/$", ""), 0, "root");
                        return mac.scene();
                    },
                    SERVICE,
                    "homebrew.redis-service.foreign-agents",
                    "(homebrew.take-agents)"),
            starting(
                    "43",
                    "brew may not write to LaunchAgents",
                    "Error: Permission denied - /Users/ada/Library/LaunchAgents/sh.brew.redis.plist",
                    "homebrew.failure.launch-agents",
                    "(homebrew.take-folders)"),
            seen(
                    "44",
                    "exit 78: the log belongs to root",
                    folder -> {
                        Mac mac = Mac.well(folder).crashed().exited(78);
                        mac.mac().owned("/opt/homebrew/var/log/redis.log", 0, "root");
                        return mac.scene();
                    },
                    SERVICE,
                    "homebrew.redis-service.foreign-files",
                    "(homebrew.take-files)"),
            seen(
                            "44",
                            "exit 78: the program has moved",
                            folder -> {
                                Mac mac = Mac.well(folder);
                                mac.mac().launchctl("bootout", "gui/501/" + Mac.LABEL);
                                mac.file(PLIST, mac.read(PLIST).replace("/opt/redis/bin/", "/Cellar/redis/8.8.0/bin/"));
                                mac.mac()
                                        .launchctl(
                                                "bootstrap",
                                                "gui/501",
                                                mac.mac().path(PLIST).toString());
                                return mac.scene();
                            },
                            SERVICE,
                            "homebrew.redis-service.program-gone",
                            RESTART)
                    .then(GREEN, NOTHING),
            seen(
                            "44",
                            "exit 78 for a reason that cannot be seen",
                            folder -> Mac.well(folder).crashed().exited(78).scene(),
                            SERVICE,
                            "homebrew.redis-service.cannot-open",
                            RESTART,
                            "(homebrew.reinstall-redis)",
                            "(homebrew.take-files)")
                    .then(GREEN, NOTHING),
            seen(
                            "46",
                            "a crash loop that the log does not explain",
                            folder -> Mac.well(folder).crashed().scene(),
                            SERVICE,
                            "homebrew.redis-service.failing",
                            RESTART)
                    .then(GREEN, NOTHING),
            seen(
                    "47",
                    "registered by root, and not running",
                    folder -> Mac.stopped(folder)
                            .file("/Library/LaunchDaemons/homebrew.mxcl.redis.plist", "<plist/>")
                            .scene(),
                    SERVICE,
                    "homebrew.redis-service.as-root-failing",
                    "(homebrew.take-from-root)"),
            seen(
                    "47",
                    "running as root’s",
                    folder -> {
                        Mac mac = Mac.stopped(folder);
                        String daemon = "/Library/LaunchDaemons/" + Mac.LABEL + ".plist";
                        mac.file(daemon, mac.read("/opt/homebrew/Cellar/redis/8.10.2/" + Mac.LABEL + ".plist"));
                        mac.mac()
                                .launchctl(
                                        "bootstrap",
                                        "system",
                                        mac.mac().path(daemon).toString());
                        return mac.listening().scene();
                    },
                    SERVICE,
                    "homebrew.redis-service.as-root",
                    "(homebrew.take-from-root)"),
            seen(
                            "48",
                            "started only until log-out",
                            folder -> {
                                Mac mac = Mac.stopped(folder);
                                mac.mac().redisRunningUntilLogout();
                                return mac.scene();
                            },
                            SERVICE,
                            "homebrew.redis-service.until-logout",
                            START)
                    .then(GREEN, AS_BEFORE),
            seen(
                            "48",
                            "switched off in Login Items",
                            folder -> {
                                Mac mac = Mac.stopped(folder);
                                mac.mac().disabled(Mac.LABEL);
                                return mac.scene();
                            },
                            SERVICE,
                            "homebrew.redis-service.disabled",
                            START)
                    .then(GREEN, AS_BEFORE),
            seen(
                            "48",
                            "running, but switched off for the next login",
                            folder -> {
                                Mac mac = Mac.well(folder);
                                mac.mac().disabled(Mac.LABEL);
                                return mac.scene();
                            },
                            SERVICE,
                            "homebrew.redis-service.disabled-running",
                            RESTART)
                    .then(GREEN, NOTHING),
            seen(
                    "49",
                    "registered under the old label and the new one",
                    folder -> {
                        Mac mac = Mac.well(folder);
                        return mac.file(Mac.AGENTS + "homebrew.mxcl.redis.plist", mac.read(PLIST))
                                .scene();
                    },
                    SERVICE,
                    "homebrew.redis-service.twice",
                    "(homebrew.restart)"),
            starting("50", "inside tmux", "Error: `brew services` cannot run under tmux!", "homebrew.failure.tmux"),
            seen(
                            "51",
                            "the folder of the log is missing",
                            folder -> {
                                Mac mac = Mac.stopped(folder).delete("/opt/homebrew/var/log");
                                mac.mac().brew("services", "start", "redis");
                                return mac.scene();
                            },
                            SERVICE,
                            "homebrew.redis-service.no-folder",
                            "homebrew.repair-folders")
                    .then(GREEN, NOTHING),
            seen(
                    "–",
                    "a process that takes no connections",
                    folder -> {
                        Mac mac = Mac.stopped(folder);
                        mac.settings(text -> text.replaceFirst("(?m)^port \\d+$", "port 0") + "unixsocket \""
                                + mac.mac().path("/private/redis.sock") + "\"\n");
                        mac.mac().brew("services", "start", "redis");
                        return mac.scene();
                    },
                    SERVICE,
                    "homebrew.redis-service.deaf",
                    "(homebrew.restart)"));

    private ServiceCases() {}

    /** What brew says while it starts Redis; later it goes through. */
    private static Case starting(String entry, String broken, String words, String key, String... helps) {
        return failing(entry, broken, HomebrewCases.start(words), START, SERVICE, key, helps);
    }
}
