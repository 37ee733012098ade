package com.digidoc.setup.digidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.FolderHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigiDocFinderTest {
    private static final String CONFIG = "queue:\n  redis_url: redis://localhost:6379/0\n";
    private static final String USUAL = "/Users/ada/Applications/Utilities/digidoc";

    @TempDir
    Path folder;

    private FolderHost mac;

    @BeforeEach
    void makeMac() {
        mac = FolderHost.mac(folder.resolve("a mac"));
    }

    private DigiDocFinder.Search find() throws InterruptedException {
        return DigiDocFinder.find(mac.host(), Optional.empty(), Optional.empty());
    }

    private static Optional<DigiDoc> of(Path folder, Found how) {
        return Optional.of(new DigiDoc(folder, folder.resolve("digidoc_config.yaml"), how));
    }

    private String digiDocAt(String path) {
        mac.file(path + "/digidoc_config.yaml", CONFIG);
        return path;
    }

    @Test
    void anEmptyMacHasNoDigiDoc() throws Exception {
        assertEquals(new DigiDocFinder.Search(Optional.empty(), List.of()), find());
    }

    @Test
    void aChosenFolderIsTakenEvenIfItIsEmpty() throws Exception {
        digiDocAt(USUAL);
        Path chosen = mac.folder("/Users/ada/my \"docs\" é").path("/Users/ada/my \"docs\" é");
        assertEquals(
                of(chosen, Found.CHOSEN),
                DigiDocFinder.find(mac.host(), Optional.of(chosen), Optional.empty())
                        .digiDoc());
    }

    @Test
    void aChosenConfigurationIsTheConfigurationWhereverTheFolderIs() throws Exception {
        digiDocAt(USUAL);
        Path file = mac.path("/Users/ada/elsewhere/other.yaml");
        assertEquals(
                Optional.of(new DigiDoc(mac.path(USUAL), file, Found.USUAL_PLACE)),
                DigiDocFinder.find(mac.host(), Optional.empty(), Optional.of(file))
                        .digiDoc());
        Path chosen = mac.path("/Users/ada/x");
        assertEquals(
                Optional.of(new DigiDoc(chosen, file, Found.CHOSEN)),
                DigiDocFinder.find(mac.host(), Optional.of(chosen), Optional.of(file))
                        .digiDoc());
    }

    @Test
    void aChosenConfigurationInADigiDocFolderTellsTheFolder() throws Exception {
        digiDocAt(USUAL);
        mac.file("/Users/ada/second/requirements_ocr.txt", "redis");
        Path file = mac.path("/Users/ada/second/mine.yaml");
        assertEquals(
                Optional.of(new DigiDoc(file.getParent(), file, Found.CHOSEN_CONFIG)),
                DigiDocFinder.find(mac.host(), Optional.empty(), Optional.of(file))
                        .digiDoc());
    }

    @Test
    void aChosenConfigurationAloneStillHasAFolder() throws Exception {
        Path file = mac.path("/Users/ada/elsewhere/other.yaml");
        assertEquals(
                Optional.of(new DigiDoc(file.getParent(), file, Found.CHOSEN_CONFIG)),
                DigiDocFinder.find(mac.host(), Optional.empty(), Optional.of(file))
                        .digiDoc());
    }

    @Test
    void theVariableNamesTheFileAndSoTheFolder() throws Exception {
        digiDocAt(USUAL);
        mac.file("/Users/ada/d d/conf.yaml", CONFIG).variable("DIGIDOC_CONFIG_PATH", "/Users/ada/d d/conf.yaml");
        Path file = mac.path("/Users/ada/d d/conf.yaml");
        assertEquals(Optional.of(new DigiDoc(file.getParent(), file, Found.VARIABLE)), find().digiDoc());
    }

    @Test
    void theVariableNamesTheConfigurationOfAChosenFolderToo() throws Exception {
        mac.variable("DIGIDOC_CONFIG_PATH", "/Users/ada/conf.yaml").file("/Users/ada/conf.yaml", CONFIG);
        Path chosen = mac.path("/Users/ada/x");
        assertEquals(
                Optional.of(new DigiDoc(chosen, mac.path("/Users/ada/conf.yaml"), Found.CHOSEN)),
                DigiDocFinder.find(mac.host(), Optional.of(chosen), Optional.empty())
                        .digiDoc());
    }

    @Test
    void anEmptyVariableIsNone() throws Exception {
        mac.variable("DIGIDOC_CONFIG_PATH", "");
        assertTrue(find().digiDoc().isEmpty());
    }

    @Test
    void theFolderUsedLastComesBeforeTheUsualPlaces() throws Exception {
        digiDocAt(USUAL);
        Path used = mac.folder("/Users/ada/my docs").path("/Users/ada/my docs");
        assertTrue(LastUsed.remember(mac.host(), used));
        assertEquals(of(used, Found.LAST_USED), find().digiDoc());
        Files.delete(used);
        assertEquals(of(mac.path(USUAL), Found.USUAL_PLACE), find().digiDoc());
    }

    @Test
    void aFolderNamedDigiDocWithoutOneInItDoesNotCount() throws Exception {
        mac.folder(USUAL).folder("/Applications/DigiDoc");
        assertTrue(find().digiDoc().isEmpty());
    }

    @Test
    void eachSignOfADigiDocCounts() {
        mac.file("/a/requirements_ocr.txt", "")
                .file("/b/digidoc/__init__.py", "")
                .file("/c/digidoc", "a file");
        assertTrue(DigiDoc.isIn(mac.path("/a")));
        assertTrue(DigiDoc.isIn(mac.path("/b")));
        assertFalse(DigiDoc.isIn(mac.path("/c")));
    }

    @Test
    void allUsualPlacesAreNamedTheBestFirst() throws Exception {
        String inApp = digiDocAt("/Applications/DigiDoc.app/Contents/Resources");
        digiDocAt(USUAL);
        assertEquals(
                new DigiDocFinder.Search(of(mac.path(USUAL), Found.USUAL_PLACE), List.of(mac.path(inApp))), find());
    }

    @Test
    void dropboxIsLookedThroughTwoLevelsDown() throws Exception {
        String one = digiDocAt("/Users/ada/Library/CloudStorage/Dropbox-Personal/Tools/digidoc");
        assertEquals(of(mac.path(one), Found.DROPBOX), find().digiDoc());
        String two = digiDocAt("/Users/ada/Dropbox (Personal)/reader");
        assertEquals(of(mac.path(two), Found.DROPBOX), find().digiDoc());
        assertEquals(List.of(mac.path(one)), find().others());
    }

    @Test
    void dropboxIsNotLookedThroughDeeperThanThat() throws Exception {
        digiDocAt("/Users/ada/Dropbox/a/b/digidoc");
        assertTrue(find().digiDoc().isEmpty());
    }

    @Test
    void oneDropboxUnderTwoNamesIsOne() throws Exception {
        String real = digiDocAt("/Users/ada/Library/CloudStorage/Dropbox/digidoc");
        Files.createSymbolicLink(mac.path("/Users/ada/Dropbox"), mac.path(real).getParent());
        assertEquals(List.of(), find().others());
        assertTrue(find().digiDoc().isPresent());
    }

    @Test
    void linksThatLeadInACircleAndAFullDropboxEnd() throws Exception {
        Path dropbox = mac.folder("/Users/ada/Dropbox").path("/Users/ada/Dropbox");
        Files.createSymbolicLink(dropbox.resolve("again"), dropbox);
        for (int i = 0; i < 6_000; i++) {
            Files.createFile(dropbox.resolve("file " + i));
        }
        assertTrue(find().digiDoc().isEmpty());
    }
}
