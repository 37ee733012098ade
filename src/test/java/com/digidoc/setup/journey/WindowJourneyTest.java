package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.PulseWatch;
import com.digidoc.setup.support.WindowRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole ways through the window by clicks, on a Mac in a folder with a real Redis. */
class WindowJourneyTest {
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

    @Test
    void anInstallationThatFloodsDoesNotFreezeTheWindow() throws Exception {
        String flood = "==> Pouring redis--8.10.2.arm64_tahoe.bottle.tar.gz, line after line\n".repeat(20_000);
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .python()
                        .digidoc()
                        .brewFails(flood + "No space left on device", 1);
                var window = WindowRun.on(mac.folder())) {
            window.until("Install Redis");
            try (var watch = PulseWatch.start()) {
                window.clickOffer().until("Try again");
                assertTrue(watch.pulses() > 10, watch.pulses() + " pulses");
                Duration gap = watch.longestOfOurs();
                assertTrue(gap.compareTo(Duration.ofMillis(250)) < 0, "no pulse for " + gap.toMillis() + " ms");
                System.out.println("longest pulse gap under a flood: " + gap.toMillis() + " ms");
            }
        }
    }
}
