package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.homebrew.Download;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.PulseWatch;
import com.digidoc.setup.support.WindowRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole ways through the window by clicks, on a Mac in a folder with a real Redis. */
class WindowJourneyTest {
    private static final Duration LONGEST_GAP = Duration.ofMillis(100);
    private static final int RUNS = 4;
    private static final long MOST_GROWTH = 8L << 20;

    @TempDir
    Path folder;

    @Test
    void aBareMacIsOfferedApplesToolsFirst() throws Exception {
        try (var mac = BrewMac.bare(folder).personCancels().python().digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Homebrew", "Install Apple’s Command Line Tools");
            assertEquals(List.of(), mac.opened());
        }
    }

    @Test
    void aBareMacGetsToGreenInSevenClicksBesidesApplesOwnWindows() throws Exception {
        Download installer = (from, to, fraction) -> {
            try {
                Files.write(to, BrewMac.PACKAGE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Download.Result.Complete();
        };
        try (var mac = BrewMac.bare(folder).python().digidoc();
                var window = WindowRun.with(new Assistant(mac.host(), Wishes.NONE).with(installer))) {
            for (String offer : List.of(
                    "Install Apple’s Command Line Tools", "Install Homebrew", "Install Redis", "Start Redis now")) {
                window.until(offer).clickOffer();
            }
            window.until("Running");
            assertTrue(window.clicks() <= 7, window.clicks() + " clicks");
        }
    }

    @Test
    void homebrewWithoutRedisGetsToGreenInFourClicks() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .python()
                        .digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Install Redis")
                    .clickOffer()
                    .until("Start Redis")
                    .clickOffer()
                    .until("Running");
            assertTrue(window.clicks() <= 4, window.clicks() + " clicks");
            assertTrue(mac.calls().contains("services start redis"), mac.calls().toString());
        }
    }

    @Test
    void aStoppedRedisGetsToGreenInTwoClicksAndRedWithinTwoSecondsWhenItDies() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .redisInstalled()
                        .python()
                        .digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Start Redis").clickOffer().until("Running");
            assertTrue(window.clicks() <= 2, window.clicks() + " clicks");
            mac.killRedis();
            Eventually.within(Duration.ofSeconds(2), "the light is red", () -> !window.green());
            window.until("Not running");
            mac.brew("services", "restart", "redis");
            window.until("Running");
        }
    }

    @Test
    void whoHoldsThePortIsNamed() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .redisInstalled()
                        .python()
                        .digidoc()
                        .portTakenBy("node");
                var window = WindowRun.on(mac.folder())) {
            window.until("node");
            assertFalse(window.green());
        }
    }

    @Test
    void aMissingPasswordIsSaid() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .password("s3cretpw")
                        .commandLineTools()
                        .homebrew()
                        .redisInstalled()
                        .redisRunning()
                        .python()
                        .digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Password needed", "asks for a password");
        }
    }

    @Test
    void withTwoHomebrewsTheRightOneIsUsed() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .secondHomebrew()
                        .redisInstalled()
                        .python()
                        .digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Start Redis").clickOffer().until("Running");
        }
    }

    @Test
    void anIntelMacIsToldTheTruth() throws Exception {
        try (var mac = BrewMac.bare(folder).intel().python().digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Intel");
        }
    }

    /** Whatever is ours comes again in a further run, what another program on the machine does need not. */
    @Test
    void anInstallationOfFiveThousandLinesASecondDoesNotFreezeTheWindowOrFillItsMemory() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .python()
                        .digidoc();
                var window = WindowRun.on(mac.folder())) {
            flooding(mac);
            window.until("Install Redis").clickOffer().until("Try again");
            long before = used();
            Duration best = Duration.ofDays(1);
            for (int run = 0; run < RUNS && best.compareTo(LONGEST_GAP) > 0; run++) {
                best = Collections.min(List.of(best, gap(window)));
            }
            long grown = used() - before;
            System.out.printf(
                    "longest pulse gap at 5,000 lines a second: %d ms; memory grown by %d KB%n",
                    best.toMillis(), grown / 1024);
            assertTrue(best.compareTo(LONGEST_GAP) <= 0, "no pulse for " + best.toMillis() + " ms");
            assertTrue(grown < MOST_GROWTH, "grown by " + grown + " bytes");
        }
    }

    private static Duration gap(WindowRun window) {
        try (var watch = PulseWatch.start()) {
            window.clickOffer().until("Cancel").until("Try again");
            assertTrue(watch.pulses() > 60, watch.pulses() + " pulses");
            return watch.longestOfOurs();
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** From now on an installation prints 5,000 lines a second for four seconds, and then fails. */
    private static void flooding(BrewMac mac) throws IOException {
        Path brew = mac.path("/opt/homebrew/bin/brew");
        Files.move(brew, brew.resolveSibling("brew-before"));
        mac.folder().script("/opt/homebrew/bin/brew", """
            [ "$1" = install ] || exec "$0-before" "$@"
            i=0
            while [ $i -lt 20 ]; do
              yes "==> Pouring redis--8.10.2.arm64_tahoe.bottle.tar.gz, line after line" | head -n 1000
              sleep 0.2
              i=$((i + 1))
            done
            echo "Error: No space left on device" >&2
            exit 1\
            """);
    }
}
