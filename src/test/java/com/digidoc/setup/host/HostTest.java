package com.digidoc.setup.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.FolderHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTest {
    @TempDir
    Path folder;

    @Test
    void aMacInAFolderIsAMac() throws Exception {
        assertEquals(
                new Platform(Os.MACOS, "26.5.2", "arm64", false),
                FolderHost.mac(folder).host().platform());
    }

    @Test
    void whatAComputerDidNotTellIsAskedAgain() throws Exception {
        FolderHost mac = FolderHost.mac(folder).script("/usr/bin/sw_vers", "echo busy");
        Host host = mac.host();
        assertFalse(host.platform().numbered());
        mac.script("/usr/bin/sw_vers", "echo 26.5.2");
        assertFalse(host.platform().numbered());
        host.askAgain();
        assertEquals("26.5.2", host.platform().version());
        Host silent = mac.script("/usr/bin/uname", "exit 1").host();
        assertEquals(Os.OTHER, silent.platform().os());
        mac.kernel("Darwin", "arm64");
        silent.askAgain();
        assertTrue(silent.platform().mac());
    }

    @Test
    void rosettaDoesNotHideTheChip() throws Exception {
        var mac = FolderHost.mac(folder).kernel("Darwin", "x86_64").script("/usr/sbin/sysctl", "echo 1");
        assertEquals(new Platform(Os.MACOS, "26.5.2", "arm64", true), mac.host().platform());
    }

    @Test
    void anIntelMacKnowsNoTranslation() throws Exception {
        var mac = FolderHost.mac(folder)
                .kernel("Darwin", "x86_64")
                .script("/usr/sbin/sysctl", "echo \"sysctl: unknown oid '$2'\" >&2; exit 1");
        assertTrue(mac.host().platform().intelMac());
    }

    @Test
    void linuxTellsMuchInFiles() throws Exception {
        Host host = FolderHost.debian(folder)
                .script("/usr/bin/uname", "exit 1")
                .file("/proc/sys/kernel/ostype", "Linux\n")
                .file("/proc/sys/kernel/arch", "aarch64\n")
                .file("/proc/sys/kernel/hostname", "desk\n")
                .host();
        assertEquals(new Platform(Os.LINUX, "Debian GNU/Linux 12 (bookworm)", "arm64", false), host.platform());
        assertEquals(Optional.of("desk"), host.name(Duration.ofSeconds(2)));
    }

    @Test
    void everySystemSaysItsName() throws Exception {
        FolderHost mac = FolderHost.mac(folder).script("/usr/bin/uname", "[ $1 = -n ] && echo Adas-Mac.local");
        assertEquals(Optional.of("Adas-Mac.local"), mac.host().name(Duration.ofSeconds(2)));
        assertEquals(
                Optional.empty(), mac.script("/usr/bin/uname", "exit 1").host().name(Duration.ofSeconds(2)));
    }

    @Test
    void debianSaysItsName() throws Exception {
        assertEquals(
                "Debian GNU/Linux 12 (bookworm)",
                FolderHost.debian(folder).host().platform().version());
    }

    @Test
    void finderPathDoesNotHideHomebrew() {
        var mac = FolderHost.mac(folder).script("/opt/homebrew/bin/brew", "exit 0");
        assertEquals(Optional.of(mac.path("/opt/homebrew/bin/brew")), mac.host().tool("brew"));
        assertTrue(mac.host()
                .environment()
                .get("PATH")
                .startsWith(mac.path("/usr/bin").toString()));
    }

    @Test
    void aPathThatDependsOnWhereOneStandsIsLeftOut() {
        String path = FolderHost.mac(folder)
                .variable("PATH", ".:bin::/opt/own/bin:../x")
                .host()
                .environment()
                .get("PATH");
        assertTrue(path.endsWith("/usr/sbin:/opt/own/bin"), path);
    }

    @Test
    void aHomeOfThatComputerIsFoundBelowTheRoot() {
        var host = new Host(folder, Map.of("HOME", "/Users/grace"));
        assertEquals(folder.toAbsolutePath().resolve("Users/grace"), host.home());
        assertEquals("~/x", host.friendly(host.home().resolve("x")));
        assertEquals("/opt/homebrew", host.shown(host.path("/opt/homebrew")));
    }

    @Test
    void aNamedPathMayBeRealOrOfThatComputer() {
        var mac = FolderHost.mac(folder).folder("/Applications/DigiDoc");
        Path real = mac.path("/Applications/DigiDoc");
        assertEquals(real, mac.host().given("/Applications/DigiDoc"));
        assertEquals(real, mac.host().given(real.toString()));
        assertEquals(mac.home().resolve("x y"), mac.host().given("~/x y"));
    }
}
