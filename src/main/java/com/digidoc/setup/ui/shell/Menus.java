package com.digidoc.setup.ui.shell;

import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.widget.Words;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
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
    private final Doors doors;
    private final MenuBar bar = new MenuBar();

    /** What the menus do, besides opening places. */
    record Acts(Runnable ladder, Runnable glossary) {}

    Menus(Words words, Journey journey, Doors doors, Acts acts) {
        this.words = words;
        this.doors = doors;
        var file = new Menu(words.say("ui.menu.file"));
        file.getItems()
                .addAll(
                        item("menu-look", Text.of("ui.look"), KeyCode.R, journey::look),
                        item(
                                "menu-settings",
                                Text.of("ui.menu.settings"),
                                KeyCode.COMMA,
                                () -> journey.open(Place.Support.SETTINGS)),
                        languages(),
                        new SeparatorMenuItem(),
                        item("menu-close", Text.of("ui.menu.close"), KeyCode.W, doors::close));
        if (!onMac()) {
            file.getItems().add(item("menu-quit", Text.of("ui.menu.quit"), KeyCode.Q, doors::close));
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
                        plain("menu-about", Text.of("ui.about"), doors::about));
        bar.getMenus().addAll(file, support, help);
        bar.setUseSystemMenuBar(true);
        bar.getStyleClass().add("dd-menu");
    }

    MenuBar node() {
        return bar;
    }

    /** Each language by its own name, for whoever cannot read the one that is spoken. */
    private Menu languages() {
        var menu = new Menu(words.say("ui.language"));
        menu.setId("menu-language");
        var group = new ToggleGroup();
        menu.getItems().add(language("system", words.say("ui.language.system"), Optional.empty(), group));
        menu.getItems().add(new SeparatorMenuItem());
        for (Locale language : Messages.LANGUAGES) {
            String name = new Messages(language).say("ui.language.name");
            menu.getItems().add(language(language.toLanguageTag(), name, Optional.of(language), group));
        }
        return menu;
    }

    private MenuItem language(String id, String name, Optional<Locale> language, ToggleGroup group) {
        var item = new RadioMenuItem(name);
        item.setId("menu-language-" + id);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(doors.language().equals(language));
        item.setOnAction(event -> doors.speak(language));
        return item;
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
