package com.digidoc.setup.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.WindowRun;
import com.digidoc.setup.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in one line, and stays where it is, on a Mac in a folder. */
class PlaceOnThePageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final double ROUNDING = 1;

    @TempDir
    Path folder;

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private static Node first(WindowRun window, String selector) {
        return window.ask(stage -> stage.getScene().getRoot().lookup(selector));
    }

    @Test
    void aPageThatScrollsIsAsWideAsTheButtonsBelowIt() throws Exception {
        try (var mac = BrewMac.bare(folder).python().digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.smallest().until("Prepare this Mac");
            Eventually.within(
                    PATIENCE,
                    "the page is too high for the window",
                    () -> window.is(stage -> stage.getScene().getRoot().lookupAll(".scroll-bar").stream()
                            .anyMatch(Node::isVisible)));
            assertEquals(right(first(window, "#main")), right(first(window, ".dd-card")), ROUNDING);
            assertEquals(left(first(window, "#title")), left(first(window, "#skip")), ROUNDING);
            assertEquals(left(first(window, "#title")), left(first(window, "#glossary")), ROUNDING);
        }
    }

    @Test
    void whatIsNotSavedDoesNotPushThePageAsideInAnyLanguage() throws Exception {
        try (var mac = BrewMac.bare(folder).digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.smallest().until("Prepare this Mac").fire("settings");
            for (Locale language : Messages.LANGUAGES) {
                window.speak(language).fire("settings");
                double before = side(window);
                port(window, "9000");
                Eventually.within(
                        PATIENCE,
                        "it can be reviewed",
                        () -> window.find("main")
                                .filter(main -> !main.isDisabled())
                                .isPresent());
                assertEquals(before, side(window), ROUNDING, language.toString());
                window.fire("discard");
            }
        }
    }

    private static double side(WindowRun window) {
        return window.ask(stage -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return right(stage.getScene().getRoot().lookup(".dd-side"));
        });
    }

    private static void port(WindowRun window, String text) {
        Eventually.within(
                PATIENCE,
                "the form is there",
                () -> window.find("field-api.port").isPresent());
        window.ask(stage -> {
            ((TextInputControl) window.find("field-api.port").orElseThrow()).setText(text);
            return stage;
        });
    }

    @Test
    void theFewWordsOfAPageAreExplainedWithoutScrolling() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .python()
                        .digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.smallest().until("Get Redis").fire("glossary");
            Eventually.within(
                    PATIENCE, "all words are in sight", () -> WindowRun.onWindow(PlaceOnThePageTest::inSight));
        }
    }

    private static boolean inSight() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(popup -> popup.getScene().getRoot().lookup(".dd-scroll"))
                .map(ScrollPane.class::cast)
                .anyMatch(scroll -> scroll.getViewportBounds().getHeight() + ROUNDING
                        >= scroll.getContent().getLayoutBounds().getHeight());
    }

    @Test
    void otherWaysThatAreFoldedAwayLeaveTheUsualOne() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .python()
                        .digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Get Redis", "Install Redis");
            window.fire("other-ways").fire("way-existing").until("Its address");
            assertFalse(window.find("main").isPresent(), "the address is what the page is about");
            window.fire("other-ways").until("Install Redis");
            assertTrue(window.find("main").isPresent(), "there is a way on");
        }
    }
}
