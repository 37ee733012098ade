package com.digidoc.setup.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.digidoc.setup.setup.Step;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.Fit;
import com.digidoc.setup.support.PseudoLanguage;
import com.digidoc.setup.support.WindowRun;
import com.digidoc.setup.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page in its smallest window, in every language and in one that is longer than any, on a Mac in a folder: each text
 * can be read in full, and comes from the messages.
 */
class LanguagesInTheWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** A layout may take a few pulses. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private static final List<Locale> LANGUAGES = Stream.concat(
                    Messages.LANGUAGES.stream().filter(language -> !language.equals(Locale.ENGLISH)),
                    Stream.of(PseudoLanguage.LOCALE))
            .toList();

    /** Names, paths, commands and values, which are the same in all languages. */
    private static final String EXACT = "[~/].*|redis://.*|DigiDoc Setup.*|\\p{L}+ \\d+, \\d{4}.*";

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();
    private WindowRun window;

    @BeforeAll
    static void pseudo() {
        PseudoLanguage.install();
    }

    @Test
    void onAMacWithNothing() throws Exception {
        try (var mac = BrewMac.bare(folder).python().digidoc();
                var opened = WindowRun.on(mac.folder())) {
            window = opened.smallest().until("Prepare this Mac");
            in("welcome", () -> window.fire("step-welcome"));
            window.fire("step-computer");
            for (Step step : List.of(Step.COMPUTER, Step.REDIS, Step.START, Step.PYTHON, Step.SETTINGS, Step.DONE)) {
                if (there("skip")) {
                    in(step + " to do", () -> {});
                    window.fire("skip");
                }
            }
            in("not finished", () -> {});
            in("undo nothing", () -> window.fire("undo"));
            in("report", () -> {
                window.fire("report");
                find("files");
            });
            in("about", () -> window.choose("menu-about"));
            in("glossary", () -> window.choose("menu-glossary"));
            in("ladder", () -> window.fire("light"));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whereSomethingFails() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .python()
                        .digidoc()
                        .portTakenBy("node");
                var opened = WindowRun.on(mac.folder())) {
            mac.brewFails("curl: (6) Could not resolve host: ghcr.io", 1);
            window = opened.smallest().until("Get Redis");
            in("another Redis", () -> {
                window.fire("way-existing");
                enter("url", "redis://localhost:6379/0");
            });
            in("ways", () -> window.fire("way-homebrew"));
            window.fire("main");
            find("job");
            in("failed", () -> {});
            window.fire("skip");
            in("port taken", () -> {});
            in("doctor", () -> {
                window.fire("doctor");
                unfold();
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void inTheSettings() throws Exception {
        try (var mac = BrewMac.bare(folder).digidoc();
                var opened = WindowRun.on(mac.folder())) {
            window = opened.smallest().until("Prepare this Mac").fire("settings");
            in("settings", () -> find("search"));
            in("address", () -> {
                window.fire("address-build");
                enter("address-port", "700000");
            });
            enter("address-port", "6380");
            enter("field-api.port", "99999");
            in("wrong", () -> {});
            enter("field-api.port", "9000");
            window.fire("main");
            in("review", () -> {});
            Path file = mac.digidocFolder().resolve("digidoc_config.yaml");
            Files.writeString(file, Files.readString(file) + "# another hand\n");
            find("conflict");
            in("conflict", () -> {});
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whereAllIsDone() throws Exception {
        try (var mac = BrewMac.bare(folder)
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .python()
                .digidoc()) {
            CommandLineRun.on(mac.folder(), "setup", "--yes");
            try (var opened = WindowRun.on(mac.folder())) {
                window = opened.smallest().until("DigiDoc’s queue works");
                for (Step step : Step.values()) {
                    in(step + " done", () -> window.fire("step-" + step.name().toLowerCase(Locale.ROOT)));
                }
                in("doctor", () -> window.fire("doctor"));
                in("undo", () -> window.fire("undo"));
                in("undo asked", () -> {
                    window.fire("undo-all");
                    find("undo-yes");
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aTextThatDoesNotFitIsFound() throws Exception {
        try (var mac = BrewMac.bare(folder);
                var opened = WindowRun.on(mac.folder())) {
            window = opened.until("Where is DigiDoc?");
            window.ask(stage -> {
                stage.setMinWidth(0);
                stage.setWidth(300);
                return stage;
            });
            Eventually.within(
                    PATIENCE,
                    "it is narrow",
                    () -> window.is(stage -> stage.getScene().getWidth() <= 300));
            assertFalse(unreadable().isEmpty());
        }
    }

    /** Looks at a page in each language. */
    private void in(String name, Runnable page) {
        for (Locale language : LANGUAGES) {
            window.speak(language);
            page.run();
            if (!Eventually.becomes(SETTLING, () -> unreadable().isEmpty())) {
                unreadable().forEach(text -> wrong.add("\n" + name + ", " + language + ", " + text));
            }
            if (language.equals(PseudoLanguage.LOCALE)) {
                plain().forEach(text -> wrong.add("\n" + name + ", not from the messages: " + text));
            }
            closeOthers();
        }
    }

    private boolean there(String id) {
        return window.find(id).filter(node -> !node.isDisabled()).isPresent();
    }

    private void find(String id) {
        if (!Eventually.becomes(PATIENCE, () -> there(id))) {
            throw new AssertionError(id + " is not in the window, which has " + window.said());
        }
    }

    private void enter(String id, String text) {
        find(id);
        window.ask(stage -> {
            ((TextInputControl) window.find(id).orElseThrow()).setText(text);
            return stage;
        });
    }

    private void unfold() {
        window.ask(stage -> {
            stage.getScene().getRoot().lookupAll(".dd-fold-button").forEach(fold -> ((ButtonBase) fold).fire());
            return stage;
        });
    }

    private void closeOthers() {
        window.ask(stage -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(each -> each != stage)
                    .forEach(Window::hide);
            return stage;
        });
    }

    private static List<String> unreadable() {
        return WindowRun.onWindow(() -> Window.getWindows().stream()
                .flatMap(each -> Fit.unreadable(each.getScene()).stream())
                .toList());
    }

    private static List<String> plain() {
        return WindowRun.onWindow(() -> Window.getWindows().stream()
                .flatMap(each -> Fit.labels(each.getScene()).stream())
                .filter(label -> !label.getStyleClass().contains("dd-mono"))
                .map(Labeled::getText)
                .filter(words -> words.matches(".*\\p{Alpha}{2}.*"))
                .filter(words -> !words.matches(EXACT) && !words.endsWith("~"))
                .distinct()
                .toList());
    }
}
