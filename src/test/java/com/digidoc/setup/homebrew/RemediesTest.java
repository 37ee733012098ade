package com.digidoc.setup.homebrew;

import static com.digidoc.setup.check.Status.OK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.TestRedis;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each step applied to a pretend brew, up to its real effect. */
class RemediesTest {
    @TempDir
    Path folder;

    private BrewMac mac;

    @BeforeEach
    void makeMac() {
        mac = BrewMac.bare(folder.resolve("a mac"));
    }

    @AfterEach
    void endServers() throws Exception {
        mac.close();
    }

    private Inventory inventory() throws InterruptedException {
        return Inventory.of(mac.host());
    }

    private Remedy offered(String check, String id) throws InterruptedException {
        return Asked.of(mac).remedy(check, id);
    }

    @Test
    void fromNothingToARunningRedisInFourSteps() throws Exception {
        Asked.apply(offered("homebrew.installed", "homebrew.install-tools")).expectDone();
        Asked.apply(offered("homebrew.installed", "homebrew.install")).expectElsewhere("homebrew.install.elsewhere");
        Asked.apply(offered("redis.installed", "homebrew.install-redis")).expectDone();
        Asked.apply(offered("redis.service", "homebrew.start")).expectDone();
        assertTrue(Asked.answers(mac.port()));
        Asked.of(mac)
                .expect("homebrew.installed", OK, "homebrew.installed.ok")
                .expect("redis.installed", OK, "homebrew.redis-installed.ok")
                .expect("redis.service", OK, "homebrew.redis-service.ok");
    }

    @Test
    void appleToolsAreFinishedInApplesWindow() throws Exception {
        mac.personCancels();
        Asked.apply(offered("homebrew.installed", "homebrew.install-tools"))
                .expectElsewhere("homebrew.install-tools.elsewhere");
    }

    @Test
    void appleToolsThatAreHalfThereAreExplained() throws Exception {
        mac.folder().folder("/Library/Developer/CommandLineTools");
        Asked.apply(offered("homebrew.installed", "homebrew.install-tools"))
                .expectFailed("homebrew.install-tools.half-there");
    }

    @Test
    void theInstallerIsNotFetchedBeforeApplesToolsAreThere() throws Exception {
        var asked = Asked.of(mac, Start.AT_LOGIN, (from, to, fraction) -> {
            throw new AssertionError("fetched");
        });
        Asked.apply(asked.remedy("redis.installed", "homebrew.install")).expectFailed("homebrew.install.tools-first");
    }

    @Test
    void theInstallerIsKeptPrivateAndFetchedFromHomebrewItself() throws Exception {
        mac.commandLineTools();
        var asked = Asked.of(mac, Start.AT_LOGIN, (from, to, fraction) -> {
            assertEquals("https://github.com/Homebrew/brew/releases/latest/download/Homebrew.pkg", from.toString());
            return Asked.GOOD.fetch(from, to, fraction);
        });
        Asked.apply(asked.remedy("homebrew.installed", "homebrew.install"))
                .expectElsewhere("homebrew.install.elsewhere");
        Path cache = mac.folder().home().resolve("Library/Caches/com.digidoc.setup");
        assertEquals(List.of(cache.resolve("Homebrew.pkg").toString()), mac.opened());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
    }

    @Test
    void anInstallerThatAppleHasNotApprovedIsDeletedAndNeverOpened() throws Exception {
        mac.commandLineTools();
        var asked = Asked.of(
                mac,
                Start.AT_LOGIN,
                (from, to, fraction) ->
                        Asked.delivered(to, "<html>log in to this Wi-Fi</html>".getBytes(StandardCharsets.UTF_8)));
        Outcome.Failed failed = Asked.apply(asked.remedy("homebrew.installed", "homebrew.install"))
                .expectFailed("homebrew.install.not-trusted");
        assertTrue(failed.exact().contains("Status: no signature"));
        assertTrue(failed.exact().contains("rejected"));
        assertEquals(List.of(), mac.opened());
        assertFalse(Files.exists(mac.folder().home().resolve("Library/Caches/com.digidoc.setup/Homebrew.pkg")));
    }

    @Test
    void anotherSignerThatAppleApprovedIsOnlyMentioned() throws Exception {
        mac.commandLineTools();
        var asked = Asked.of(
                mac,
                Start.AT_LOGIN,
                (from, to, fraction) -> Asked.delivered(
                        to, "pretend Homebrew.pkg\nSomeone New (ABCDE12345)\n".getBytes(StandardCharsets.UTF_8)));
        var heard = Asked.apply(asked.remedy("homebrew.installed", "homebrew.install"));
        heard.expectElsewhere("homebrew.install.elsewhere");
        assertTrue(heard.said().stream().anyMatch(line -> line.endsWith("Someone New (ABCDE12345)")));
    }

    @Test
    void aFailedDownloadSaysWhy() throws Exception {
        mac.commandLineTools();
        var asked = Asked.of(
                mac,
                Start.AT_LOGIN,
                (from, to, fraction) -> new Download.Result.Failed(
                        com.digidoc.setup.text.Text.of("homebrew.download.no-name", from.getHost()), "no DNS"));
        Asked.apply(asked.remedy("homebrew.installed", "homebrew.install")).expectFailed("homebrew.download.no-name");
    }

    @Test
    void theCommandToCopyIsHomebrewsOwn() throws Exception {
        Remedy copy = offered("homebrew.installed", "homebrew.install-by-command");
        assertFalse(copy.automatic());
        assertTrue(copy.lines().contains("https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh"));
        assertInstanceOf(Outcome.Failed.class, Asked.apply(copy).outcome());
    }

    @Test
    void installingAsksNothingAndCanBeTakenBack() throws Exception {
        mac.homebrew();
        Remedy install = offered("redis.installed", "homebrew.install-redis");
        assertEquals("1", install.commands().getFirst().environment().get("HOMEBREW_NO_ASK"));
        assertEquals(Duration.ofMinutes(30), install.commands().getFirst().limit());
        var heard = Asked.apply(install);
        heard.expectDone();
        assertTrue(heard.said().contains("| ==> Pouring redis--8.10.2.arm64_tahoe.bottle.tar.gz"));
        undo(install);
        assertFalse(Files.exists(mac.path("/opt/homebrew/opt/redis")));
        assertTrue(Files.isDirectory(mac.path("/opt/homebrew/var/db/redis")), "data is never deleted");
    }

    @Test
    void compilingIsSaidAloud() throws Exception {
        mac.intel().homebrew();
        var heard = Asked.apply(offered("redis.installed", "homebrew.install-redis"));
        heard.expectDone();
        assertTrue(heard.said().stream().anyMatch(line -> line.startsWith("Homebrew builds it from source")));
    }

    @Test
    void aBrewThatEndsWellWithoutARedisIsNotBelieved() throws Exception {
        mac.homebrew().brewFails("nothing to do", 0);
        Asked.apply(offered("redis.installed", "homebrew.install-redis"))
                .expectFailed("homebrew.install-redis.not-there");
    }

    @Test
    void aKnownFailureIsPlainAndKeepsTheExactText() throws Exception {
        mac.homebrew().brewFails("curl: (6) Could not resolve host: ghcr.io", 1);
        Outcome.Failed failed = Asked.apply(offered("redis.installed", "homebrew.install-redis"))
                .expectFailed("homebrew.failure.no-name");
        assertEquals("curl: (6) Could not resolve host: ghcr.io", failed.exact());
    }

    @Test
    void anUnknownFailureIsShownAsItIsButWithoutPasswords() throws Exception {
        mac.homebrew().brewFails("strange: https://ada:hunter2@proxy.example:8080 said no", 7);
        var heard = Asked.apply(offered("redis.installed", "homebrew.install-redis"));
        Outcome.Failed failed = heard.expectFailed("check.action.exit");
        assertEquals("strange: https://ada:***@proxy.example:8080 said no", failed.exact());
        assertFalse(heard.said().toString().contains("hunter2"));
    }

    @Test
    void cancellingEndsBrewAndAllItStarted() throws Exception {
        mac.homebrew().brewHangs();
        Remedy install = offered("redis.installed", "homebrew.install-redis");
        var ended = new CompletableFuture<Boolean>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                Asked.apply(install);
                ended.complete(false);
            } catch (InterruptedException e) {
                ended.complete(true);
            }
        });
        Eventually.within(
                Duration.ofSeconds(10), "brew hangs", () -> mac.hanging().isPresent());
        thread.interrupt();
        assertTrue(ended.get(10, TimeUnit.SECONDS));
        Eventually.within(
                Duration.ofSeconds(5),
                "its child has ended",
                () -> !alive(mac.hanging().getAsLong()));
    }

    @Test
    void aBrewOverItsTimeEndsWithAllItStarted() throws Exception {
        mac.homebrew().redisInstalled().brewHangs();
        Command start = offered("redis.service", "homebrew.start").commands().getFirst();
        var brew = new BrewRun(mac.host(), new Remedies(mac.host(), Start.AT_LOGIN, Asked.GOOD).cures(inventory()));
        Outcome.Failed failed = brew.of(start.within(Duration.ofMillis(700)), com.digidoc.setup.check.Progress.SILENT)
                .orElseThrow();
        assertEquals("check.action.timeout", failed.summary().key());
        Eventually.within(
                Duration.ofSeconds(5),
                "its child has ended",
                () -> !alive(mac.hanging().getAsLong()));
    }

    @Test
    void startingUntilLogoutRegistersNothing() throws Exception {
        mac.homebrew().redisInstalled();
        Remedy start = Asked.of(mac, Start.NOW_ONLY).remedy("redis.service", "homebrew.start");
        assertEquals("brew services run redis", start.lines());
        Asked.apply(start).expectDone();
        assertTrue(TestRedis.listening(mac.port()));
        assertFalse(Files.exists(mac.folder().home().resolve("Library/LaunchAgents")));
    }

    @Test
    void startingCanBeTakenBack() throws Exception {
        mac.homebrew().redisInstalled();
        Remedy start = offered("redis.service", "homebrew.start");
        Asked.apply(start).expectDone();
        undo(start);
        assertFalse(TestRedis.listening(mac.port()));
        assertFalse(Files.exists(mac.folder().home().resolve("Library/LaunchAgents/sh.brew.redis.plist")));
    }

    @Test
    void aStartThatBrewCallsSuccessfulIsWatchedUntilTheServerLives() throws Exception {
        mac.homebrew().redisInstalled().portTakenBy("nginx");
        Outcome.Failed failed =
                Asked.apply(offered("redis.service", "homebrew.start")).expectFailed("redis.log.port-taken");
        assertTrue(failed.exact().contains("bind: Address already in use"));
    }

    @Test
    void aServerThatWritesNoLogIsSeenListening() throws Exception {
        mac.homebrew().redisInstalled();
        Path settings = mac.path("/opt/homebrew/etc/redis.conf");
        Files.writeString(settings, Files.readString(settings) + "logfile \"" + folder.resolve("own.log") + "\"\n");
        Remedy start = offered("redis.service", "homebrew.start");
        var done = CompletableFuture.supplyAsync(() -> {
            try {
                return Asked.apply(start).outcome();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        var launchd = new Launchd(mac.host(), "501");
        Eventually.within(
                Duration.ofSeconds(10),
                "it runs",
                () -> launchd.job("sh.brew.redis").filter(LaunchJob::running).isPresent());
        mac.listener(launchd.job("sh.brew.redis").orElseThrow().pid().orElseThrow(), "redis-server", mac.port());
        assertEquals(Outcome.done(), done.get(15, TimeUnit.SECONDS));
    }

    @Test
    void aMacThatHasTheJobLoadedAlreadyIsExplained() throws Exception {
        mac.homebrew().redisInstalled();
        Remedy start = offered("redis.service", "homebrew.start");
        mac.redisRunning().killRedis();
        Asked.apply(start).expectFailed("homebrew.failure.already-loaded");
        Asked.apply(offered("redis.service", "homebrew.restart")).expectDone();
        assertTrue(TestRedis.listening(mac.port()));
    }

    @Test
    void linkingMakesTheProgramsKnown() throws Exception {
        mac.homebrew().redisInstalled().brew("unlink", "redis");
        Remedy link = offered("redis.installed", "homebrew.link-redis");
        Asked.apply(link).expectDone();
        Asked.of(mac).expect("redis.installed", OK, "homebrew.redis-installed.ok");
        undo(link);
        assertFalse(Files.exists(mac.path("/opt/homebrew/bin/redis-server")));
    }

    @Test
    void reinstallingBringsTheProgramBack() throws Exception {
        mac.homebrew().redisInstalled();
        Files.delete(mac.path("/opt/homebrew/Cellar/redis/8.10.2/bin/redis-server"));
        Asked.apply(offered("redis.installed", "homebrew.reinstall-redis")).expectDone();
        Asked.of(mac).expect("redis.installed", OK, "homebrew.redis-installed.ok");
    }

    @Test
    void underRosettaBrewIsStartedForTheRealChip() throws Exception {
        mac.rosetta().homebrew();
        Remedy install = offered("redis.installed", "homebrew.install-redis");
        assertEquals(
                List.of(
                        "/usr/bin/arch",
                        "-arm64",
                        mac.path("/opt/homebrew/bin/brew").toString(),
                        "install",
                        "--formula",
                        "redis"),
                install.commands().getFirst().words());
        Asked.apply(install).expectDone();
    }

    @Test
    void aCopyThatThePlainNameDoesNotMeanIsNamedByItsPath() throws Exception {
        mac.intel().homebrew().secondHomebrew();
        assertEquals(
                "/usr/local/bin/brew install --formula redis",
                offered("redis.installed", "homebrew.install-redis").lines());
    }

    private void undo(Remedy remedy) throws InterruptedException {
        for (Command command : assertInstanceOf(Undo.Run.class, remedy.undo()).commands()) {
            assertTrue(mac.host().run(command).ok());
        }
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
