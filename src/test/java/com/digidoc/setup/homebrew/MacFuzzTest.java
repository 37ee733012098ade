package com.digidoc.setup.homebrew;

import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.Fuzz;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a Mac's files and tools may hold by accident: read as far as it goes, never a crash. */
@Timeout(14400)
class MacFuzzTest {
    @TempDir
    Path folder;

    @Test
    void anyPlistIsReadOrPassedOver() throws Exception {
        FolderHost mac = FolderHost.mac(folder);
        Path plist = mac.home().resolve("Library/LaunchAgents/sh.brew.redis.plist");
        Files.createDirectories(plist.getParent());
        Path server = mac.path("/opt/homebrew/opt/redis/bin/redis-server");
        Fuzz.of("plist")
                .from(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict><key>Label</key>"
                                + "<string>sh.brew.redis</string><key>ProgramArguments</key><array><string>" + server
                                + "</string></array></dict></plist>\n",
                        "bplist00\u0000\u0001binary")
                .with(
                        "<string>",
                        "</string>",
                        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                        "&b;",
                        "<!ENTITY x SYSTEM \"file:///etc/passwd\">")
                .oneIn(2)
                .bytes(bytes -> {
                    Files.write(plist, bytes);
                    for (Registration one : Registration.of(mac.host(), Formula.REDIS)) {
                        one.starts(server);
                        one.label();
                    }
                });
    }

    @Test
    void anyAnswerOfLaunchdIsRead() throws Exception {
        Fuzz.of("launchctl")
                .from(
                        "gui/501/sh.brew.redis = {\n\tactive count = 1\n\tpath = /x\n\tstate = running\n\tpid = 12\n"
                                + "\truns = 3\n\tlast exit code = 78: EX_CONFIG\n}\n",
                        "\tlast exit code = (never exited)\n\tlast terminating signal = Killed: 9\n",
                        "-\t78\tsh.brew.redis")
                .with("\tpid = ", "\truns = ", "\tlast exit code = ", "\t", "99999999999")
                .texts(text -> {
                    LaunchJob job = LaunchJob.printed("gui/501", "sh.brew.redis", text);
                    job.told();
                    job.failing();
                    job.exitCode();
                    text.lines().forEach(line -> LaunchJob.listed("gui/501", line));
                });
    }

    @Test
    void anyLogOfRedisAndAnyTroubleOfBrewIsRead() throws Exception {
        Path log = folder.resolve("redis.log");
        Fuzz.of("redis.log")
                .from(
                        "1:M 23 Nov 2026 10:00:00.001 # Warning: Could not create server TCP listening socket *:6379:"
                                + " bind: Address already in use\n",
                        "oO0OoO0OoO0Oo\nCan't open the log file: Permission denied\n")
                .with("oO0OoO0OoO0Oo", "Permission denied", "\n")
                .oneIn(2)
                .bytes(bytes -> {
                    Files.write(log, bytes);
                    RedisLog read = RedisLog.read(log, bytes.length / 3);
                    read.cause();
                    read.tail();
                    read.ready();
                });
        Fuzz.of("brew")
                .from("Error: Cannot install redis because conflicting formulae are installed.\n"
                        + "  valkey: because both\n")
                .with("Error: ", "Warning: ", "curl: (6)", "Permission denied", "Another `brew install` process")
                .texts(text -> BrewFailure.of(text));
    }

    @Test
    void anyVersionOfAnythingIsAVersion() throws Exception {
        FolderHost mac = FolderHost.mac(folder);
        Fuzz.of("Cellar").from("8.10.2", "8.10.2_1", "HEAD-abc").oneIn(10).texts(name -> {
            String safe = name.replaceAll("[/\\x00]", "").strip();
            if (!safe.isEmpty() && safe.length() < 60 && !List.of(".", "..").contains(safe)) {
                Path cellar = mac.path("/opt/homebrew/Cellar/redis");
                Files.createDirectories(cellar.resolve(safe));
                Keg.of(Brew.at(mac.path("/opt/homebrew")), Formula.REDIS);
                Files.delete(cellar.resolve(safe));
            }
        });
    }
}
