package com.digidoc.setup.homebrew;

import static com.digidoc.setup.check.Status.OK;
import static com.digidoc.setup.check.Status.PROBLEM;
import static com.digidoc.setup.check.Status.SKIPPED;
import static com.digidoc.setup.check.Status.WARNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.redis.Provider.Places;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.TestRedis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Homebrew is there, and what of Redis is in it. */
class HomebrewFoundTest {
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

    @Test
    void aBareMacIsShownTheWholeWayBeforeItsFirstStep() throws Exception {
        Asked.of(mac)
                .expect("homebrew.installed", PROBLEM, "homebrew.installed.missing")
                .expectRemedies("homebrew.installed", "homebrew.install-tools", "(homebrew.install-by-command)")
                .expectBlocked("redis.installed", "homebrew.installed")
                .expectRemedies("redis.installed", "homebrew.install", "homebrew.install-redis")
                .expectBlocked("redis.service", "homebrew.installed")
                .expectRemedies("redis.service", "homebrew.start");
    }

    @Test
    void lookingStartsNeitherBrewNorAppleStubs() throws Exception {
        mac.commandLineTools().homebrew().redisInstalled();
        int calls = mac.calls().size();
        Asked.of(mac);
        new Homebrew(mac.host(), Start.AT_LOGIN).places();
        assertEquals(calls, mac.calls().size());
        assertEquals(List.of(), mac.opened());
    }

    @Test
    void homebrewWithoutRedisOffersToInstallIt() throws Exception {
        mac.commandLineTools().homebrew();
        var asked = Asked.of(mac)
                .expect("homebrew.installed", OK, "homebrew.installed.ok")
                .expect("redis.installed", PROBLEM, "homebrew.redis-installed.missing")
                .expectRemedies("redis.installed", "homebrew.install-redis")
                .expectBlocked("redis.service", "redis.installed");
        assertEquals(
                "brew install --formula redis",
                asked.remedy("redis.installed", "homebrew.install-redis").lines());
        assertEquals(
                "brew services start redis",
                asked.remedy("redis.service", "homebrew.start").lines());
    }

    @Test
    void redisIsFoundWithItsVersionAndItsPlaces() throws Exception {
        mac.homebrew().redisInstalled();
        var asked = Asked.of(mac).expect("redis.installed", OK, "homebrew.redis-installed.ok");
        assertEquals(
                List.of("Redis", "8.10.2"),
                asked.finding("redis.installed").summary().arguments());
        Places places = new Homebrew(mac.host(), Start.AT_LOGIN).places();
        assertEquals(Optional.of(mac.path("/opt/homebrew/etc/redis.conf")), places.settings());
        assertEquals(Optional.of(mac.path("/opt/homebrew/var/db/redis")), places.data());
        assertEquals(Optional.empty(), places.log());
    }

    @Test
    void valkeyIsAccepted() throws Exception {
        mac.homebrew().valkeyInstalled();
        var asked = Asked.of(mac)
                .expect("redis.installed", OK, "homebrew.redis-installed.ok")
                .expect("redis.service", PROBLEM, "homebrew.redis-service.stopped");
        assertEquals(
                "brew services start valkey",
                asked.remedy("redis.service", "homebrew.start").lines());
    }

    @Test
    void anUnlinkedRedisRunsAndIsOnlyAWarning() throws Exception {
        mac.homebrew().redisInstalled().brew("unlink", "redis");
        Asked.of(mac)
                .expect("redis.installed", WARNING, "homebrew.redis-installed.not-linked")
                .expectRemedies("redis.installed", "homebrew.link-redis");
    }

    @Test
    void remainsOfRedisAreNoRedis() throws Exception {
        mac.homebrew().redisInstalled();
        Files.delete(mac.path("/opt/homebrew/Cellar/redis/8.10.2/bin/redis-server"));
        Asked.of(mac)
                .expect("redis.installed", PROBLEM, "homebrew.redis-installed.damaged")
                .expectRemedies("redis.installed", "homebrew.reinstall-redis")
                .expectBlocked("redis.service", "redis.installed");
    }

    @Test
    void nothingIsNeededWhereARedisAnswersAlready() throws Exception {
        try (var docker = TestRedis.startOn(mac.port())) {
            assertTrue(docker.pid() > 0);
            Asked.of(mac)
                    .expect("homebrew.installed", SKIPPED, "redis.not-needed")
                    .expect("redis.installed", SKIPPED, "redis.not-needed")
                    .expect("redis.service", SKIPPED, "redis.not-needed");
            mac.homebrew().redisInstalled();
            Asked.of(mac)
                    .expect("redis.installed", OK, "homebrew.redis-installed.ok")
                    .expect("redis.service", SKIPPED, "redis.not-needed");
        }
    }

    @Test
    void nothingIsNeededForARedisOnAnotherComputer() throws Exception {
        var target = new Target(() -> Asked.url("queue.example", 6379), () -> false);
        Asked.of(mac, Start.AT_LOGIN, Asked.GOOD, target)
                .expect("homebrew.installed", SKIPPED, "redis.elsewhere")
                .expect("redis.installed", SKIPPED, "redis.elsewhere")
                .expect("redis.service", SKIPPED, "redis.elsewhere");
    }

    @Test
    void anAddressThatCannotBeReadDoesNotHideWhatIsMissing() throws Exception {
        var target = new Target(
                () -> {
                    throw new IllegalStateException("broken settings");
                },
                () -> false);
        Asked.of(mac, Start.AT_LOGIN, Asked.GOOD, target)
                .expect("homebrew.installed", PROBLEM, "homebrew.installed.missing");
    }

    @Test
    void ofTwoCopiesTheOneWithRedisIsUsed() throws Exception {
        mac.homebrew().secondHomebrew().redisInstalledIn("/usr/local");
        var asked = Asked.of(mac)
                .expect("homebrew.installed", WARNING, "homebrew.installed.two")
                .expectRemedies("homebrew.installed");
        assertEquals(
                List.of("/opt/homebrew", "/usr/local", "/usr/local"),
                asked.finding("homebrew.installed").summary().arguments());
        assertEquals(
                "/usr/local/bin/brew services start redis",
                asked.remedy("redis.service", "homebrew.start").lines());
    }

    @Test
    void ofTwoCopiesTheOneForThisChipIsUsedWhereBothOrNoneHaveRedis() throws Exception {
        mac.homebrew().secondHomebrew();
        assertEquals(
                "brew install --formula redis",
                Asked.of(mac)
                        .remedy("redis.installed", "homebrew.install-redis")
                        .lines());
        mac.redisInstalledIn("/usr/local").redisInstalledIn("/opt/homebrew");
        assertEquals(
                "brew services start redis",
                Asked.of(mac).remedy("redis.service", "homebrew.start").lines());
    }

    @Test
    void ofTwoCopiesWithRedisTheRegisteredOneIsUsed() throws Exception {
        mac.homebrew().secondHomebrew().redisInstalledIn("/usr/local").redisInstalledIn("/opt/homebrew");
        mac.brewIn("/usr/local", "services", "start", "redis");
        var asked = Asked.of(mac).expect("redis.service", OK, "homebrew.redis-service.ok");
        assertTrue(asked.details("redis.installed").contains("/usr/local/opt/redis"));
    }

    @Test
    void theCopyForIntelAloneIsNoHomebrewForAnAppleChip() throws Exception {
        mac.commandLineTools().secondHomebrew();
        Asked.of(mac)
                .expect("homebrew.installed", PROBLEM, "homebrew.installed.for-intel")
                .expectRemedies("homebrew.installed", "homebrew.install", "(homebrew.install-by-command)")
                .expectBlocked("redis.installed", "homebrew.installed");
        mac.redisInstalledIn("/usr/local");
        Asked.of(mac).expect("homebrew.installed", WARNING, "homebrew.installed.for-intel-used");
    }

    @Test
    void anIntelMacIsToldTheTruth() throws Exception {
        mac.intel();
        Asked.of(mac)
                .expect("homebrew.installed", PROBLEM, "homebrew.installed.intel")
                .expectRemedies("homebrew.installed")
                .expectBlocked("redis.installed", "homebrew.installed")
                .expectRemedies("redis.installed")
                .expectRemedies("redis.service");
    }

    @Test
    void anIntelMacIsNotMadeToCompileForHoursUnasked() throws Exception {
        mac.intel().homebrew();
        Asked.of(mac)
                .expect("homebrew.installed", OK, "homebrew.installed.ok")
                .expect("redis.installed", PROBLEM, "homebrew.redis-installed.intel")
                .expectRemedies("redis.installed", "(homebrew.install-redis)");
    }

    @Test
    void anIntelMacThatHasRedisGoesOnWorking() throws Exception {
        mac.intel().homebrew().redisInstalled();
        var asked = Asked.of(mac)
                .expect("redis.installed", OK, "homebrew.redis-installed.ok")
                .expectRemedies("redis.service", "homebrew.start");
        Asked.apply(asked.remedy("redis.service", "homebrew.start")).expectDone();
        Asked.of(mac).expect("redis.service", OK, "homebrew.redis-service.ok");
    }

    @Test
    void aBrewThatCannotBeStartedIsNamedAndReplaced() throws Exception {
        mac.commandLineTools();
        Path program = mac.path("/opt/homebrew/bin/brew");
        Files.createDirectories(program);
        Asked.of(mac)
                .expect("homebrew.installed", PROBLEM, "homebrew.installed.broken.folder")
                .expectRemedies("homebrew.installed", "homebrew.install", "(homebrew.install-by-command)")
                .expectBlocked("redis.installed", "homebrew.installed");
        Files.delete(program);
        Files.createSymbolicLink(program, Path.of("brew"));
        Asked.of(mac).expect("homebrew.installed", PROBLEM, "homebrew.installed.broken.link");
        Files.delete(program);
        Files.writeString(program, "not a program");
        Asked.of(mac).expect("homebrew.installed", PROBLEM, "homebrew.installed.broken.not-executable");
    }

    @Test
    void redisRunsOnWithoutItsBrew() throws Exception {
        mac.homebrew().redisInstalled().redisRunning();
        Files.delete(mac.path("/opt/homebrew/bin/brew"));
        Files.createSymbolicLink(mac.path("/opt/homebrew/bin/brew"), Path.of("gone"));
        Asked.of(mac)
                .expect("homebrew.installed", WARNING, "homebrew.installed.broken.link")
                .expect("redis.installed", OK, "homebrew.redis-installed.ok")
                .expect("redis.service", OK, "homebrew.redis-service.ok");
    }

    @Test
    void anotherOwnerIsNamedAndNothingIsInstalledInTheirPlace() throws Exception {
        mac.homebrew().ownedBy(502, "grace");
        var asked = Asked.of(mac)
                .expect("homebrew.installed", WARNING, "homebrew.installed.owned")
                .expect("redis.installed", PROBLEM, "homebrew.redis-installed.owned")
                .expectRemedies("redis.installed")
                .expectBlocked("redis.service", "redis.installed")
                .expectRemedies("redis.service");
        assertTrue(asked.finding("homebrew.installed").summary().arguments().contains("grace"));
    }

    @Test
    void aHomebrewOfRootCanBeTakenOver() throws Exception {
        mac.homebrew().ownedBy(0, "root");
        assertEquals(
                "sudo chown -R ada /opt/homebrew",
                Asked.of(mac)
                        .expect("homebrew.installed", WARNING, "homebrew.installed.owned-by-root")
                        .remedy("homebrew.installed", "homebrew.take-over")
                        .lines());
    }

    @Test
    void noHomebrewIsOfferedWhereTheItDepartmentForbidsIt() throws Exception {
        mac.commandLineTools().folder().file("/etc/homebrew/brew.no_install", "");
        Asked.of(mac)
                .expect("homebrew.installed", PROBLEM, "homebrew.installed.managed")
                .expectRemedies("homebrew.installed")
                .expectRemedies("redis.installed");
    }

    @Test
    void anOldMacGetsOnlyTheCommand() throws Exception {
        mac.version("13.7.1").commandLineTools();
        Asked.of(mac).expectRemedies("homebrew.installed", "(homebrew.install-by-command)");
    }
}
