package com.digidoc.setup.homebrew;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.text.Messages;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What brew says when something is wrong, word by word. */
class BrewFailureTest {
    /** One text a line, its meaning before it. */
    private static final String SAID = """
        ROOT            | Error: Running Homebrew as root is extremely dangerous and no longer supported.
        TOOLS           | Error: No developer tools installed.
        TOOLS           | Command Line Tools (CLT) are missing
        TOOLS           | xcrun: error: invalid active developer path (/Library/Developer/CommandLineTools), missing xcrun
        LICENCE         | Error: You have not agreed to the Xcode license. Please resolve this by running:
        BUSY            | Error: A `brew install redis` process has already locked /opt/homebrew/Cellar/redis.
        BUSY            | Another `brew update` process is already running.
        BUSY            | Please wait for it to finish or terminate it to continue.
        BUSY            | Gave up after waiting 120 seconds.
        NOT_WRITABLE    | Error: The following directories are not writable by your user:
        NOT_WRITABLE    | Error: /opt/homebrew/Cellar is not writable. You should change the
        NOT_WRITABLE    | Error: Permission denied @ dir_s_mkdir - /opt/homebrew/Cellar/redis
        UPDATE_LOCK     | Error: Can't create `brew update` lock in /opt/homebrew/var/homebrew/locks!
        NO_NAME         | curl: (6) Could not resolve host: formulae.brew.sh
        NO_CONNECTION   | curl: (7) Failed to connect to ghcr.io port 443 after 3 ms: Couldn't connect to server
        SLOW            | curl: (28) Operation too slow. Less than 100 bytes/sec transferred the last 5 seconds
        CUT             | curl: (35) Recv failure: Connection reset by peer
        CUT             | curl: (56) OpenSSL SSL_read: Connection reset by peer
        CUT             | fatal: early EOF
        CUT             | fatal: index-pack failed
        CERTIFICATE     | curl: (60) SSL certificate problem: self signed certificate in certificate chain
        REFUSED_BY_SERVER | curl: (22) The requested URL returned error: 403
        REFUSED_BY_SERVER | curl: (22) The requested URL returned error: 404
        REFUSED_BY_SERVER | curl: (22) The requested URL returned error: 429
        DOWNLOAD        | Error: Failed to download resource "redis (8.10.2)"
        DOWNLOAD        | Download failed: https://ghcr.io/v2/homebrew/core/redis
        DOWNLOAD        | Error: Bottle reports different checksum: 0123
        OFFLINE         | Warning: update failed, falling back to cached version.
        ALTERED         | Error: Failed to verify integrity (/Users/ada/Library/Caches/Homebrew/api/formula.jws.json)
        ALTERED         | Potential MITM attempt detected.
        RUBY            | Error: Failed to download ruby from the following locations:
        RUBY            | Error: Failed to install ruby 3.4
        DISK_FULL       | Error: No space left on device @ rb_sysopen - /opt/homebrew/Cellar/redis
        TOO_MANY_FILES  | Error: maximum number of open files reached
        UNSUPPORTED     | Warning: You are using macOS 28, a pre-release version.
        UNSUPPORTED     | We do not provide support for this platform (as-of September 2026, announced August 2025).
        OLD_MACOS       | Error: Your version of macOS (10.14.6) is too old to run Homebrew!
        NO_BOTTLE       | Error: redis: no bottle available!
        NO_BOTTLE       | Error: `--force-bottle` passed but redis has no bottle!
        NO_BOTTLE       | ==> ./configure --prefix=/usr/local/Cellar/redis
        NO_BOTTLE       | /usr/local/Cellar/redis/8.10.2: 15 files, 3MB, built in 94 minutes
        INTEL           | Homebrew on macOS is only supported on Apple Silicon processors!
        INTEL           | Error: Cannot install on Intel processor in ARM default prefix (/opt/homebrew)!
        ROSETTA         | Error: Cannot install under Rosetta 2 in ARM default prefix (/opt/homebrew)!
        ROSETTA         | Error: Cannot install in Homebrew on ARM processor in Intel default prefix (/usr/local)!
        NOT_LINKED      | Warning: redis 8.10.2 is already installed, it's just not linked.
        LINK            | Error: The `brew link` step did not complete successfully
        LINK            | Could not symlink bin/redis-cli
        LINK            | Target /opt/homebrew/bin/redis-cli already exists. You may want to remove it:
        CONFLICT        | Error: Cannot install redis because conflicting formulae are installed.
        CONFLICT        | is a symlink belonging to valkey. You can unlink it:
        UNKNOWN_FORMULA | Error: No available formula with the name "redis".
        MANAGED         | Homebrew cannot be installed because /etc/homebrew/brew.no_install exists.
        MANAGED         | Error: conflicting Homebrew wrapper configuration!
        ALREADY_LOADED  | Bootstrap failed: 5: Input/output error
        ALREADY_LOADED  | Error: Failure while executing; `/bin/launchctl bootstrap gui/501 /x.plist` exited with 5.
        ALREADY_LOADED  | service already loaded
        NO_DESKTOP      | Bootstrap failed: 125: Domain does not support specified action
        NOT_LOADED      | Could not find service "sh.brew.redis" in domain for user gui: 501
        SESSION_TYPE    | Error: Failure while executing; `/bin/launchctl bootstrap user/501 /x.plist` exited with 134.
        LAUNCH_AGENTS   | Error: Permission denied - /Users/ada/Library/LaunchAgents/sh.brew.redis.plist
        OLD_TAP         | Error: uninitialized constant Homebrew::Service
        OLD_BREW        | Error: invalid option: --formula
        UNTRUSTED_TAP   | Warning: Ignoring formula redis/redis/redis-stack because it is not trusted.
        UNTRUSTED_TAP   | Error: Refusing to load formula redis/redis/redis-stack
        SEVERAL_TAPS    | Error: Formulae found in multiple taps:
        PINNED          | Error: redis is pinned. You must unpin it to upgrade it.
        CHECKOUT        | Error: Homebrew has uncommitted changes in /opt/homebrew
        CHECKOUT        | Homebrew >=4.3.0 (shallow or no git repository)
        CHECKOUT        | fatal: not a git repository (or any of the parent directories): .git
        STARTED_AS_ROOT | Error: Service `redis` is started as `root`. Try:
        TMUX            | Error: `brew services` cannot run under tmux!
        """;

    @Test
    void eachTextMeansWhatItShould() {
        assertEquals(
                SAID,
                SAID.lines()
                        .map(line -> line.split(" +\\| ", 2))
                        .map(line -> "%-15s | %s%n"
                                .formatted(
                                        BrewFailure.of("before\n" + line[1] + "\nafter")
                                                .orElse(null),
                                        line[1]))
                        .collect(Collectors.joining()));
    }

    @Test
    void eachMeaningIsTriedAndHasWords() {
        Set<BrewFailure> tried = SAID.lines()
                .map(line -> BrewFailure.valueOf(line.replaceFirst(" .*", "")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(BrewFailure.class)));
        assertEquals(EnumSet.allOf(BrewFailure.class), tried);
        for (BrewFailure failure : BrewFailure.values()) {
            assertFalse(new Messages(Locale.ENGLISH).say(failure.meaning()).isBlank());
        }
    }

    @Test
    void theCauseCountsAndNotWhatFollowsFromIt() {
        assertEquals(Optional.of(BrewFailure.NO_NAME), BrewFailure.of("""
            Warning: update failed, falling back to cached version.
            curl: (6) Could not resolve host: ghcr.io
            Error: Failed to download resource "redis (8.10.2)"
            Download failed: https://ghcr.io/v2/homebrew/core/redis
            """));
        assertEquals(Optional.of(BrewFailure.NO_DESKTOP), BrewFailure.of("""
            Bootstrap failed: 125: Domain does not support specified action
            Error: Failure while executing; `/bin/launchctl bootstrap gui/501 /x.plist` exited with 125.
            """));
    }

    @Test
    void ordinaryOutputMeansNothing() {
        assertTrue(BrewFailure.of("""
            ==> Fetching downloads for: redis
            ==> Pouring redis--8.10.2.arm64_tahoe.bottle.tar.gz
            ==> Successfully started `redis` (label: sh.brew.redis)
            """).isEmpty());
        assertTrue(BrewFailure.of("").isEmpty());
    }
}
