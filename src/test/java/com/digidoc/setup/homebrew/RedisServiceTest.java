package com.digidoc.setup.homebrew;

import static com.digidoc.setup.check.Status.OK;
import static com.digidoc.setup.check.Status.PROBLEM;
import static com.digidoc.setup.check.Status.SKIPPED;
import static com.digidoc.setup.check.Status.UNKNOWN;
import static com.digidoc.setup.check.Status.WARNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.TestRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether Redis runs and will run again, in all the states that launchd and brew can leave it in. */
class RedisServiceTest {
    private static final String ID = "redis.service";

    @TempDir
    Path folder;

    private BrewMac mac;

    @BeforeEach
    void makeMac() {
        mac = BrewMac.bare(folder.resolve("a mac")).commandLineTools().homebrew();
    }

    @AfterEach
    void endServers() throws Exception {
        mac.close();
    }

    @Test
    void registeredAndRunningIsWell() throws Exception {
        mac.redisInstalled().redisRunning();
        var asked = Asked.of(mac).expect(ID, OK, "homebrew.redis-service.ok").expectRemedies(ID);
        assertTrue(asked.details(ID).contains("~/Library/LaunchAgents/sh.brew.redis.plist"));
        assertTrue(asked.details(ID).contains("gui/501/sh.brew.redis: running, pid "));
        assertTrue(asked.details(ID)
                .contains("Asked for: yes. Registered: yes. Loaded: yes. Has a process: yes. Takes connections: yes."));
    }

    @Test
    void howFarItGotIsSaidWhereItBroke() throws Exception {
        mac.redisInstalled().redisRunning().killRedis();
        died();
        assertTrue(Asked.of(mac)
                .details(ID)
                .contains("Asked for: yes. Registered: yes. Loaded: yes. Has a process: no. Takes connections: no."));
    }

    @Test
    void theOldLabelIsJustAsGood() throws Exception {
        mac.oldLabels().redisInstalled().redisRunning();
        Asked.of(mac).expect(ID, OK, "homebrew.redis-service.ok");
    }

    @Test
    void installedButNotStarted() throws Exception {
        mac.redisInstalled();
        Asked.of(mac).expect(ID, PROBLEM, "homebrew.redis-service.stopped").expectRemedies(ID, "homebrew.start");
    }

    @Test
    void runningUntilLogoutIsAWarningUnlessChosen() throws Exception {
        mac.redisInstalled().redisRunningUntilLogout();
        Asked.of(mac, Start.NOW_ONLY)
                .expect(ID, OK, "homebrew.redis-service.until-logout-chosen")
                .expectRemedies(ID);
        var asked = Asked.of(mac).expect(ID, WARNING, "homebrew.redis-service.until-logout");
        Asked.apply(asked.remedy(ID, "homebrew.start")).expectDone();
        Asked.of(mac).expect(ID, OK, "homebrew.redis-service.ok");
    }

    @Test
    void registeredUnderBothLabels() throws Exception {
        mac.redisInstalled().redisRunning();
        Files.copy(agent("sh.brew.redis"), agent("homebrew.mxcl.redis"));
        Asked.of(mac).expect(ID, WARNING, "homebrew.redis-service.twice").expectRemedies(ID, "(homebrew.restart)");
    }

    @Test
    void registeredButNotLoaded() throws Exception {
        mac.redisInstalled().redisRunning().launchctl("bootout", "gui/501/sh.brew.redis");
        var asked = Asked.of(mac).expect(ID, PROBLEM, "homebrew.redis-service.not-loaded");
        Asked.apply(asked.remedy(ID, "homebrew.start")).expectDone();
        assertTrue(TestRedis.listening(mac.port()));
    }

    @Test
    void switchedOffInSystemSettings() throws Exception {
        mac.redisInstalled().disabled("sh.brew.redis");
        Asked.of(mac).expect(ID, PROBLEM, "homebrew.redis-service.disabled").expectRemedies(ID, "homebrew.start");
        mac.redisRunning().disabled("sh.brew.redis");
        var asked = Asked.of(mac).expect(ID, WARNING, "homebrew.redis-service.disabled-running");
        Asked.apply(asked.remedy(ID, "homebrew.restart")).expectDone();
        Asked.of(mac).expect(ID, OK, "homebrew.redis-service.ok");
    }

    @Test
    void registeredByRoot() throws Exception {
        mac.redisInstalled();
        mac.folder().file("/Library/LaunchDaemons/homebrew.mxcl.redis.plist", "<plist/>");
        var asked = Asked.of(mac)
                .expect(ID, PROBLEM, "homebrew.redis-service.as-root-failing")
                .expectRemedies(ID, "(homebrew.take-from-root)");
        assertEquals("""
            sudo launchctl bootout system/homebrew.mxcl.redis
            sudo mv /Library/LaunchDaemons/homebrew.mxcl.redis.plist /Library/LaunchDaemons/homebrew.mxcl.redis.plist.off
            sudo chown -R ada /opt/homebrew/opt/redis /opt/homebrew/Cellar/redis /opt/homebrew/var/db/redis /opt/homebrew/var/log/redis.log\
            """, asked.remedy(ID, "homebrew.take-from-root").lines());
    }

    @Test
    void runningAsRootWorksAndIsAWarning() throws Exception {
        mac.redisInstalled();
        Path plist = mac.path("/Library/LaunchDaemons/sh.brew.redis.plist");
        Files.createDirectories(plist.getParent());
        Files.copy(mac.path("/opt/homebrew/Cellar/redis/8.10.2/sh.brew.redis.plist"), plist);
        mac.launchctl("bootstrap", "system", plist.toString());
        Asked.of(mac)
                .expect(ID, WARNING, "homebrew.redis-service.as-root")
                .expectRemedies(ID, "(homebrew.take-from-root)");
    }

    @Test
    void aCrashLoopWithAKnownCauseIsToldInPlainWords() throws Exception {
        mac.redisInstalled().portTakenBy("nginx").brew("services", "start", "redis");
        died();
        var asked = Asked.of(mac).expect(ID, PROBLEM, "redis.log.port-taken").expectRemedies(ID, "(homebrew.restart)");
        assertTrue(asked.details(ID).contains("bind: Address already in use"), asked.details(ID));
        assertTrue(asked.details(ID).contains("spawn scheduled, last exit 1"), asked.details(ID));
    }

    @Test
    void aCrashLoopIsOnlyAWarningWhereAnotherRedisAnswers() throws Exception {
        mac.redisInstalled();
        try (var docker = TestRedis.startOn(mac.port())) {
            assertTrue(docker.pid() > 0);
            mac.brew("services", "start", "redis");
            died();
            Asked.of(mac).expect(ID, WARNING, "redis.log.port-taken");
        }
    }

    @Test
    void aMistakeInTheSettingsIsShownWithoutThePassword() throws Exception {
        mac.redisInstalled();
        append("/opt/homebrew/etc/redis.conf", "requirepass hunter2 hunter3\n");
        mac.brew("services", "start", "redis");
        died();
        var asked = Asked.of(mac).expect(ID, PROBLEM, "redis.log.settings");
        assertTrue(asked.details(ID).contains("requirepass ***"), asked.details(ID));
        assertFalse(asked.details(ID).contains("hunter"), asked.details(ID));
    }

    @Test
    void aCrashLoopWithoutAKnownCauseShowsTheLogAndOffersARestart() throws Exception {
        mac.redisInstalled().redisRunning().killRedis();
        died();
        Asked.of(mac).expect(ID, PROBLEM, "homebrew.redis-service.failing").expectRemedies(ID, "homebrew.restart");
    }

    @Test
    void launchdThatCannotOpenTheLogIsRepaired() throws Exception {
        mac.redisInstalled();
        Files.delete(mac.path("/opt/homebrew/var/log"));
        mac.brew("services", "start", "redis");
        var asked = Asked.of(mac)
                .expect(ID, PROBLEM, "homebrew.redis-service.no-folder")
                .expectRemedies(ID, "homebrew.repair-folders");
        Asked.apply(asked.remedy(ID, "homebrew.repair-folders")).expectDone();
        Asked.of(mac).expect(ID, OK, "homebrew.redis-service.ok");
    }

    @Test
    void overSshTheOtherDomainIsLookedAtToo() throws Exception {
        mac.noDesktop().redisInstalled().redisRunning();
        var asked = Asked.of(mac).expect(ID, OK, "homebrew.redis-service.ok");
        assertTrue(asked.details(ID).contains("user/501/sh.brew.redis: running"));
    }

    @Test
    void aRunningRedisIsReportedAlsoWhereDigiDocUsesAnother() throws Exception {
        mac.redisInstalled().redisRunning();
        var elsewhere = new com.digidoc.setup.redis.Target(() -> Asked.url("queue.example", 6379), () -> true);
        Asked.of(mac, Start.AT_LOGIN, Asked.GOOD, elsewhere).expect(ID, OK, "homebrew.redis-service.ok");
        mac.brew("services", "stop", "redis");
        Asked.of(mac, Start.AT_LOGIN, Asked.GOOD, elsewhere).expect(ID, SKIPPED, "redis.elsewhere");
    }

    @Test
    void withoutLaunchdNothingIsClaimed() throws Exception {
        mac.redisInstalled();
        Files.delete(mac.path("/bin/launchctl"));
        Asked.of(mac).expect(ID, UNKNOWN, "homebrew.redis-service.no-launchd");
    }

    @Test
    void onlyARunningRedisCanBeStoppedAndRestarted() throws Exception {
        mac.redisInstalled();
        var homebrew = new Homebrew(mac.host(), Start.AT_LOGIN);
        assertTrue(homebrew.restart().isEmpty());
        assertTrue(homebrew.stop().isEmpty());
        mac.redisRunning();
        Asked.apply(homebrew.restart().orElseThrow()).expectDone();
        assertTrue(TestRedis.listening(mac.port()));
        var stop = homebrew.stop().orElseThrow();
        assertEquals(List.of("brew services stop redis"), stop.lines().lines().toList());
        Asked.apply(stop).expectDone();
        assertFalse(TestRedis.listening(mac.port()));
        assertFalse(Files.exists(agent("sh.brew.redis")));
    }

    private Path agent(String label) {
        return mac.folder().home().resolve("Library/LaunchAgents").resolve(label + ".plist");
    }

    private void append(String path, String text) throws IOException {
        Files.writeString(mac.path(path), text, java.nio.file.StandardOpenOption.APPEND);
    }

    private void died() {
        var launchd = new Launchd(mac.host(), "501");
        Eventually.within(
                Duration.ofSeconds(10),
                "launchd knows that it died",
                () -> launchd.job("sh.brew.redis").orElseThrow().failing()
                        && !launchd.job("sh.brew.redis").orElseThrow().exit().isEmpty());
    }
}
