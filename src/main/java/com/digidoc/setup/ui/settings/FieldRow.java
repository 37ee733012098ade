package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.config.Overriding;
import com.digidoc.setup.config.Setting;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.settings.FieldModel.Trouble;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Line;
import com.digidoc.setup.ui.widget.Words;
import java.util.ArrayList;
import java.util.List;
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
    private final SettingsModel model;
    private final FieldModel field;
    private final FieldMarks marks;
    private final FieldControl control;
    private final String name;
    private final VBox said = new VBox();
    private final HBox root;
    private final Subscription sources;
    private Optional<State> shown = Optional.empty();

    /** What there is to say of it. Nodes are made only for that: hundreds of hidden ones would make the page slow. */
    private record State(
            Optional<Trouble> trouble, Optional<Overriding> override, boolean absent, boolean usual, boolean changed) {}

    FieldRow(Words words, SettingsModel model, FieldModel field, FieldMarks marks, Choosers choosers) {
        this.words = words;
        this.model = model;
        this.field = field;
        this.marks = marks;
        Setting setting = field.setting();
        control = FieldControl.of(words, model, field, choosers);
        Label label = words.body(setting.label());
        name = label.getText();
        label.getStyleClass().add("dd-field-name");
        label.setLabelFor(control.main());
        // what support calls it, and what it is in the file
        label.setTooltip(new Tooltip(setting.key()));
        control.main().setId("field-" + setting.key());
        control.main().setAccessibleText(name);
        said.getStyleClass().add("dd-field-right");
        var right = new VBox(control.node(), words.quiet(setting.words()), said);
        control.more().ifPresent(right.getChildren()::add);
        right.getStyleClass().add("dd-field-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        root = new HBox(label, right);
        root.getStyleClass().add("dd-field");
        marks.mark(control.main(), field);
        sources = Subscription.combine(
                control.source(),
                field.shown().subscribe(now -> SettingsView.show(root, now)),
                field.changed().subscribe(now -> refresh()),
                field.text().subscribe(now -> refresh()),
                field.inFile().subscribe(now -> refresh()),
                field.trouble().subscribe(now -> refresh()),
                field.override().subscribe(now -> refresh()));
    }

    Node node() {
        return root;
    }

    void leave() {
        sources.unsubscribe();
    }

    private void refresh() {
        var trouble = field.trouble().get();
        boolean absent = field.inFile().get().isEmpty() && trouble.isEmpty();
        var now = new State(
                trouble,
                field.override().get(),
                absent,
                field.isUsual(),
                field.changed().get());
        if (!shown.equals(Optional.of(now))) {
            shown = Optional.of(now);
            said.getChildren().setAll(nodes(now));
            control.main()
                    .setAccessibleHelp(words.say(
                            trouble.map(Trouble::text).orElse(field.setting().words())));
            marks.refresh(control.main());
        }
    }

    private List<Node> nodes(State now) {
        var nodes = new ArrayList<Node>();
        now.trouble().map(this::trouble).ifPresent(nodes::add);
        now.override().map(this::override).ifPresent(nodes::add);
        if (now.absent()) {
            nodes.add(words.quiet(Text.of("settings.absent")));
        }
        nodes.add(foot(now));
        return nodes;
    }

    private Node trouble(Trouble now) {
        var line = line(now.status(), words.body(now.text()));
        line.setId("trouble-" + field.setting().key());
        return line;
    }

    private Node override(Overriding now) {
        var text = new VBox(
                4,
                words.body(Text.of("settings.override", now.variable(), now.value())),
                words.quiet(Text.of("settings.override.from", now.from())));
        var card = new Card(line(Status.WARNING, text)).tinted("warning");
        card.setId("override-" + field.setting().key());
        return card;
    }

    private static HBox line(Status status, Node text) {
        return new Line(new Glyph(status), text);
    }

    private Node foot(State now) {
        var foot = new FlowPane(words.quiet(Text.of("settings.usually", usual())));
        foot.getStyleClass().add("dd-field-foot");
        if (!now.usual()) {
            Hyperlink use = link("usual-", Text.of("settings.use-usual"), field::useUsual);
            use.setAccessibleText(words.say("settings.use-usual-for", name));
            foot.getChildren().add(use);
        }
        if (now.changed()) {
            var mark = new Label(words.say("settings.changed"));
            mark.getStyleClass().add("dd-changed");
            mark.setId("changed-" + field.setting().key());
            Hyperlink back = link("restore-", Text.of("settings.restore"), () -> model.restore(field));
            back.setAccessibleText(words.say("settings.restore-for", name));
            foot.getChildren().addAll(mark, back);
        }
        return foot;
    }

    private Hyperlink link(String id, Text label, Runnable action) {
        // the link itself goes away with what it does
        Hyperlink link = words.link(label, () -> {
            action.run();
            control.main().requestFocus();
        });
        link.setId(id + field.setting().key());
        return link;
    }

    private Text usual() {
        return switch (field.setting().usual()) {
            case Boolean on -> Text.of(on ? "settings.on" : "settings.off");
            case Object other -> Text.exactly(other.toString());
        };
    }
}
