package com.digidoc.setup.catalogue;

import static com.digidoc.setup.catalogue.Case.AS_BEFORE;
import static com.digidoc.setup.catalogue.Case.GREEN;
import static com.digidoc.setup.catalogue.Case.seen;

import com.digidoc.setup.support.BrewMac;
import java.util.List;

/** Homebrew itself, and what of getting Redis out of it can be seen beforehand. */
final class HomebrewCases {
    private static final String BREW = "homebrew.installed";
    private static final String REDIS = "redis.installed";
    private static final String INSTALL = "homebrew.install-redis";

    static final List<Case> ALL = List.of(
            seen(
                    "1",
                    "no Homebrew",
                    folder -> {
                        Mac mac = Mac.withoutHomebrew(folder);
                        mac.mac().commandLineTools();
                        return mac.scene();
                    },
                    BREW,
                    "homebrew.installed.missing",
                    "homebrew.install",
                    "(homebrew.install-by-command)"),
            seen(
                    "1",
                    "a link to a Homebrew that is gone",
                    folder -> {
                        Mac mac = Mac.withoutHomebrew(folder);
                        mac.mac().commandLineTools().folder().link("/opt/homebrew/bin/brew", "../gone/brew");
                        return mac.scene();
                    },
                    BREW,
                    "homebrew.installed.broken.link",
                    "homebrew.install",
                    "(homebrew.install-by-command)"),
            seen(
                    "2",
                    "the assistant runs as root",
                    folder -> {
                        Mac mac = Mac.stopped(folder);
                        mac.mac().folder().script("/usr/bin/id", "echo 0");
                        return mac.scene();
                    },
                    BREW,
                    "homebrew.failure.root"),
            seen(
                    "3",
                    "no Homebrew and no Command Line Tools",
                    folder -> Mac.withoutHomebrew(folder).scene(),
                    BREW,
                    "homebrew.installed.missing",
                    "homebrew.install-tools",
                    "(homebrew.install-by-command)"),
            seen(
                    "6",
                    "folders of Homebrew that belong to someone else",
                    folder -> {
                        Mac mac = Mac.withoutRedis(folder);
                        mac.mac().folder().folder("/opt/homebrew/Cellar").folder("/opt/homebrew/opt");
                        mac.owned("/opt/homebrew/Cellar", 502, "bob").owned("/opt/homebrew/opt", 0, "root");
                        return mac.scene();
                    },
                    BREW,
                    "homebrew.installed.foreign",
                    "(homebrew.take-folders)"),
            seen(
                    "7",
                    "Homebrew’s locks belong to root",
                    folder -> {
                        Mac mac = Mac.withoutRedis(folder);
                        mac.mac().folder().folder("/opt/homebrew/var/homebrew/locks");
                        mac.owned("/opt/homebrew/var/homebrew/locks", 0, "root");
                        return mac.scene();
                    },
                    BREW,
                    "homebrew.installed.foreign",
                    "(homebrew.take-folders)"),
            seen(
                    "8",
                    "Homebrew of another person",
                    folder -> {
                        Mac mac = Mac.withoutRedis(folder);
                        mac.mac().ownedBy(502, "bob");
                        return mac.scene();
                    },
                    REDIS,
                    "homebrew.redis-installed.owned"),
            seen(
                            "22",
                            "a macOS that is too old",
                            folder -> {
                                Mac mac = Mac.withoutRedis(folder);
                                mac.mac().version("10.14.6");
                                return mac.scene();
                            },
                            "host.os",
                            "host.os.too-old")
                    .then("as far as host.os", AS_BEFORE),
            seen(
                    "24",
                    "an Intel Mac without Homebrew",
                    folder -> {
                        BrewMac mac = BrewMac.bare(folder).intel().commandLineTools();
                        return new Mac(mac).python().scene();
                    },
                    BREW,
                    "homebrew.installed.intel"),
            seen(
                    "24",
                    "an Intel Mac with Homebrew but without Redis",
                    folder -> {
                        BrewMac mac =
                                BrewMac.bare(folder).intel().commandLineTools().homebrew();
                        return new Mac(mac).python().scene();
                    },
                    REDIS,
                    "homebrew.redis-installed.intel",
                    "(homebrew.install-redis)"),
            seen(
                            "25",
                            "an assistant that Rosetta translates",
                            folder -> {
                                BrewMac mac = BrewMac.bare(folder)
                                        .rosetta()
                                        .commandLineTools()
                                        .homebrew();
                                return new Mac(mac).python().scene();
                            },
                            REDIS,
                            "homebrew.redis-installed.missing",
                            INSTALL)
                    .then(GREEN, AS_BEFORE),
            seen(
                            "26",
                            "Redis not linked",
                            folder -> {
                                Mac mac = Mac.well(folder);
                                mac.mac().brew("unlink", "redis");
                                return mac.scene();
                            },
                            REDIS,
                            "homebrew.redis-installed.not-linked",
                            "homebrew.link-redis")
                    .then(GREEN, AS_BEFORE),
            seen(
                            "31",
                            "Redis in a further tap too",
                            folder -> {
                                Mac mac = Mac.withoutRedis(folder);
                                mac.file(
                                        "/opt/homebrew/Library/Taps/redis/homebrew-redis/Formula/redis.rb",
                                        "class Redis");
                                return mac.scene();
                            },
                            REDIS,
                            "homebrew.redis-installed.missing",
                            INSTALL)
                    .then(GREEN, AS_BEFORE),
            seen(
                    "36",
                    "a damaged Homebrew",
                    folder -> {
                        Mac mac = Mac.withoutRedis(folder);
                        mac.brewOnlySays("Homebrew >=4.3.0 (shallow or no git repository)");
                        return mac.scene();
                    },
                    BREW,
                    "homebrew.failure.checkout",
                    "(homebrew.reset)"),
            seen(
                    "37",
                    "a Mac whose IT department forbids Homebrew",
                    folder -> {
                        Mac mac = Mac.withoutHomebrew(folder);
                        return mac.file("/etc/homebrew/brew.no_install", "").scene();
                    },
                    BREW,
                    "homebrew.installed.managed"),
            seen(
                    "37",
                    "a company’s wrapper around Homebrew",
                    folder -> {
                        Mac mac = Mac.withoutRedis(folder);
                        mac.brewOnlySays("Error: conflicting Homebrew wrapper configuration!");
                        return mac.scene();
                    },
                    BREW,
                    "homebrew.failure.managed"),
            seen(
                    "–",
                    "two copies of Homebrew",
                    folder -> {
                        Mac mac = Mac.well(folder);
                        mac.mac().secondHomebrew();
                        return mac.scene();
                    },
                    BREW,
                    "homebrew.installed.two"));

    private HomebrewCases() {}
}
