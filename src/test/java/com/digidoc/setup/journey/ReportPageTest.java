package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.report.Part;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.WindowRun;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report for support, in the window, on a Mac in a folder. */
class ReportPageTest {
    @TempDir
    Path folder;

    private BrewMac mac() {
        BrewMac mac = BrewMac.bare(folder)
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .python();
        return mac.digidoc(mac.url().replace("redis://", "redis://:p%40ss%23word%21@"));
    }

    private static List<String> files(WindowRun window) {
        return window.ask(stage -> ((ListView<?>) stage.getScene().lookup("#files"))
                .getItems().stream().map(part -> ((Part) part).name()).toList());
    }

    private static String text(WindowRun window) {
        return window.ask(stage -> ((TextArea) stage.getScene().lookup("#file-text")).getText());
    }

    @Test
    void everyFileOfItCanBeReadBeforeItIsSaved() throws Exception {
        try (var mac = mac();
                var window = WindowRun.on(mac.folder())) {
            window.until("Start the queue").click("report").until("Support code", "What is in it", "What was hidden");
            List<String> files = files(window);
            assertEquals("report.md", files.getFirst());
            assertTrue(files.contains("doctor.json"), files.toString());
            for (int i = 0; i < files.size(); i++) {
                int row = i;
                window.ask(stage -> {
                    ((ListView<?>) stage.getScene().lookup("#files"))
                            .getSelectionModel()
                            .select(row);
                    return null;
                });
                assertFalse(text(window).isBlank(), files.get(i));
                assertFalse(text(window).contains("p%40ss"), files.get(i));
                assertFalse(text(window).contains("p@ss"), files.get(i));
            }
        }
    }

    @Test
    void theCodeIsTheOneOfTheCommandLine() throws Exception {
        try (var mac = mac();
                var window = WindowRun.on(mac.folder())) {
            window.until("Start the queue").click("report").until("Support code");
            String shown = window.ask(stage -> ((Labeled) stage.getScene().lookup("#code")).getText());
            assertEquals(shown, CommandLineRun.on(mac.folder(), "code").out().strip());
        }
    }

    @Test
    void itIsReachedAndReadByKeyboardAlone() throws Exception {
        try (var mac = mac();
                var window = WindowRun.on(mac.folder())) {
            window.until("Start the queue").tabTo("report").type(KeyCode.SPACE);
            window.until("Support code").tabTo("files").type(KeyCode.DOWN);
            assertEquals("doctor.json", files(window).get(1));
            assertTrue(text(window).startsWith("{"), text(window));
            window.tabTo("hide-hosts").type(KeyCode.SPACE).until("Support code").tabTo("main");
        }
    }
}
