package com.digidoc.setup.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Messages;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsCheckTest {
    @TempDir
    Path folder;

    private static void expect(FolderHost host, Status status, String words) throws Exception {
        Finding finding = new OsCheck(host.host()).look();
        assertEquals(words, new Messages(Locale.ENGLISH).say(finding.summary()));
        assertEquals(status, finding.status());
    }

    @Test
    void anAppleChipIsWell() throws Exception {
        expect(FolderHost.mac(folder), Status.OK, "macOS 26.5.2 on an Apple chip.");
    }

    @ParameterizedTest
    @CsvSource({"15.0,OK", "11.7.10,WARNING", "14.8,WARNING", "10.15.7,PROBLEM", "10.16,WARNING", "beta,UNKNOWN"})
    void oldVersionsAreToldApart(String version, Status status) throws Exception {
        try (var mac = BrewMac.bare(folder).version(version)) {
            assertEquals(status, new OsCheck(mac.host()).look().status());
        }
    }

    @Test
    void anIntelMacIsToldThatHomebrewIsNoLongerMadeForIt() throws Exception {
        try (var mac = BrewMac.bare(folder).intel()) {
            Finding finding = new OsCheck(mac.host()).look();
            assertEquals(Status.WARNING, finding.status());
            assertEquals("host.os.intel", finding.summary().key());
            assertEquals(2, finding.details().size());
        }
    }

    @Test
    void rosettaIsNamed() throws Exception {
        try (var mac = BrewMac.bare(folder).rosetta()) {
            // its sysctl says 1 to everything
            Finding finding = new OsCheck(mac.host()).look();
            assertEquals(Status.OK, finding.status());
            assertEquals("host.os.rosetta", finding.details().getFirst().key());
        }
    }

    @Test
    void aMacThatDoesNotTellItsVersionIsNotKnown() throws Exception {
        expect(
                FolderHost.mac(folder).script("/usr/bin/sw_vers", "exit 1"),
                Status.UNKNOWN,
                "This Mac did not tell which version of macOS it has.");
    }

    @Test
    void linuxIsWellAndAnythingElseIsNot() throws Exception {
        expect(FolderHost.debian(folder), Status.OK, "Debian GNU/Linux 12 (bookworm) (x86_64).");
        expect(FolderHost.debian(folder).file("/etc/os-release", ""), Status.OK, "Linux (x86_64).");
        expect(
                FolderHost.debian(folder).kernel("FreeBSD", "amd64"),
                Status.PROBLEM,
                "This system is not known to the assistant. It works on macOS and on Linux.");
        expect(
                FolderHost.debian(folder).script("/usr/bin/uname", "exit 1"),
                Status.UNKNOWN,
                "This computer did not tell which system it has.");
    }
}
