package com.digidoc.setup.ui.settings;

import static com.digidoc.setup.support.WindowRun.onWindow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.WindowRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does on the page of all settings, in the real window. */
class SettingsViewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private BrewMac mac;
    private WindowRun window;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        mac = BrewMac.bare(folder).digidoc();
        file = mac.digidocFolder().resolve("digidoc_config.yaml");
        Files.writeString(file, SettingsDesk.TEXT.replace("redis://ada:s3cret@localhost:6379/0", mac.url()));
        mac.folder().folder("/Users/ada/DigiDoc/queue");
        window = WindowRun.on(mac.folder());
        window.click("settings").until("All settings", "Accept without asking");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        mac.close();
    }

    private String file() throws IOException {
        return Files.readString(file);
    }

    private boolean marked(String id, String how) {
        return onWindow(() -> window.find(id).orElseThrow().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals(how)));
    }

    @Test
    void threeSettingsAreChangedLookedAtAndSaved() throws Exception {
        String before = file();
        window.type("search", "port")
                .type("field-api.port", "9000")
                .until("Changed", "One change, not saved yet", "Not saved");
        window.type("search", "angle")
                .click("field-preprocessing.deskew_enabled")
                .until("2 changes, not saved yet");
        window.type("search", "further tries")
                .type("field-queue.max_retries", "5")
                .until("3 changes, not saved yet");
        window.click("main").until("Look before you save", "  port: 8001", "  port: 9000", "  max_retries: 5");
        assertEquals(before, file(), "looking writes nothing");
        window.click("main").until("All settings", "Saved. DigiDoc uses the new values from its next start.");
        assertEquals(
                before.replace("port: 8001", "port: 9000")
                        .replace("deskew_enabled: yes", "deskew_enabled: false")
                        .replace("max_retries: 3", "max_retries: 5"),
                file());
        assertFalse(window.said().contains("not saved"), window.said());
    }

    @Test
    void anAddressIsBuiltOfItsPartsTestedAndSaved() throws Exception {
        window.type("search", "redis").click("address-build");
        window.type("address-password", "p@ss:w/rd#%")
                .until(mac.url().replace("localhost", ":***@localhost"), "It will give a password.");
        window.click("address-test").until("Nothing is listening");
        assertFalse(window.said().contains("p@ss"), window.said());
        window.type("address-port", "700000").until("It must be a number from 1 to 65535.");
        Eventually.within(PATIENCE, "the port is marked", () -> marked("address-port", "wrong"));
        window.type("address-port", String.valueOf(mac.port())).type("address-database", "2");
        window.click("main").until("Look before you save");
        assertFalse(window.said().contains("p%40ss"), window.said());
        window.click("main").until("Saved.");
        assertTrue(
                file().contains("\"redis://:p%40ss%3Aw%2Frd%23%25@localhost:" + mac.port() + "/2\"   # here"), file());
    }

    @Test
    void aFileThatChangedMeanwhileIsAskedAboutOnThePage() throws Exception {
        window.type("search", "port").type("field-api.port", "9000");
        Files.writeString(file, file().replace("port: 8001", "port: 7000").replace("dpi: 300", "dpi: 400"));
        window.until("The file was changed meanwhile", "Keep mine", "Take theirs", "8001", "7000", "9000", "400");
        window.click("main").until("All settings", "One change, not saved yet");
        window.click("main").until("  port: 7000", "  port: 9000").click("main").until("Saved.");
        assertTrue(file().contains("port: 9000") && file().contains("dpi: 400"), file());
    }

    @Test
    void aValueThatCannotBeIsMarkedAtItsField() {
        window.type("search", "port");
        assertFalse(marked("field-api.port", "wrong"));
        window.type("field-api.port", "99999").until("It must be a whole number", "Something cannot be saved as it is");
        Eventually.within(PATIENCE, "the field is marked", () -> marked("field-api.port", "wrong"));
        window.type("field-api.port", "9000").until("One change, not saved yet");
        Eventually.within(PATIENCE, "the mark is gone", () -> !marked("field-api.port", "wrong"));
    }

    @Test
    void whatWasTypedIsStillThereAfterLookingElsewhere() {
        window.type("search", "port").type("field-api.port", "9000").until("Not saved");
        window.click("doctor").until("Doctor", "Not saved");
        window.click("settings").until("One change, not saved yet").click("discard");
        Eventually.within(PATIENCE, "nothing is unsaved", () -> !window.said().contains("Not saved"));
    }

    @Test
    void inTheSmallestWindowNothingIsCutOff() {
        window.smallest().until("All settings");
        assertEquals(List.of(), onWindow(this::cut));
        window.type("search", "redis").click("address-build").until("Database");
        assertEquals(List.of(), onWindow(this::cut));
        window.type("search", "port")
                .type("field-api.port", "9000")
                .click("main")
                .until("Look before you save");
        assertEquals(List.of(), onWindow(this::cut));
    }

    /** The words that do not stand there whole, and what goes out at the right of the page. */
    private List<String> cut() {
        var cut = new ArrayList<String>();
        Node title = window.find("title").orElseThrow();
        Parent page = title.getScene().getRoot();
        for (Node node : page.lookupAll(".label, .button, .hyperlink, .dd-fold-button")) {
            if (node instanceof Labeled labeled && shown(node) && labeled.getText() != null) {
                String there = node.lookupAll(".text").stream()
                        .filter(text -> text.getParent() == node && text instanceof Text)
                        .map(text -> ((Text) text).getText())
                        .findFirst()
                        .orElse("");
                if (!there.replaceAll("\\s", "").equals(labeled.getText().replaceAll("\\s", ""))) {
                    cut.add(labeled.getText() + " -> " + there);
                }
            }
        }
        var scroll = (ScrollPane) page.lookup(".dd-scroll");
        double right = scroll.localToScene(scroll.getBoundsInLocal()).getMaxX();
        for (Node node : scroll.getContent().lookupAll("*")) {
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            if (shown(node) && bounds.getMaxX() > right) {
                cut.add(node + " goes to " + bounds.getMaxX() + " of " + right);
            }
        }
        return cut;
    }

    private static boolean shown(Node node) {
        return node == null || node.isVisible() && shown(node.getParent());
    }
}
