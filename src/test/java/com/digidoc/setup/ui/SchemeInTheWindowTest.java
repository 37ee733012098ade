package com.digidoc.setup.ui;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.WindowRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system turns dark, and light again, while the window is open. */
class SchemeInTheWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final double BRIGHT = 0.7;

    @TempDir
    Path folder;

    @Test
    void aPopoverIsWrittenForTheSchemeThatItOpensIn() throws Exception {
        try (var mac = BrewMac.bare(folder).python().digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Prepare this Mac");
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                window.ask(stage -> {
                    stage.getScene().getPreferences().setColorScheme(scheme);
                    return stage;
                });
                Eventually.within(
                        PATIENCE,
                        "what was open is closed",
                        () -> WindowRun.onWindow(() -> popups().findAny().isEmpty()));
                window.fire("light");
                Eventually.within(
                        PATIENCE,
                        "the ladder is written for " + scheme,
                        () -> WindowRun.onWindow(() -> bright() == (scheme == ColorScheme.DARK)));
            }
        }
    }

    private static Stream<Window> popups() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance);
    }

    private static boolean bright() {
        return popups().map(popup -> (Label) popup.getScene().getRoot().lookup(".dd-heading"))
                .anyMatch(label -> ((Color) label.getTextFill()).getBrightness() > BRIGHT);
    }
}
