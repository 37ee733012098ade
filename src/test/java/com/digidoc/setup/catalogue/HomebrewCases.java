package com.digidoc.setup.catalogue;

import static com.digidoc.setup.catalogue.Case.AS_BEFORE;
import static com.digidoc.setup.catalogue.Case.GREEN;
import static com.digidoc.setup.catalogue.Case.failing;
import static com.digidoc.setup.catalogue.Case.seen;

import com.digidoc.setup.catalogue.Case.Build;
import com.digidoc.setup.support.BrewMac;
import java.util.List;

/** Homebrew itself, and getting Redis out of it. */
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
            said(
                    "3",
                    "Command Line Tools lost in an update of macOS",
                    "xcrun: error: invalid active developer path (/Library/Developer/CommandLineTools), missing xcrun",
                    "homebrew.failure.tools",
                    "homebrew.install-tools"),
            said(
                    "4",
                    "Xcode’s licence not agreed to",
                    "Error: You have not agreed to the Xcode license. Please resolve this by running:\n"
                            + "  sudo xcodebuild -license accept",
                    "homebrew.failure.licence",
                    "(homebrew.accept-licence)"),
            passing(
                    "5",
                    "another brew at work",
                    "Error: A `brew install redis` process has already locked /opt/homebrew/Cellar/redis.\n"
                            + "Please wait for it to finish or terminate it to continue.",
                    "homebrew.failure.busy"),
            seen(
                    "6",
                    "folders of Homebrew that belong to someone else",
                    folder -> {
                        Mac mac = Mac.withoutRedis(folder);
                        mac.mac().folder().folder("/opt/homebrew/Cellar").folder("/opt/homebrew/opt");
                        mac.mac().owned("/opt/homebrew/Cellar", 502, "bob").owned("/opt/homebrew/opt", 0, "root");
                        return mac.scene();
                    },
                    BREW,
                    "homebrew.installed.foreign",
                    "(homebrew.take-folders)"),
            said(
                    "6",
                    "brew names folders it may not write to",
                    "Error: The following directories are not writable by your user:\n/opt/homebrew/bin",
                    "homebrew.failure.not-writable",
                    "(homebrew.take-folders)"),
            seen(
                    "7",
                    "Homebrew’s locks belong to root",
                    folder -> {
                        Mac mac = Mac.withoutRedis(folder);
                        mac.mac().folder().folder("/opt/homebrew/var/homebrew/locks");
                        mac.mac().owned("/opt/homebrew/var/homebrew/locks", 0, "root");
                        return mac.scene();
                    },
                    BREW,
                    "homebrew.installed.foreign",
                    "(homebrew.take-folders)"),
            said(
                    "7",
                    "brew cannot make its lock",
                    "Error: Can't create `brew update` lock in /opt/homebrew/var/homebrew/locks!",
                    "homebrew.failure.update-lock",
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
            said("9", "no DNS", "curl: (6) Could not resolve host: ghcr.io", "homebrew.failure.no-name")
                    .thenGreen(AS_BEFORE),
            said(
                    "10",
                    "firewall or wrong proxy",
                    "curl: (7) Failed to connect to ghcr.io port 443 after 3 ms: Couldn't connect to server",
                    "homebrew.failure.no-connection"),
            passing(
                    "11",
                    "a network that is too slow",
                    "curl: (28) Operation too slow. Less than 100 bytes/sec transferred the last 5 seconds",
                    "homebrew.failure.slow"),
            passing(
                    "12",
                    "a connection that is cut",
                    "curl: (56) OpenSSL SSL_read: Connection reset by peer",
                    "homebrew.failure.cut"),
            said(
                    "13",
                    "a certificate of the company’s own",
                    "curl: (60) SSL certificate problem: self signed certificate in certificate chain",
                    "homebrew.failure.certificate"),
            said(
                    "14",
                    "a stale list of packages",
                    "curl: (22) The requested URL returned error: 404",
                    "homebrew.failure.refused-by-server",
                    "(homebrew.update)"),
            passing(
                    "15",
                    "a download with another checksum",
                    "Error: Failed to download resource \"redis (8.10.2)\"\nBottle reports different checksum: 0123",
                    "homebrew.failure.download"),
            said(
                    "16",
                    "no network for the update",
                    "Warning: update failed, falling back to cached version.\nError: something else",
                    "homebrew.failure.offline"),
            said(
                    "17",
                    "altered package data",
                    "Error: Failed to verify integrity (formula.jws.json)\nPotential MITM attempt detected.",
                    "homebrew.failure.altered"),
            said(
                    "18",
                    "Homebrew’s own Ruby not to be had",
                    "Error: Failed to download ruby from the following locations:\nError: Failed to install ruby 3.4",
                    "homebrew.failure.ruby",
                    "(homebrew.fetch-ruby)"),
            said(
                    "19",
                    "a full disk",
                    "Error: No space left on device @ rb_sysopen - /opt/homebrew/Cellar/redis",
                    "homebrew.failure.disk-full",
                    "(homebrew.clean-up)"),
            said(
                    "20",
                    "too many open files",
                    "Error: maximum number of open files reached",
                    "homebrew.failure.too-many-files"),
            said(
                    "21",
                    "a macOS that Homebrew does not know yet",
                    "Warning: You are using macOS 28.\n"
                            + "We do not provide support for this pre-release version.\n"
                            + "Error: no",
                    "homebrew.failure.unsupported"),
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
            said("23", "no bottle", "Error: redis: no bottle available!", "homebrew.failure.no-bottle"),
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
            said(
                    "25",
                    "brew started for the wrong chip",
                    "Error: Cannot install under Rosetta 2 in ARM default prefix (/opt/homebrew)!",
                    "homebrew.failure.rosetta"),
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
            failing(
                            "27",
                            "files put there by hand, in the way of linking",
                            folder -> {
                                Mac mac = Mac.well(folder);
                                mac.mac()
                                        .brew("unlink", "redis")
                                        .brewFails(
                                                "Error: Could not symlink bin/redis-cli\n"
                                                        + "Target /opt/homebrew/bin/redis-cli\n"
                                                        + "already exists. You may want to remove it:",
                                                1);
                                return mac.scene().until(mac.mac()::brewWorks);
                            },
                            "homebrew.link-redis",
                            REDIS,
                            "homebrew.failure.link",
                            "(homebrew.link-over)")
                    .thenGreen(AS_BEFORE),
            said(
                    "28",
                    "Valkey in the way",
                    "Error: Cannot install redis because conflicting formulae are installed.",
                    "homebrew.failure.conflict",
                    "(homebrew.unlink-valkey)"),
            said(
                    "29",
                    "a pinned Redis",
                    "Error: redis is pinned. You must unpin it to upgrade it.",
                    "homebrew.failure.pinned"),
            said(
                    "30",
                    "a tap that is not trusted",
                    "Error: Refusing to load formula redis/redis/redis-stack because it is not trusted.",
                    "homebrew.failure.untrusted-tap",
                    "(homebrew.trust-tap)"),
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
            said(
                    "32",
                    "Homebrew does not know Redis",
                    "Error: No available formula with the name \"redis\".",
                    "homebrew.failure.unknown-formula",
                    "(homebrew.update)"),
            said(
                    "33",
                    "a Homebrew that is too old",
                    "Error: invalid option: --formula",
                    "homebrew.failure.old-brew",
                    "(homebrew.update)"),
            failing(
                    "35",
                    "the old tap for services",
                    start("Error: uninitialized constant Homebrew::Service"),
                    "homebrew.start",
                    "redis.service",
                    "homebrew.failure.old-tap",
                    "(homebrew.drop-old-tap)"),
            seen(
                    "36",
                    "a damaged Homebrew",
                    folder -> {
                        Mac mac = Mac.withoutRedis(folder);
                        mac.mac()
                                .brewSaysItIs("Homebrew >=4.3.0 (shallow or no git repository)")
                                .brewFails("no", 1);
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
                        mac.mac()
                                .brewSaysItIs("Error: conflicting Homebrew wrapper configuration!")
                                .brewFails("no", 1);
                        return mac.scene();
                    },
                    BREW,
                    "homebrew.failure.managed"),
            failing(
                    "–",
                    "words of brew that nobody knows",
                    install("Error: the flux capacitor is cold"),
                    INSTALL,
                    REDIS,
                    "check.action.exit"),
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

    /** What brew says while it installs Redis; later it goes through. */
    private static Case said(String entry, String broken, String words, String key, String... helps) {
        return failing(entry, broken, install(words), INSTALL, REDIS, key, helps);
    }

    /** What brew says once while it installs Redis; it is tried again by itself. */
    private static Case passing(String entry, String broken, String words, String key) {
        return failing(
                        entry,
                        broken,
                        folder -> {
                            Mac mac = Mac.withoutRedis(folder);
                            mac.mac().brewFailsOnce(words);
                            return mac.scene();
                        },
                        INSTALL,
                        REDIS,
                        key,
                        INSTALL)
                .then(GREEN, AS_BEFORE);
    }

    private static Build install(String words) {
        return folder -> {
            Mac mac = Mac.withoutRedis(folder);
            mac.mac().brewFails(words, 1);
            return mac.scene().until(mac.mac()::brewWorks);
        };
    }

    /** A Redis that was never started, and what brew says while it starts it. */
    static Build start(String words) {
        return folder -> {
            Mac mac = Mac.stopped(folder);
            mac.mac().brewFails(words, 1);
            return mac.scene().until(mac.mac()::brewWorks);
        };
    }
}
