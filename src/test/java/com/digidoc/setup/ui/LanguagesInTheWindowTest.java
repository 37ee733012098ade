package com.digidoc.setup.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    /** Names, paths, commands and values, which are the same in all languages; and a day with its time, which Java writes. */
    private static final String EXACT = "[~/].*|redis://.*|DigiDoc Setup.*|[\\w/-]+\\.(md|json|txt|yaml|conf|log)"
            + "|\\p{L}+ \\d+, \\d{4}.*|\\d{4} \\p{L}+ \\d+ \\d+:\\d+";

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();
    private WindowRun window;
    private Locale spoken = Locale.ENGLISH;

    @BeforeAll
    static void pseudo() {
        PseudoLanguage.install();
    }

    @Test
    void onAMacWithNothing() throws Exception {
        try (var mac = BrewMac.bare(folder).python().digidoc();
                var opened = WindowRun.on(mac.folder())) {
            window = opened.smallest().until("Prepare this Mac");
            show("step-welcome");
            inEachLanguage("welcome");
            show("step-computer");
            for (Step step : List.of(Step.COMPUTER, Step.REDIS, Step.START, Step.PYTHON, Step.SETTINGS, Step.DONE)) {
                if (there("skip")) {
                    inEachLanguage(step + " to do");
                    window.fire("skip");
                }
            }
            inEachLanguage("not finished");
            inEachLanguage(() -> {
                show("undo");
                look("nothing to undo");
                window.choose("menu-about");
                look("about");
                window.choose("menu-glossary");
                look("glossary");
                window.fire("light");
                look("ladder");
                show("report");
                find("files");
                look("report");
            });
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
            inEachLanguage(() -> {
                window.fire("other-ways").fire("way-existing");
                enter("url", "redis://localhost:6379/0");
                look("another Redis");
                window.fire("way-homebrew");
                look("ways");
            });
            window.fire("main");
            find("job");
            inEachLanguage("failed");
            window.fire("skip");
            inEachLanguage("port taken");
            show("doctor");
            inEachLanguage(() -> {
                unfold();
                look("doctor");
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void inTheSettings() throws Exception {
        try (var mac = BrewMac.bare(folder).digidoc();
                var opened = WindowRun.on(mac.folder())) {
            window = opened.smallest().until("Prepare this Mac").fire("settings");
            find("search");
            inEachLanguage(() -> {
                window.fire("address-build");
                enter("address-port", "700000");
                look("address");
            });
            enter("address-port", "6380");
            enter("field-api.port", "99999");
            inEachLanguage("wrong");
            enter("field-api.port", "9000");
            window.fire("main");
            inEachLanguage("review");
            Path file = mac.digidocFolder().resolve("digidoc_config.yaml");
            Files.writeString(file, Files.readString(file) + "# another hand\n");
            find("conflict");
            inEachLanguage("conflict");
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
                inEachLanguage(() -> {
                    for (Step step : Step.values()) {
                        show("step-" + step.name().toLowerCase(Locale.ROOT));
                        look(step + " done");
                    }
                    show("doctor");
                    look("doctor");
                    show("undo");
                    look("undo");
                    window.fire("undo-all");
                    find("undo-yes");
                    look("undo asked");
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    private void inEachLanguage(Runnable pages) {
        LANGUAGES.forEach(language -> {
            window.speak(language);
            spoken = language;
            pages.run();
        });
    }

    /** Looks at what is shown, in each language. */
    private void inEachLanguage(String name) {
        inEachLanguage(() -> look(name));
    }

    private void look(String name) {
        if (!Eventually.becomes(SETTLING, () -> unreadable().isEmpty())) {
            unreadable().forEach(text -> wrong.add("\n" + name + ", " + spoken + ", " + text));
        }
        if (spoken.equals(PseudoLanguage.LOCALE)) {
            plain().forEach(text -> wrong.add("\n" + name + ", not from the messages: " + text));
        }
        closeOthers();
    }

    private void show(String place) {
        window.fire(place);
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
