package com.digidoc.setup.digidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigiDocCheckTest {
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    private FolderHost mac;

    @BeforeEach
    void makeMac() {
        mac = FolderHost.mac(folder);
    }

    private Finding look(Optional<Path> chosen) throws Exception {
        var host = mac.host();
        return new DigiDocCheck(host, Shared.of(DigiDocFinder.find(host, chosen, Optional.empty()))).look();
    }

    private Finding chosen(String path) throws Exception {
        return look(Optional.of(mac.path(path)));
    }

    @Test
    void nothingFoundAsksForTheFolder() throws Exception {
        Finding finding = look(Optional.empty());
        assertEquals(Status.PROBLEM, finding.status());
        var remedy = finding.remedies().getFirst();
        assertEquals("digidoc.choose-folder", remedy.id());
        assertFalse(remedy.automatic());
        assertEquals("digidoc-setup setup --digidoc FOLDER", remedy.lines());
    }

    @Test
    void aFolderIsShownAsThePersonKnowsItAndHowItWasFound() throws Exception {
        mac.file("/Users/ada/Applications/Utilities/digidoc/digidoc_config.yaml", "");
        mac.file("/Applications/DigiDoc/requirements_ocr.txt", "");
        Finding finding = look(Optional.empty());
        assertEquals(Status.OK, finding.status());
        assertEquals("DigiDoc is in ~/Applications/Utilities/digidoc.", ENGLISH.say(finding.summary()));
        assertEquals(
                "It is where applications are usually kept.",
                ENGLISH.say(finding.details().getFirst()));
        assertEquals(
                "There is another one in /Applications/DigiDoc.",
                ENGLISH.say(finding.details().getLast()));
    }

    @Test
    void anEmptyChosenFolderIsFine() throws Exception {
        mac.folder("/Users/ada/it's {0} new");
        Finding finding = chosen("/Users/ada/it's {0} new");
        assertEquals(Status.OK, finding.status());
        assertEquals("DigiDoc is in ~/it's {0} new.", ENGLISH.say(finding.summary()));
    }

    @Test
    void aMissingFolderAndAFileAreSaidPlainly() throws Exception {
        mac.file("/Users/ada/note.txt", "");
        Finding file = chosen("/Users/ada/note.txt");
        assertEquals(Status.PROBLEM, file.status());
        assertTrue(ENGLISH.say(file.summary()).startsWith("~/note.txt is a file"));
        Finding missing = chosen("/Users/ada/typo");
        assertEquals(Status.PROBLEM, missing.status());
        assertEquals("There is no folder ~/typo.", ENGLISH.say(missing.summary()));
        assertEquals("digidoc.choose-folder", missing.remedies().getFirst().id());
    }

    /** Who runs this as an administrator may do everything, so what is right depends on who asks. */
    @Test
    void aFolderThatMayNotBeOpenedOrChangedIsNotWell() throws Exception {
        Path locked = mac.folder("/Users/ada/locked").path("/Users/ada/locked");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        Status unwritable = Files.isWritable(locked) ? Status.OK : Status.WARNING;
        assertEquals(unwritable, chosen("/Users/ada/locked").status());
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rw-------"));
        boolean open = Files.isReadable(locked) && Files.isExecutable(locked);
        assertEquals(
                open ? Status.OK : Status.PROBLEM, chosen("/Users/ada/locked").status());
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
}
