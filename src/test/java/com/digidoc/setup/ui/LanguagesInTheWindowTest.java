package com.digidoc.setup.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.digidoc.setup.setup.Step;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.Fit;
import com.digidoc.setup.support.PseudoLanguage;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.ui.engine.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every page in its smallest window, in every language and in one that is longer than any. */
class LanguagesInTheWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> PLACES = Stream.concat(
                    Stream.of(Step.values()).map(step -> "#step-" + step.name().toLowerCase(Locale.ROOT)),
                    Stream.of("#doctor"))
            .toList();

    /** What the scripted engine says in the place of findings, and paths. */
    private static final String EXACT = "[a-z.-]+ (holds|is broken)|Something happens\\.|Do [a-z.-]+|~/.*";

    private Stage stage;

    static Stream<Locale> languages() {
        return Stream.concat(Messages.LANGUAGES.stream(), Stream.of(PseudoLanguage.LOCALE));
    }

    @BeforeAll
    static void pseudo() {
        PseudoLanguage.install();
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(stage::hide);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsCutShortInTheSmallestWindow(Locale language) throws Exception {
        open(language);
        var unreadable = new ArrayList<String>();
        for (String place : PLACES) {
            go(place);
            onWindow(() -> Fit.unreadable(stage.getScene())).forEach(text -> unreadable.add(place + " " + text));
        }
        assertEquals(List.of(), unreadable);
    }

    @Test
    void allWordsComeFromTheMessages() throws Exception {
        open(PseudoLanguage.LOCALE);
        var plain = new ArrayList<String>();
        for (String place : PLACES) {
            go(place);
            onWindow(() -> Fit.words(stage.getScene())).stream()
                    .filter(words -> words.matches(".*\\p{Alpha}{2}.*"))
                    .filter(words -> !words.matches(EXACT) && !words.endsWith("~"))
                    .forEach(words -> plain.add(place + " " + words));
        }
        assertEquals(List.of(), plain);
    }

    @Test
    void aTextThatDoesNotFitIsFound() throws Exception {
        open(PseudoLanguage.LOCALE);
        onWindow(() -> {
            stage.setMinWidth(0);
            stage.setWidth(300);
            return null;
        });
        Eventually.within(
                PATIENCE, "it is narrow", () -> onWindow(() -> stage.getScene().getWidth() <= 300));
        assertFalse(onWindow(() -> Fit.unreadable(stage.getScene())).isEmpty());
    }

    private void open(Locale language) throws Exception {
        var engine = new ScriptedEngine();
        engine.breaks("redis.answers", ScriptedEngine.remedy("homebrew.start", progress -> null));
        var first = new FutureTask<>(() -> engine.look(engine.wishes()));
        Thread.ofVirtual().start(first);
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        FxToolkit.setupFixture(() -> {
            Window.show(stage, engine, new Language(Optional.empty(), new Messages(language)), first);
            stage.setWidth(stage.getMinWidth());
            stage.setHeight(stage.getMinHeight());
        });
        Eventually.within(
                PATIENCE, "a page", () -> onWindow(() -> stage.getScene().lookup("#main") != null));
    }

    private void go(String place) {
        onWindow(() -> {
            Node button = stage.getScene().lookup(place);
            ((ButtonBase) button).fire();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T onWindow(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), question);
    }
}
