package com.digidoc.setup.digidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.digidoc.setup.support.FolderHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastUsedTest {
    private static final String FILE = "/Users/ada/Library/Application Support/DigiDoc Setup/last-digidoc";

    @TempDir
    Path folder;

    private FolderHost mac;

    @BeforeEach
    void makeMac() {
        mac = FolderHost.mac(folder);
    }

    @Test
    void whatIsRememberedIsRecalled() throws Exception {
        Path used = mac.folder("/Users/ada/Ünï \"code\" 'x'").path("/Users/ada/Ünï \"code\" 'x'");
        LastUsed.remember(mac.host(), used);
        assertEquals(Optional.of(used), LastUsed.recall(mac.host()));
        assertEquals("/Users/ada/Ünï \"code\" 'x'\n", Files.readString(mac.path(FILE)));
        LastUsed.remember(mac.host(), mac.home());
        assertEquals(Optional.of(mac.home()), LastUsed.recall(mac.host()));
        try (var files = Files.list(mac.path(FILE).getParent())) {
            assertEquals(List.of(mac.path(FILE)), files.toList());
        }
    }

    @Test
    void aFolderOutsideThisComputersRootIsRecalledToo(@TempDir Path outside) throws Exception {
        LastUsed.remember(mac.host(), outside);
        assertEquals(Optional.of(outside), LastUsed.recall(mac.host()));
    }

    @Test
    void aNameThatWouldNotFitALineIsNotRemembered() throws Exception {
        assertFalse(LastUsed.remember(mac.host(), mac.path("/Users/ada/two\nlines")));
        assertEquals(Optional.empty(), LastUsed.recall(mac.host()));
    }

    @Test
    void whereItCannotBeWrittenNothingBreaks() throws Exception {
        mac.file("/Users/ada/Library", "a file where a folder should be");
        assertFalse(LastUsed.remember(mac.host(), mac.home()));
        assertEquals(Optional.empty(), LastUsed.recall(mac.host()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "relative", "~/x", "/no/such/folder", "/Users/\u0000", "/Users\n/Users", "\uFFFD\u0001"})
    void otherContentIsNothing(String content) throws Exception {
        mac.file(FILE, content);
        assertEquals(Optional.empty(), LastUsed.recall(mac.host()));
    }

    @Test
    void aHugeFileIsNothing() throws Exception {
        mac.file(FILE, "/".repeat(1 << 20));
        assertEquals(Optional.empty(), LastUsed.recall(mac.host()));
    }

    @Test
    void aFolderInItsPlaceIsNothing() throws Exception {
        mac.folder(FILE);
        assertEquals(Optional.empty(), LastUsed.recall(mac.host()));
    }
}
