package com.digidoc.setup.catalogue;

import static com.digidoc.setup.catalogue.Case.AS_BEFORE;
import static com.digidoc.setup.catalogue.Case.GREEN;
import static com.digidoc.setup.catalogue.Case.failing;

import com.digidoc.setup.catalogue.Case.Build;
import java.util.List;

/** What brew says when it fails, word by word: only a step that is carried out shows it. */
final class BrewCases {
    private static final String BREW = "homebrew.installed";
    private static final String REDIS = "redis.installed";
    private static final String INSTALL = "homebrew.install-redis";

    static final List<Case> ALL = List.of(
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
            said(
                    "6",
                    "brew names folders it may not write to",
                    "Error: The following directories are not writable by your user:\n/opt/homebrew/bin",
                    "homebrew.failure.not-writable",
                    "(homebrew.take-folders)"),
            said(
                    "7",
                    "brew cannot make its lock",
                    "Error: Can't create `brew update` lock in /opt/homebrew/var/homebrew/locks!",
                    "homebrew.failure.update-lock",
                    "(homebrew.take-folders)"),
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
            said("23", "no bottle", "Error: redis: no bottle available!", "homebrew.failure.no-bottle"),
            said(
                    "25",
                    "brew started for the wrong chip",
                    "Error: Cannot install under Rosetta 2 in ARM default prefix (/opt/homebrew)!",
                    "homebrew.failure.rosetta"),
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
            failing(
                    "–",
                    "words of brew that nobody knows",
                    install("Error: the flux capacitor is cold"),
                    INSTALL,
                    REDIS,
                    "check.action.exit"));

    private BrewCases() {}

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
                            mac.brewFailsOnce(words);
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
