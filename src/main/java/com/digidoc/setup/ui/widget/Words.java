package com.digidoc.setup.ui.widget;

import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/** Texts as nodes: the window's few sizes of type, in the language that is spoken. */
public final class Words {
    private final Messages messages;

    public Words(Messages messages) {
        this.messages = messages;
    }

    public String say(Text text) {
        return messages.say(text);
    }

    public String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    /** A day and a time of it, as they are written in this language. */
    public String moment(Instant when) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .format(when.atZone(ZoneId.systemDefault()));
    }

    /** A time of this day, to the second. */
    public String time(Instant when) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(when.atZone(ZoneId.systemDefault()));
    }

    /** A page's title. */
    public Label title(Text text) {
        Label label = label(text, "dd-title");
        label.setAccessibleRole(AccessibleRole.TEXT);
        return label;
    }

    /** The sentence or two below a title. */
    public Label lead(Text text) {
        return label(text, "dd-lead");
    }

    /** The title of a card or a group. */
    public Label heading(Text text) {
        return label(text, "dd-heading");
    }

    public Label body(Text text) {
        return label(text, "dd-body");
    }

    /** What is worth less attention. */
    public Label quiet(Text text) {
        return label(text, "dd-quiet");
    }

    /** What a program said or a person would type. */
    public Label mono(String exactly) {
        return label(Text.exactly(exactly), "dd-mono");
    }

    public Button button(Text text, Runnable action) {
        var button = new Button(say(text));
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A quieter way to do something. */
    public Hyperlink link(Text text, Runnable action) {
        var link = new Hyperlink(say(text));
        link.setMnemonicParsing(false);
        link.getStyleClass().add("dd-link");
        link.setWrapText(true);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private Label label(Text text, String style) {
        var label = new Label(say(text));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
