package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.WindowRun;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking back, in the window, what the assistant did on a Mac in a folder. */
class UndoPageTest {
    @TempDir
    Path folder;

    private BrewMac setUp() {
        BrewMac mac = BrewMac.bare(folder)
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .python()
                .digidoc();
        CommandLineRun.on(mac.folder(), "setup", "--yes");
        return mac;
    }

    private static void takeBackFirst(WindowRun window) {
        window.ask(stage -> {
            ((Button) stage.getScene().lookup(".dd-undo")).fire();
            return null;
        });
    }

    @Test
    void oneChangeIsTakenBackAfterTheQuestionAndTheResultIsSaid() throws Exception {
        try (var mac = setUp();
                var window = WindowRun.on(mac.folder())) {
            Path venv = mac.digidocFolder().resolve(".venv");
            assertTrue(Files.exists(venv));
            window.until("DigiDoc’s queue works").click("undo").until("Can be taken back", "Give DigiDoc a Python");
            takeBackFirst(window);
            window.until("What will happen", "Redis’s data stays where it is");
            assertTrue(Files.exists(venv), "nothing is done before the answer");
            window.type(KeyCode.ESCAPE).untilGone("What will happen");
            assertTrue(Files.exists(venv), "Escape is no");
            takeBackFirst(window);
            window.click("undo-yes").until("Taken back: Give DigiDoc a Python of its own.");
            assertFalse(Files.exists(venv));
        }
    }

    @Test
    void everythingIsTakenBackAtOnce() throws Exception {
        try (var mac = setUp();
                var window = WindowRun.on(mac.folder())) {
            window.until("DigiDoc’s queue works").click("undo").until("Can be taken back");
            window.click("undo-all").click("undo-yes").until("Everything is taken back.", "Not running");
            assertFalse(Files.exists(mac.digidocFolder().resolve(".venv")));
        }
    }

    @Test
    void whatSomeoneElseChangedIsLeftAlone() throws Exception {
        try (var mac = setUp();
                var window = WindowRun.on(mac.folder())) {
            mac.brew("services", "stop", "redis");
            mac.brew("services", "run", "redis");
            window.until("Running")
                    .click("undo")
                    .until("Changed by someone else since", "Start Redis now and at each login");
        }
    }

    @Test
    void aFailureIsSaidThere() throws Exception {
        try (var mac = setUp();
                var window = WindowRun.on(mac.folder())) {
            window.until("DigiDoc’s queue works").click("undo").until("Can be taken back");
            mac.brewFails("Error: Homebrew is broken", 1);
            window.click("undo-all").click("undo-yes").until("This did not work: Take everything back", "Start Redis");
        }
    }
}
