package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Os;
import com.digidoc.setup.report.SupportCode;
import com.digidoc.setup.report.SupportCode.Chip;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.WindowRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor's page on a Mac in a folder: what support does there. */
class DoctorPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private BrewMac stopped() {
        return BrewMac.bare(folder)
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .python()
                .digidoc();
    }

    private static long rows(WindowRun window) {
        return window.ask(stage ->
                (long) stage.getScene().getRoot().lookupAll(".dd-doctor-row").size());
    }

    @Test
    void whatIsMendedThereIsLookedAtAgainAndTheChangeTold() throws Exception {
        try (var mac = stopped();
                var window = WindowRun.on(mac.folder())) {
            window.until("Start Redis now").click("doctor").until("To mend first: “Redis starts by itself”");
            window.fire("fix-homebrew.start")
                    .until("Changed since the last look", "Redis answers: was “Problem”, is now “All well”", "Running");
        }
    }

    @Test
    void whoLooksAgainByKeyboardFindsTheFocusWhereItWas() throws Exception {
        try (var mac = stopped();
                var window = WindowRun.on(mac.folder())) {
            window.until("Start Redis now").click("doctor").until("To mend first");
            window.tabTo("main").type(KeyCode.SPACE).until("Nothing has changed since the last look");
            Eventually.within(
                    PATIENCE,
                    "the focus is back",
                    () -> window.focused()
                            .filter(node -> "main".equals(node.getId()))
                            .isPresent());
        }
    }

    @Test
    void theListCanBeCutDownToWhatNeedsAttentionAndALineBeCopied() throws Exception {
        try (var mac = stopped();
                var window = WindowRun.on(mac.folder())) {
            window.until("Start Redis now").click("doctor").until("To mend first");
            long all = rows(window);
            window.fire("only-attention").until("things need attention");
            assertTrue(rows(window) < all, "fewer lines");
            String copied = window.ask(stage -> {
                ((ButtonBase) stage.getScene().getRoot().lookup(".dd-copy-sign")).fire();
                return Clipboard.getSystemClipboard().getString();
            });
            assertEquals(
                    "Redis starts by itself: Problem (redis.service)",
                    copied.lines().findFirst().orElseThrow());
        }
    }

    @Test
    void aSupportCodeIsShownUnderAClearBannerWithoutAnythingToRun() throws Exception {
        String code = new SupportCode(
                        Os.MACOS,
                        Chip.ARM64,
                        Optional.of("1.0.0"),
                        Optional.of("26.5"),
                        Map.of("redis.answers", Status.PROBLEM, "homebrew.installed", Status.OK))
                .text();
        try (var mac = stopped();
                var window = WindowRun.on(mac.folder())) {
            window.until("Start Redis now").click("doctor").until("To mend first");
            window.ask(stage -> {
                ((TextField) stage.getScene().lookup("#code")).setText(code);
                return code;
            });
            window.fire("code-read").until("Someone else’s Mac", "macOS 26.5", "This is only to be read");
            assertEquals(2, rows(window));
            assertTrue(window.find("fix-homebrew.start").isEmpty(), "nothing can be run");
            window.fire("back").untilGone("Someone else’s Mac");
            assertTrue(window.find("fix-homebrew.start").isPresent());
        }
    }
}
