package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.config.Overriding;
import com.digidoc.setup.config.Setting;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A setting on the page: name at the left, control at the right, below it what it does and what is to be said of it. */
final class FieldRow {
    private final Words words;
    private final FieldModel field;
    private final FieldMarks marks;
    private final FieldControl control;
    private final HBox trouble = new HBox();
    private final VBox override = new VBox();
    private final HBox changed;
    private final Hyperlink usual;
    private final Label absent;
    private final HBox root;
    private final Subscription sources;

    FieldRow(Words words, SettingsModel model, FieldModel field, FieldMarks marks, Choosers choosers) {
        this.words = words;
        this.field = field;
        this.marks = marks;
        Setting setting = field.setting();
        control = FieldControl.of(words, model, field, choosers);
        Label name = words.body(setting.label());
        name.getStyleClass().add("dd-field-name");
        name.setLabelFor(control.main());
        // what support calls it, and what it is in the file
        name.setTooltip(new Tooltip(setting.key()));
        Label explained = words.quiet(setting.words());
        control.main().setId("field-" + setting.key());
        control.main().setAccessibleText(name.getText());
        control.main().setAccessibleHelp(explained.getText());
        trouble.getStyleClass().add("dd-line");
        trouble.setId("trouble-" + setting.key());
        override.setId("override-" + setting.key());
        absent = words.quiet(Text.of("settings.absent"));
        usual = words.link(Text.of("settings.use-usual"), field::useUsual);
        usual.setId("usual-" + setting.key());
        usual.setAccessibleText(words.say("settings.use-usual-for", name.getText()));
        changed = changed(model, name.getText());
        var right = new VBox(control.node(), explained, trouble, absent, override, foot());
        right.getStyleClass().add("dd-field-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        root = new HBox(name, right);
        root.getStyleClass().add("dd-field");
        marks.mark(control.main(), field);
        sources = Subscription.combine(
                control.source(),
                field.shown().subscribe(now -> show(root, now)),
                field.changed().subscribe(now -> show(changed, now)),
                field.edited().subscribe((was, now) -> marks.refresh(control.main())),
                field.text().subscribe(text -> show(usual, !field.isUsual())),
                field.inFile().subscribe(now -> show(absent, now.isEmpty())),
                field.trouble().subscribe(now -> say(now)),
                field.override().subscribe(now -> say(now, name.getText())));
    }

    Node node() {
        return root;
    }

    void leave() {
        sources.unsubscribe();
    }

    private HBox changed(SettingsModel model, String name) {
        var dot = new Label(words.say("settings.changed"));
        dot.getStyleClass().add("dd-changed");
        dot.setId("changed-" + field.setting().key());
        Hyperlink back = words.link(Text.of("settings.restore"), () -> model.restore(field));
        back.setId("restore-" + field.setting().key());
        back.setAccessibleText(words.say("settings.restore-for", name));
        var box = new HBox(4, dot, back);
        box.getStyleClass().add("dd-field-line");
        return box;
    }

    private Node foot() {
        Label usually = words.quiet(Text.of("settings.usually", usualWords()));
        var foot = new FlowPane(usually, usual, changed);
        foot.getStyleClass().add("dd-field-foot");
        return foot;
    }

    private Text usualWords() {
        return switch (field.setting().usual()) {
            case Boolean on -> Text.of(on ? "settings.on" : "settings.off");
            case Object other -> Text.exactly(other.toString());
        };
    }

    private void say(Optional<FieldModel.Trouble> now) {
        trouble.getChildren().clear();
        now.ifPresent(what -> trouble.getChildren().addAll(new Glyph(what.status()), words.body(what.text())));
        show(trouble, now.isPresent());
        control.main()
                .setAccessibleHelp(words.say(
                        now.map(FieldModel.Trouble::text).orElse(field.setting().words())));
        marks.refresh(control.main());
    }

    private void say(Optional<Overriding> now, String name) {
        override.getChildren().clear();
        now.ifPresent(over -> {
            var line = new HBox(
                    new Glyph(Status.WARNING),
                    new VBox(
                            4,
                            words.body(Text.of("settings.override", over.variable(), over.value())),
                            words.quiet(Text.of("settings.override.from", over.from()))));
            line.getStyleClass().add("dd-line");
            override.getChildren().add(new Card(line).tinted("warning"));
        });
        show(override, now.isPresent());
    }

    private static void show(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
