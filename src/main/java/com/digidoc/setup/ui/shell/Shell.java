package com.digidoc.setup.ui.shell;

import com.digidoc.setup.ui.glossary.Glossary;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.light.LadderPopover;
import com.digidoc.setup.ui.light.LightBar;
import com.digidoc.setup.ui.light.LightModel;
import com.digidoc.setup.ui.shell.Pages.Shown;
import com.digidoc.setup.ui.widget.Words;
import java.util.Map;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;

/** The window's content: steps at the left, the page, the light at the bottom. */
public final class Shell {
    private static final Duration SHORT = Duration.millis(150);

    private final Words words;
    private final Journey journey;
    private final Pages pages;
    private final StepList steps;
    private final LightBar light;
    private final StackPane middle = new StackPane();
    private final BorderPane root = new BorderPane();
    private final EventHandler<InputEvent> used;
    private Subscription sources = Subscription.EMPTY;
    private Shown shown = new Shown(new Region(), () -> {});

    /** @param icon the assistant's icon */
    public Shell(Words words, Journey journey, LightModel lightModel, Rooms rooms, Doors doors, Region icon) {
        this.words = words;
        this.journey = journey;
        used = event -> journey.used();
        pages = new Pages(words, journey, rooms, doors);
        steps = new StepList(words, journey, rooms.settings().unsaved(), icon);
        light = new LightBar(words, lightModel, this::openLadder);
        var menus = new Menus(
                words,
                journey,
                doors,
                new Menus.Acts(() -> openLadder(light.node()), () -> Glossary.openAll(words, light.node())));
        root.setTop(menus.node());
        root.setLeft(steps.node());
        root.setCenter(middle);
        root.setBottom(light.node());
    }

    public Region node() {
        return root;
    }

    /** Begins to show and to listen; the scene is that of {@link #node}. */
    public void enter(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, used);
        shortcuts(scene);
        sources = Subscription.combine(
                journey.place().subscribe(this::show),
                scene.focusOwnerProperty().subscribe(owner -> journey.editing(owner instanceof TextInputControl)),
                () -> scene.removeEventFilter(InputEvent.ANY, used));
    }

    /** Undoes what it and its parts listen to. */
    public void leave() {
        sources.unsubscribe();
        shown.leave().run();
        steps.leave();
        light.leave();
    }

    private void show(Place place) {
        shown.leave().run();
        shown = pages.of(place);
        Region node = shown.node();
        middle.getChildren().setAll(node);
        if (!still()) {
            var fade = new FadeTransition(SHORT, node);
            fade.setFromValue(0.4);
            fade.setToValue(1);
            fade.setInterpolator(Interpolator.EASE_OUT);
            fade.play();
        }
        Node main = node.lookup("#main");
        if (main != null) {
            main.requestFocus();
        }
    }

    private boolean still() {
        return root.getScene() == null || root.getScene().getPreferences().isReducedMotion();
    }

    private void openLadder(Node over) {
        LadderPopover.open(words, journey, over, () -> journey.open(Place.Support.DOCTOR));
    }

    private void shortcuts(Scene scene) {
        Map<KeyCombination, Runnable> keys = scene.getAccelerators();
        var digits = new KeyCode[] {
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7
        };
        for (int i = 0; i < digits.length; i++) {
            int number = i + 1;
            keys.put(shortcut(digits[i]), () -> steps.open(number));
        }
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
