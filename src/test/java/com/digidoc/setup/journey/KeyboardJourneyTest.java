package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.WindowRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The window without a pointer, on a Mac in a folder with a real Redis. */
class KeyboardJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final PseudoClass VISIBLY_FOCUSED = PseudoClass.getPseudoClass("focus-visible");

    @TempDir
    Path folder;

    private BrewMac homebrew() {
        return BrewMac.bare(folder).commandLineTools().homebrew().python().digidoc();
    }

    @Test
    void fromHomebrewToTheEndByTabAndSpaceAlone() throws Exception {
        try (var mac = homebrew();
                var window = WindowRun.on(mac.folder())) {
            for (String offer : List.of(
                    "Install Redis", "Start Redis now", "Give DigiDoc a Python", "Install DigiDoc’s Python packages")) {
                window.until(offer).tabTo("main").type(KeyCode.SPACE);
            }
            window.until("DigiDoc’s queue works", "Running");
            assertEquals(0, window.clicks());
        }
    }

    @Test
    void everyControlIsReachedInTheOrderOfThePageAndIsSeenAndSaid() throws Exception {
        try (var mac = homebrew();
                var window = WindowRun.on(mac.folder())) {
            window.until("Install Redis").tabTo("main");
            for (String place : List.of("main", "doctor", "undo")) {
                if (!place.equals("main")) {
                    window.tabTo(place)
                            .type(KeyCode.SPACE)
                            .until(place.equals("undo") ? "Take changes back" : "Doctor");
                }
                goesRound(window, place);
            }
        }
    }

    /** Goes once round by the tab key, and back at the start knows all that there is. */
    private static void goesRound(WindowRun window, String start) {
        window.tabTo(start);
        Set<Node> round = new LinkedHashSet<>();
        Node at = window.focused().orElseThrow();
        while (round.add(at)) {
            Node here = at;
            assertTrue(
                    window.is(stage -> here.getPseudoClassStates().contains(VISIBLY_FOCUSED)),
                    () -> here + " does not show that it has the focus");
            assertTrue(window.is(stage -> !said(here).isBlank()), () -> here + " says nothing to a screen reader");
            window.type(KeyCode.TAB);
            at = window.focused().orElseThrow();
        }
        List<Node> all = window.ask(stage -> controls(stage.getScene().getRoot()));
        var missed = new ArrayList<>(all);
        missed.removeAll(round);
        assertEquals(List.of(), missed, "never reached by the tab key");
        assertEquals(all, fromTheTop(all, List.copyOf(round)), "the order of the tab key is that of the page");
    }

    private static List<Node> fromTheTop(List<Node> all, List<Node> round) {
        int first = round.indexOf(all.getFirst());
        var turned = new ArrayList<>(round.subList(first, round.size()));
        turned.addAll(round.subList(0, first));
        return turned;
    }

    private static String said(Node node) {
        return Objects.requireNonNullElseGet(
                node.getAccessibleText(), () -> node instanceof Labeled labeled ? labeled.getText() : "");
    }

    /** All that can have the focus, from top to bottom: the steps, the page, its buttons, the light. */
    private static List<Node> controls(Parent root) {
        var found = new ArrayList<Node>();
        for (Node child : root.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                found.add(child);
            } else if (child instanceof Parent parent) {
                found.addAll(controls(parent));
            }
        }
        return found;
    }

    @Test
    void theShortcutsOfAMacWork() throws Exception {
        try (var mac = homebrew();
                var window = WindowRun.on(mac.folder())) {
            window.until("Install Redis");
            window.shortcut(KeyCode.D).until("things need attention");
            window.shortcut(KeyCode.COMMA).until("Accept without asking");
            window.shortcut(KeyCode.DIGIT3).until("Get Redis");
            window.shortcut(KeyCode.L);
            popover(1);
            window.type(KeyCode.ESCAPE);
            popover(0);
            window.shortcut(KeyCode.SLASH);
            popover(1);
            window.type(KeyCode.ESCAPE);
            popover(0);
            window.shortcut(KeyCode.W);
            Eventually.within(PATIENCE, "the window is closed", () -> !window.is(Stage::isShowing));
        }
    }

    private static void popover(int expected) {
        Eventually.within(
                PATIENCE,
                expected + " popovers",
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE.toMillis(), () -> popovers().size() == expected));
    }

    private static Set<Window> popovers() {
        return Window.getWindows().stream()
                .filter(window -> !(window instanceof Stage))
                .collect(Collectors.toSet());
    }

    @Test
    void whatChangesIsToldToAScreenReader() throws Exception {
        try (var mac = homebrew().brewFails("curl: (6) Could not resolve host: ghcr.io", 1);
                var window = WindowRun.on(mac.folder())) {
            window.until("Install Redis").tabTo("main");
            assertEquals("Get Redis. Redis is not installed.", told(window));
            window.type(KeyCode.SPACE).until("Try again");
            Eventually.within(
                    PATIENCE, "the failure is told", () -> told(window).contains("The internet was not reached"));
            assertEquals("main", window.focused().orElseThrow().getId());
            assertTrue(window.ask(stage -> stage.getScene().getFocusOwner().getAccessibleHelp())
                    .contains("The internet was not reached"));
            assertTrue(window.ask(stage -> stage.getScene().lookup("#light").getAccessibleText())
                    .contains("Not running"));
        }
    }

    private static String told(WindowRun window) {
        return window.ask(stage -> stage.getScene().lookup("#title").getAccessibleText());
    }
}
