package com.digidoc.setup.ui.settings;

import com.digidoc.setup.config.ConfigSchema;
import com.digidoc.setup.config.ConfigSchema.Section;
import com.digidoc.setup.config.Entry;
import com.digidoc.setup.config.Masking;
import com.digidoc.setup.config.Scalar;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Words;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All settings in their sections, and below them what the file has beside. */
final class FormView {
    /** Laying out thousands of lines would stop the window for seconds. */
    private static final int MOST_UNKNOWN = 100;

    private final Words words;
    private final SettingsModel model;
    private final Choosers choosers;
    private final FieldMarks marks;
    private final List<FieldRow> rows = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Card unknown = new Card();
    private final Label nothing;
    private final VBox box = new VBox();
    private final Iterator<Section> coming = ConfigSchema.SECTIONS.iterator();
    private final AnimationTimer building = new AnimationTimer() {
        @Override
        public void handle(long now) {
            build();
        }
    };
    private List<Entry> entries = List.of();
    private String searched = "";

    /** A section that hides with the last of its settings. */
    private record Group(Section section, Node node) {}

    FormView(Words words, SettingsModel model, Choosers choosers) {
        this.words = words;
        this.model = model;
        this.choosers = choosers;
        marks = new FieldMarks(trouble -> words.say(trouble.text()));
        marks.begin();
        nothing = words.body(Text.of("settings.search.nothing"));
        nothing.setId("search-nothing");
        unknown.setId("unknown");
        box.getStyleClass().add("dd-settings-form");
        box.getChildren().addAll(unknown, nothing);
        building.start();
    }

    /** A section each time a frame is drawn: all at once would stop the window for half a second. */
    private void build() {
        if (coming.hasNext()) {
            Group group = group(coming.next());
            groups.add(group);
            box.getChildren().add(groups.size() - 1, group.node());
            search(searched);
        } else {
            building.stop();
        }
    }

    Node node() {
        return box;
    }

    void leave() {
        building.stop();
        rows.forEach(FieldRow::leave);
    }

    /** Shows what the file has that is no setting of DigiDoc's. */
    void show(Sheet sheet) {
        List<Entry> now = sheet.unknown();
        if (!now.equals(entries)) {
            entries = now;
            listUnknown();
        }
        search(searched);
    }

    /** Narrows the form to what is searched for. */
    void search(String now) {
        searched = now;
        model.fields().search(now, words::say);
        groups.forEach(group -> SettingsView.show(group.node(), shown(group.section())));
        SettingsView.show(unknown, unknownShown());
        SettingsView.show(
                nothing,
                !coming.hasNext()
                        && !unknown.isVisible()
                        && groups.stream().noneMatch(group -> group.node().isVisible()));
    }

    private boolean shown(Section section) {
        return section.settings().stream()
                .anyMatch(setting -> model.fields().of(setting.key()).shown().get());
    }

    private boolean unknownShown() {
        String part = searched.strip().toLowerCase(Locale.ROOT);
        return entries.stream()
                .anyMatch(entry ->
                        entry.path().toString().toLowerCase(Locale.ROOT).contains(part));
    }

    private Group group(Section section) {
        var card = new Card(words.heading(section.title()));
        card.getStyleClass().add("dd-settings-section");
        card.setId("section-" + section.name());
        section.settings().forEach(setting -> {
            var row = new FieldRow(words, model, model.fields().of(setting.key()), marks, choosers);
            rows.add(row);
            card.getChildren().add(row.node());
        });
        return new Group(section, card);
    }

    private void listUnknown() {
        var grid = new GridPane();
        grid.getStyleClass().add("dd-settings-grid");
        entries.stream().limit(MOST_UNKNOWN).forEach(entry -> {
            String key = entry.path().toString();
            String text = entry.scalar().map(Scalar::text).orElse("");
            Label value = words.mono(Masking.mask(key, text));
            GridPane.setHgrow(value, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), words.mono(key), value);
        });
        unknown.getChildren()
                .setAll(words.heading(Text.of("settings.unknown")), words.quiet(Text.of("settings.unknown.why")), grid);
        if (entries.size() > MOST_UNKNOWN) {
            unknown.getChildren().add(words.quiet(Text.of("settings.unknown.more", entries.size() - MOST_UNKNOWN)));
        }
    }
}
