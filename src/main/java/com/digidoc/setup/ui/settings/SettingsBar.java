package com.digidoc.setup.ui.settings;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.widget.Gap;
import com.digidoc.setup.ui.widget.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The page's buttons: one of them leads on. */
final class SettingsBar {
    private final Words words;
    private final SettingsModel model;
    private final Runnable chooseDigiDoc;
    private final Label count;
    private final Hyperlink discard;
    private final Hyperlink undo;
    private final Button review;
    private final HBox box = new HBox();
    private final Subscription sources;

    SettingsBar(Words words, SettingsModel model, Runnable chooseDigiDoc) {
        this.words = words;
        this.model = model;
        this.chooseDigiDoc = chooseDigiDoc;
        count = words.body(Text.exactly(""));
        count.setId("count");
        discard = link("discard", Text.of("settings.discard"), model::discard);
        undo = link("undo-last", Text.of("settings.undo"), model::undo);
        review = main(Text.of("settings.review"), model::review);
        box.getStyleClass().add("dd-buttons");
        Fields fields = model.fields();
        sources = Subscription.combine(
                fields.changes().subscribe((was, now) -> refresh()),
                fields.blocked().subscribe((was, now) -> refresh()),
                model.found().subscribe(found -> refresh()),
                model.busy().subscribe(busy -> box.setDisable(busy)));
    }

    Region node() {
        return box;
    }

    void leave() {
        sources.unsubscribe();
    }

    /** Shows what can be done now. */
    void show(Found found, Mode mode) {
        switch (found) {
            case Found.Open open -> show(mode);
            case Found.Looking looking -> put();
            case Found.Nowhere nowhere -> put(new Gap(), main(Text.of("ui.choose-folder"), chooseDigiDoc));
            case Found.Missing missing
            when missing.create().isPresent() ->
                put(new Gap(), main(missing.create().get().summary(), model::create));
            case Found.Missing missing -> put(new Gap(), main(Text.of("ui.look"), model::look));
            case Found.Broken broken -> put(new Gap(), main(Text.of("ui.look"), model::look));
        }
    }

    private void show(Mode mode) {
        switch (mode) {
            case Mode.Editing editing -> put(count, discard, undo, new Gap(), review);
            case Mode.Reviewing reviewing -> {
                Button save = main(Text.of("settings.save"), model::save);
                put(button("back", Text.of("settings.back"), model::edit), new Gap(), save);
                save.requestFocus();
            }
            case Mode.Deciding deciding ->
                put(
                        button("theirs", Text.of("settings.theirs"), model::takeTheirs),
                        new Gap(),
                        main(Text.of("settings.mine"), model::keepMine));
        }
    }

    private void put(Node... nodes) {
        if (!box.getChildren().contains(review) || nodes.length == 0 || nodes[nodes.length - 1] != review) {
            box.getChildren().setAll(nodes);
        }
    }

    private void refresh() {
        int changes = model.fields().changes().get();
        boolean blocked = model.fields().blocked().get();
        count.setText(
                blocked
                        ? words.say("settings.count.blocked")
                        : changes > 0 ? words.say("settings.count", changes) : "");
        SettingsView.show(count, blocked || changes > 0);
        SettingsView.show(discard, blocked || changes > 0);
        boolean undoable = model.found().get() instanceof Found.Open(Sheet sheet) && sheet.undoable();
        SettingsView.show(undo, undoable && !blocked && changes == 0);
        review.setDisable(blocked || changes == 0);
    }

    private Button main(Text label, Runnable action) {
        Button button = button("main", label, action);
        button.getStyleClass().addAll("dd-primary", "accent");
        return button;
    }

    private Button button(String id, Text label, Runnable action) {
        Button button = words.button(label, action);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Hyperlink link(String id, Text label, Runnable action) {
        Hyperlink link = words.link(label, action);
        link.setId(id);
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }
}
