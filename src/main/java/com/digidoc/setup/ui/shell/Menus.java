package com.digidoc.setup.ui.shell;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.widget.Words;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The menu bar: on a Mac the system's own at the top of the screen, elsewhere in the window.
 *
 * <p>A Mac gives every program a menu with its name, Hide and Quit (⌘Q) in it. JavaFX makes that one and lets nobody add to
 * it without AWT or private classes, so About and Settings stand in the menus beside it, and Quit only where there is no
 * such menu.
 */
final class Menus {
    private final Words words;
    private final MenuBar bar = new MenuBar();

    /** What the menus do, besides opening places. */
    record Acts(Runnable ladder, Runnable glossary, Runnable about, Runnable close) {}

    Menus(Words words, Journey journey, Acts acts) {
        this.words = words;
        var file = new Menu(words.say("ui.menu.file"));
        file.getItems()
                .addAll(
                        item("menu-look", Text.of("ui.look"), KeyCode.R, journey::look),
                        item(
                                "menu-settings",
                                Text.of("ui.menu.settings"),
                                KeyCode.COMMA,
                                () -> journey.open(Place.Support.SETTINGS)),
                        new SeparatorMenuItem(),
                        item("menu-close", Text.of("ui.menu.close"), KeyCode.W, acts.close()));
        if (!onMac()) {
            file.getItems().add(item("menu-quit", Text.of("ui.menu.quit"), KeyCode.Q, acts.close()));
        }
        var support = new Menu(words.say("ui.menu.support"));
        support.getItems()
                .addAll(
                        item("menu-ladder", Text.of("ui.ladder.title"), KeyCode.L, acts.ladder()),
                        item("menu-doctor", Text.of("ui.doctor"), KeyCode.D, () -> journey.open(Place.Support.DOCTOR)),
                        plain("menu-report", Text.of("report.page"), () -> journey.open(Place.Support.REPORT)),
                        plain("menu-undo", Text.of("ui.undo.title"), () -> journey.open(Place.Support.UNDO)));
        var help = new Menu(words.say("ui.menu.help"));
        help.getItems()
                .addAll(
                        item("menu-glossary", Text.of("ui.glossary.title"), KeyCode.SLASH, acts.glossary()),
                        plain("menu-about", Text.of("ui.about"), acts.about()));
        bar.getMenus().addAll(file, support, help);
        bar.setUseSystemMenuBar(true);
        bar.getStyleClass().add("dd-menu");
    }

    MenuBar node() {
        return bar;
    }

    private MenuItem item(String id, Text name, KeyCode key, Runnable action) {
        MenuItem item = plain(id, name, action);
        item.setAccelerator(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
        return item;
    }

    private MenuItem plain(String id, Text name, Runnable action) {
        var item = new MenuItem(words.say(name));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Only a Mac's shortcuts go by the Command key. */
    private static boolean onMac() {
        var withCommand = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Q, false, false, false, true);
        return new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN).match(withCommand);
    }
}
