package com.digidoc.setup.support;

import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.ui.Window;
import com.digidoc.setup.ui.engine.AssistantEngine;
import com.digidoc.setup.ui.engine.Language;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window with the real engine, on a computer in a folder, and a person who clicks. */
public final class WindowRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int MOST_TABS = 80;
    private static final Duration HEARD = Duration.ofSeconds(2);

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Window window;
    private int clicks;

    private WindowRun(Stage stage, Window window) {
        this.stage = stage;
        this.window = window;
    }

    /** Opens the window and waits for its first page. */
    public static WindowRun on(FolderHost host) throws Exception {
        return with(new Assistant(host.host(), Wishes.NONE));
    }

    /** The same with an assistant that a test has made. */
    public static WindowRun with(Assistant assistant) throws Exception {
        var engine = new AssistantEngine(assistant);
        var firstLook = new FutureTask<>(() -> engine.look(engine.wishes()));
        Thread.ofVirtual().start(firstLook);
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        var language = Language.of(engine, new Messages(Locale.ENGLISH));
        return new WindowRun(stage, onWindow(() -> Window.show(stage, engine, language, firstLook)));
    }

    /** Waits until all these words stand somewhere in the window. */
    public WindowRun until(String... words) {
        if (!Eventually.becomes(PATIENCE, () -> saysAll(words))) {
            throw new AssertionError(String.join(" + ", words) + " is not in the window, which has " + said());
        }
        return this;
    }

    /** Waits until none of these words stands in the window any more. */
    public WindowRun untilGone(String... words) {
        Eventually.within(
                PATIENCE,
                String.join(" + ", words) + " is gone",
                () -> Set.of(words).stream().noneMatch(said()::contains));
        return this;
    }

    private boolean saysAll(String... words) {
        String all = said();
        return Set.of(words).stream().allMatch(all::contains);
    }

    /** Clicks what the main button offers, and waits until that is heard. */
    public WindowRun clickOffer() {
        Eventually.within(PATIENCE, "an offer in the window, which has " + said(), this::offers);
        String before = main();
        clickMain();
        // a page that was just replaced under the pointer swallows a click; a person clicks once more
        if (!Eventually.becomes(HEARD, () -> !before.equals(main())) && before.equals(main())) {
            clickMain();
        }
        Eventually.within(PATIENCE, "the click on " + before + " is heard", () -> !before.equals(main()));
        return this;
    }

    /** Where the button is, is asked on the window's own thread, for the page may be replaced at any moment. */
    private void clickMain() {
        var place = new AtomicReference<Bounds>();
        Eventually.within(PATIENCE, "the button has a place on the screen", () -> {
            drawn();
            place.set(onWindow(() -> robot.lookup("#main")
                    .tryQuery()
                    .map(button -> button.localToScreen(button.getBoundsInLocal()))
                    .orElse(null)));
            return place.get() != null;
        });
        robot.clickOn(place.get());
        clicks++;
    }

    /** Clicks what has an id, once it can be clicked. */
    public WindowRun click(String id) {
        var place = new AtomicReference<Bounds>();
        Eventually.within(PATIENCE, id + " can be clicked in the window, which has " + said(), () -> {
            drawn();
            place.set(onWindow(() -> usable(id).map(WindowRun::place).orElse(null)));
            return place.get() != null;
        });
        robot.clickOn(place.get());
        clicks++;
        return this;
    }

    /** Types a text into the field with an id, in the place of what stands there. */
    public WindowRun type(String id, String text) {
        click(id);
        TextInputControl field = (TextInputControl) onWindow(() -> usable(id).orElseThrow());
        robot.interact(field::selectAll);
        robot.write(text, 0);
        return this;
    }

    /** Waits until what was just put into the window has its place there; before, a person could not meet it. */
    private void drawn() {
        var laidOut = new CompletableFuture<Boolean>();
        Runnable told = () -> laidOut.complete(true);
        Scene scene = onWindow(stage::getScene);
        onWindow(() -> {
            scene.addPostLayoutPulseListener(told);
            Platform.requestNextPulse();
            return true;
        });
        Eventually.within(PATIENCE, "the window is drawn", laidOut::isDone);
        onWindow(() -> {
            scene.removePostLayoutPulseListener(told);
            return true;
        });
    }

    /** Where it is, if that is inside the window. */
    private static Bounds place(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        Scene scene = node.getScene();
        return scene.getWidth() > bounds.getMaxX() && scene.getHeight() > bounds.getMaxY()
                ? node.localToScreen(node.getBoundsInLocal())
                : null;
    }

    /** Makes the window as small as it may be. */
    public WindowRun smallest() {
        robot.interact(() -> {
            stage.setWidth(stage.getMinWidth());
            stage.setHeight(stage.getMinHeight());
        });
        return this;
    }

    /** Presses what has this id, also where it has to be scrolled or unfolded to first. */
    public WindowRun fire(String id) {
        Eventually.within(
                PATIENCE,
                id + " can be pressed",
                () -> find(id).filter(node -> !node.isDisabled()).isPresent());
        Node node = find(id).orElseThrow();
        onWindow(() -> {
            ((ButtonBase) node).fire();
            return node;
        });
        clicks++;
        return this;
    }

    /** Chooses what has this id from the menus. */
    public WindowRun choose(String id) {
        onWindow(() -> {
            item(id).fire();
            return id;
        });
        clicks++;
        return this;
    }

    /** Says everything in a language, also in one that the menus do not have. */
    public WindowRun speak(Locale language) {
        onWindow(() -> {
            window.speak(Optional.of(language));
            return language;
        });
        return this;
    }

    /** Whether what has this id in the menus is the one that was chosen. */
    public boolean chosen(String id) {
        return onWindow(() -> ((RadioMenuItem) item(id)).isSelected());
    }

    private MenuItem item(String id) {
        var bar = (MenuBar) stage.getScene().lookup(".menu-bar");
        return items(bar.getMenus().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> items(Stream<? extends MenuItem> menus) {
        return menus.flatMap(item -> item instanceof Menu menu ? items(menu.getItems().stream()) : Stream.of(item));
    }

    /** Presses keys, one after the other. */
    public WindowRun type(KeyCode... keys) {
        drawn();
        robot.type(keys);
        return this;
    }

    /** Presses a key together with the platform's shortcut key. */
    public WindowRun shortcut(KeyCode key) {
        drawn();
        robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
        return this;
    }

    /** Goes on by the tab key until what has this id has the focus. */
    public WindowRun tabTo(String id) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (focused().filter(node -> id.equals(node.getId())).isPresent()) {
                return this;
            }
            type(KeyCode.TAB);
        }
        throw new AssertionError(id + " is not reached by the tab key; the focus is on " + focused());
    }

    /** What has the focus. */
    public Optional<Node> focused() {
        return onWindow(() -> Optional.ofNullable(stage.getScene().getFocusOwner()));
    }

    /** Finds something by its id, first what can be used, else whether or not it can be seen. */
    public Optional<Node> find(String id) {
        return Platform.isFxApplicationThread() ? lookUp(id) : onWindow(() -> lookUp(id));
    }

    private Optional<Node> lookUp(String id) {
        Parent root = stage.getScene().getRoot();
        return Stream.concat(visible(root).filter(node -> !node.isDisabled()), root.lookupAll("*").stream())
                .filter(node -> id.equals(node.getId()))
                .findFirst();
    }

    /** What can be used by a click. */
    private Optional<Node> usable(String id) {
        return visible(stage.getScene().getRoot())
                .filter(node -> id.equals(node.getId()) && !node.isDisabled())
                .findFirst();
    }

    /** Asks something of the window on its own thread. */
    public <T> T ask(Function<Stage, T> question) {
        return onWindow(() -> question.apply(stage));
    }

    /** Whether something is so, asked on the window's own thread. */
    public boolean is(Predicate<Stage> condition) {
        return ask(condition::test);
    }

    public boolean green() {
        return "Running"
                .equals(robot.lookup("#light .word").queryAs(Labeled.class).getText());
    }

    /** Closes the window as its red button does; what it asks first is left open. */
    public WindowRun redButton(boolean asking) {
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        Eventually.within(
                PATIENCE,
                asking ? "it asks before it closes" : "it closes without asking",
                () -> onWindow(() -> asking ? question().isPresent() : !stage.isShowing()));
        return this;
    }

    /** Answers what closing asks. */
    public WindowRun answer(ButtonData what) {
        Platform.runLater(() -> question().orElseThrow().getButtonTypes().stream()
                .filter(type -> type.getButtonData() == what)
                .map(type -> (Button) question().orElseThrow().lookupButton(type))
                .findFirst()
                .orElseThrow()
                .fire());
        Eventually.within(
                PATIENCE,
                "the question is gone",
                () -> onWindow(() -> question().isEmpty()));
        return this;
    }

    private Optional<DialogPane> question() {
        return robot.listWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst();
    }

    public boolean open() {
        return onWindow(stage::isShowing);
    }

    /** How often the person has clicked. */
    public int clicks() {
        return clicks;
    }

    private boolean offers() {
        String label = main();
        return !label.isEmpty() && !label.equals("Cancel");
    }

    /** What the main button says; empty where there is none that can be clicked. */
    private String main() {
        return onWindow(() -> robot.lookup("#main")
                .tryQueryAs(Button.class)
                .filter(button -> !button.isDisabled())
                .map(Labeled::getText)
                .orElse(""));
    }

    /** All visible words. */
    public String said() {
        return onWindow(() -> visible(stage.getScene().getRoot())
                .map(node -> node instanceof Labeled labeled
                        ? labeled.getText()
                        : node instanceof Text text ? text.getText() : "")
                .filter(words -> words != null && !words.isBlank())
                .distinct()
                .collect(Collectors.joining(" | ")));
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(WindowRun::visible)
                : Stream.of();
        return Stream.concat(Stream.of(node), below);
    }

    /** Asks on the window's own thread, so that the page does not change under the question. */
    public static <T> T onWindow(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), question);
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.setupFixture(stage::hide);
    }
}
