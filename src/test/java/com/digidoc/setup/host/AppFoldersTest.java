package com.digidoc.setup.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.digidoc.setup.support.FolderHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppFoldersTest {
    @TempDir
    Path folder;

    @Test
    void onAMacTheyAreWhereAppleHasThem() throws Exception {
        var mac = FolderHost.mac(folder);
        Path library = mac.home().resolve("Library");
        assertEquals(
                new AppFolders(
                        library.resolve("Application Support/DigiDoc Setup"),
                        library.resolve("Logs/DigiDoc Setup"),
                        library.resolve("Caches/com.digidoc.setup")),
                AppFolders.of(mac.host()));
    }

    @Test
    void onLinuxTheyFollowXdgAndRelativeValuesAreIgnored() throws Exception {
        var debian = FolderHost.debian(folder)
                .folder("/srv/data")
                .variable("XDG_DATA_HOME", "/srv/data")
                .variable("XDG_CACHE_HOME", "somewhere");
        assertEquals(
                new AppFolders(
                        debian.path("/srv/data/digidoc-setup"),
                        debian.home().resolve(".local/state/digidoc-setup"),
                        debian.home().resolve(".cache/digidoc-setup")),
                AppFolders.of(debian.host()));
    }

    @Test
    void aFolderIsForItsOwnerOnlyAlsoWhereItWasOpenToOthers() throws Exception {
        Path made = AppFolders.ready(folder.resolve("a/b"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
        AppFolders.ready(made);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }

    @Test
    void aFileInTheWayIsNotOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThrows(IOException.class, () -> AppFolders.ready(file));
        assertEquals("mine", Files.readString(file));
    }
}
