package com.digidoc.setup.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pretend Mac answers as a real one does, so that tests that stand on it mean something. */
class BrewMacTest {
    @TempDir
    Path folder;

    @Test
    void startedRedisIsRealRegisteredLoadedAndSeenOnItsPort() throws Exception {
        try (var mac = BrewMac.bare(folder.resolve("a mac's"))
                .homebrew()
                .redisInstalled()
                .redisRunning()) {
            assertTrue(TestRedis.listening(mac.port()));
            assertTrue(Files.exists(mac.folder().home().resolve("Library/LaunchAgents/sh.brew.redis.plist")));
            CommandResult job = run(mac, "launchctl", "print", "gui/501/sh.brew.redis");
            assertTrue(job.out().contains("\tstate = running\n"), job.text());
            CommandResult holder = run(mac, "lsof", "-nP", "-iTCP:" + mac.port(), "-sTCP:LISTEN", "-F", "pcn");
            assertTrue(holder.out().contains("\nn127.0.0.1:" + mac.port()), holder.text());
            assertTrue(holder.out().contains("\ncredis-server\n"), holder.text());
            assertTrue(run(mac, "brew", "services", "info", "redis", "--json")
                    .out()
                    .contains("\"status\": \"started\""));
            assertEquals(
                    "redis 8.10.2",
                    run(mac, "brew", "list", "--versions", "redis").answer());
        }
    }

    @Test
    void stoppingEndsItAndForgetsIt() throws Exception {
        try (var mac = BrewMac.bare(folder).homebrew().redisInstalled().redisRunning()) {
            mac.brew("services", "stop", "redis");
            assertFalse(TestRedis.listening(mac.port()));
            CommandResult job = run(mac, "launchctl", "print", "gui/501/sh.brew.redis");
            assertEquals(113, job.exitCode());
            assertEquals(
                    "Bad request.\nCould not find service \"sh.brew.redis\" in domain for user gui: 501", job.err());
            assertFalse(Files.exists(mac.folder().home().resolve("Library/LaunchAgents/sh.brew.redis.plist")));
        }
    }

    @Test
    void brewLeavesAloneWhatItSeesRunning() throws Exception {
        try (var mac = BrewMac.bare(folder).homebrew().redisInstalled().redisRunningUntilLogout()) {
            CommandResult again = run(mac, "brew", "services", "start", "redis");
            assertEquals(
                    "Service `redis` already started, use `brew services restart redis` to restart.", again.answer());
        }
    }

    @Test
    void closingEndsTheServers() throws Exception {
        var mac = BrewMac.bare(folder).homebrew().redisInstalled().redisRunning();
        mac.close();
        assertFalse(TestRedis.listening(mac.port()));
    }

    @Test
    void aTakenPortIsHeldByTheNamedProgramAndRedisDies() throws Exception {
        try (var mac = BrewMac.bare(folder)
                .homebrew()
                .redisInstalled()
                .portTakenBy("com.docker.backend")
                .brew("services", "start", "redis")) {
            Eventually.within(
                    java.time.Duration.ofSeconds(10),
                    "launchd knows that it died",
                    () -> run(mac, "launchctl", "print", "gui/501/sh.brew.redis")
                            .out()
                            .contains("\tstate = spawn scheduled\n"));
            assertTrue(run(mac, "lsof", "-nP", "-iTCP:" + mac.port(), "-F", "pcn")
                    .out()
                    .contains("ccom.docker.backend"));
        }
    }

    @Test
    void theInstallerPackageBringsHomebrew() throws Exception {
        try (var mac = BrewMac.bare(folder)) {
            Path file = Files.write(mac.folder().home().resolve("Homebrew.pkg"), BrewMac.PACKAGE);
            assertTrue(run(mac, "pkgutil", "--check-signature", file.toString()).ok());
            assertTrue(run(mac, "open", file.toString()).ok());
            assertTrue(mac.host().tool("brew").isPresent());
            assertEquals(List.of(file.toString()), mac.opened());
        }
    }

    @Test
    void pythonMakesAnEnvironmentThatPings() throws Exception {
        try (var mac = BrewMac.bare(folder)
                .homebrew()
                .python()
                .redisInstalled()
                .redisRunning()
                .digidoc()) {
            Path venv = mac.digidocFolder().resolve(".venv");
            run(mac, mac.path("/opt/homebrew/bin/python3").toString(), "-m", "venv", venv.toString());
            String python = venv.resolve("bin/python").toString();
            run(mac, python, "-m", "pip", "install", "-r", mac.digidocFolder() + "/requirements_ocr.txt");
            var ping = Command.of(python, "-c", "ping").with("DIGIDOC_SETUP_REDIS_URL", mac.url());
            assertEquals("True", mac.host().run(ping).answer());
            mac.killRedis();
            assertFalse(mac.host().run(ping).ok());
        }
    }

    private static CommandResult run(BrewMac mac, String program, String... arguments) throws InterruptedException {
        return mac.host().run(Command.of(program, arguments));
    }
}
