package com.digidoc.setup.ui.screenshots;

import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.ui.Window;
import com.digidoc.setup.ui.engine.AssistantEngine;
import com.digidoc.setup.ui.engine.Language;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** Opens the real window on a Mac in a folder, presses, waits, and takes pictures of the screen. */
final class Hand implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Stage stage;
    private final Spoken spoken;
    private boolean reading;

    Hand(BrewMac mac, Locale language) {
        spoken = new Spoken(language);
        var engine = new AssistantEngine(new Assistant(mac.host(), Wishes.NONE));
        var first = new FutureTask<>(() -> engine.look(engine.wishes()));
        Thread.ofVirtual().start(first);
        stage = onWindow(() -> {
            var made = new Stage();
            made.setX(0);
            made.setY(0);
            Window.show(made, engine, new Language(Optional.empty(), new Messages(language)), first);
            return made;
        });
    }

    /** Waits until a title, a text or a button starts with these words, named in English. */
    Hand sees(String words) {
        Eventually.within(PATIENCE, "“" + words + "” is shown", () -> {
            nudge();
            return onWindow(() -> texts().anyMatch(node -> node instanceof Labeled label && says(label, words)));
        });
        return this;
    }

    /** Waits until something is there to be found. */
    Hand finds(String selector) {
        Eventually.within(
                PATIENCE,
                selector + " is there",
                () -> onWindow(() -> stage.getScene().getRoot().lookup(selector) != null));
        return this;
    }

    Hand press(String selector) {
        finds(selector);
        onWindow(() -> {
            if (stage.getScene().getRoot().lookup(selector) instanceof ButtonBase button) {
                button.fire();
                return null;
            }
            throw new IllegalStateException("nothing to press: " + selector);
        });
        return this;
    }

    /** Types a text into the field with that id, in the place of what stands there. */
    Hand types(String id, String text) {
        Eventually.within(
                PATIENCE,
                id + " can be typed into",
                () -> onWindow(() -> stage.getScene().getRoot().lookupAll("*").stream()
                        .filter(node -> id.equals(node.getId()) && node instanceof TextInputControl)
                        .map(TextInputControl.class::cast)
                        .peek(field -> field.setText(text))
                        .findFirst()
                        .isPresent()));
        return this;
    }

    /** Presses the first button or fold whose words start so. */
    Hand pressWords(String words) {
        sees(words);
        onWindow(() -> {
            texts().filter(node -> node instanceof ButtonBase button && says(button, words))
                    .map(ButtonBase.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        return this;
    }

    /** Types into a field. */
    Hand enter(String selector, String text) {
        finds(selector);
        onWindow(() -> {
            ((TextInputControl) stage.getScene().getRoot().lookup(selector)).setText(text);
            return null;
        });
        return this;
    }

    /** Chooses an item of the menu bar by its id. */
    Hand choose(String item) {
        onWindow(() -> {
            ((MenuBar) stage.getScene().getRoot().lookup(".menu-bar"))
                    .getMenus().stream()
                            .flatMap(menu -> menu.getItems().stream())
                            .filter(each -> item.equals(each.getId()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
            return null;
        });
        return this;
    }

    /** Scrolls the page to its end. */
    Hand scrollsDown() {
        onWindow(() -> {
            stage.getScene().getRoot().lookupAll(".dd-scroll").stream()
                    .filter(ScrollPane.class::isInstance)
                    .map(ScrollPane.class::cast)
                    .forEach(scroll -> scroll.setVvalue(1));
            return null;
        });
        return this;
    }

    /** The person is reading: the pointer moves now and then, so that no page gives way by itself. */
    Hand reads() {
        reading = true;
        return this;
    }

    private void nudge() {
        if (reading) {
            onWindow(() -> {
                new Robot().mouseMove(stage.getX() + 5 + System.nanoTime() % 7, stage.getY() + stage.getHeight() - 5);
                return null;
            });
        }
    }

    /** Lets time go by: what takes long shows only then, and the light needs a few pulses. */
    Hand waits(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Eventually.within(time.plus(PATIENCE), "time goes by", () -> {
            nudge();
            return System.nanoTime() > end;
        });
        return this;
    }

    /** Other windows do not change with it, and are closed. */
    void size(double width, double height) {
        onWindow(() -> {
            List.copyOf(javafx.stage.Window.getWindows()).stream()
                    .filter(window -> window != stage)
                    .forEach(javafx.stage.Window::hide);
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
    }

    void dress(ColorScheme scheme) {
        onWindow(() -> {
            stage.getScene().getPreferences().setColorScheme(scheme);
            return null;
        });
    }

    Image picture() {
        return onWindow(() -> new Robot()
                .getScreenCapture(null, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
    }

    @Override
    public void close() {
        onWindow(() -> {
            List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide);
            return null;
        });
    }

    private boolean says(Labeled labeled, String words) {
        return spoken.of(words).stream().anyMatch(labeled.getText()::startsWith);
    }

    private Stream<Node> texts() {
        var roots = javafx.stage.Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .toList();
        return roots.stream()
                .flatMap(root -> Stream.of(
                                ".label", ".button", ".toggle-button", ".hyperlink", ".check-box", ".dd-fold-button")
                        .flatMap(style -> root.lookupAll(style).stream()));
    }

    private static <T> T onWindow(Callable<T> what) {
        var task = new FutureTask<>(what);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
