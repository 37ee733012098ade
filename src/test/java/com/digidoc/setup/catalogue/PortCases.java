package com.digidoc.setup.catalogue;

import static com.digidoc.setup.catalogue.Case.AS_BEFORE;
import static com.digidoc.setup.catalogue.Case.GREEN;
import static com.digidoc.setup.catalogue.Case.seen;

import com.digidoc.setup.support.TestRedis;
import java.util.List;

/** Who holds the port that DigiDoc looks at. */
final class PortCases {
    private static final String PORT = "redis.port";
    private static final String REWRITE = "config.set-redis-url";

    /** {@code docker ps} of one that has a container at every port, and nothing of ours. */
    private static final String DOCKER = """
        case "$1" in
          ps) echo shop-redis-1 ;;
          inspect) echo 'Error: No such object: digidoc-redis' >&2; exit 1 ;;
        esac\
        """;

    static final List<Case> ALL = List.of(
            seen(
                    "52",
                    "another program has the port",
                    folder -> {
                        Mac mac = Mac.stopped(folder);
                        mac.mac().portTakenBy("node");
                        return mac.scene();
                    },
                    PORT,
                    "redis.port.taken"),
            seen(
                    "52",
                    "another person’s program has the port",
                    folder -> {
                        Mac mac = Mac.stopped(folder);
                        mac.mac().portTakenByAnotherUser();
                        return mac.scene();
                    },
                    PORT,
                    "redis.port.taken-unseen"),
            seen(
                    "52",
                    "Redis was started on a port that another program has",
                    folder -> {
                        Mac mac = Mac.stopped(folder);
                        mac.mac().portTakenBy("nginx");
                        return mac.startedInVain().scene();
                    },
                    PORT,
                    "redis.port.taken"),
            seen(
                    "53",
                    "a container has the port",
                    folder -> {
                        Mac mac = Mac.stopped(folder);
                        mac.mac().portTakenBy("com.docker.backend").folder().script("/usr/local/bin/docker", DOCKER);
                        return mac.scene();
                    },
                    PORT,
                    "redis.port.taken-container"),
            seen(
                    "53",
                    "Docker has the port and does not say for whom",
                    folder -> {
                        Mac mac = Mac.stopped(folder);
                        mac.mac().portTakenBy("com.docke");
                        return mac.scene();
                    },
                    PORT,
                    "redis.port.taken"),
            seen(
                    "53",
                    "a Redis of Homebrew and one in a container under one number",
                    folder -> {
                        Mac mac = Mac.well(folder);
                        mac.mac().folder().script("/usr/local/bin/docker", DOCKER);
                        mac.mac()
                                .listener(
                                        1, "com.docker.backend", "*", mac.mac().port());
                        return mac.scene();
                    },
                    PORT,
                    "redis.port.several"),
            seen(
                            "65",
                            "Redis listens on another port than DigiDoc looks at",
                            folder -> {
                                Mac mac = Mac.stopped(folder);
                                int other = TestRedis.freePort();
                                mac.settings(text -> text.replaceFirst("(?m)^port \\d+$", "port " + other));
                                mac.mac().port(other).brew("services", "start", "redis");
                                return mac.listening().scene();
                            },
                            PORT,
                            "redis.port.other-port",
                            REWRITE)
                    .then(GREEN, AS_BEFORE),
            seen(
                            "66",
                            "Redis listens on 127.0.0.1, and DigiDoc looks at ::1",
                            folder -> {
                                Mac mac = Mac.stopped(folder)
                                        .settings(text -> text.replace("bind 127.0.0.1 -::1", "bind 127.0.0.1"));
                                mac.mac()
                                        .redisRunning()
                                        .digidoc("redis://[::1]:" + mac.mac().port() + "/0");
                                return mac.scene();
                            },
                            PORT,
                            "redis.port.other-address",
                            REWRITE)
                    .then(GREEN, AS_BEFORE),
            seen(
                    "75",
                    "a web server has the port",
                    folder -> {
                        Mac mac = Mac.stopped(folder);
                        mac.mac().portTakenBy("ControlCenter");
                        return mac.scene();
                    },
                    PORT,
                    "redis.port.taken"));

    private PortCases() {}
}
