package com.digidoc.setup.ui.settings;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.step.Note;
import com.digidoc.setup.ui.step.NoteCard;
import com.digidoc.setup.ui.step.StepView;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The page of all settings: the form, then what would change, then the file is written. */
public final class SettingsView {
    private final Words words;
    private final SettingsModel model;
    private final FormView form;
    private final SettingsBar bar;
    private final Label title;
    private final Label lead;
    private final TextField search = new TextField();
    private final VBox note = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll;
    private final BorderPane root = new BorderPane();
    private final Subscription sources;

    /**
     * The page.
     *
     * @param chooseDigiDoc lets the person say where DigiDoc is
     */
    public SettingsView(Words words, SettingsModel model, Choosers choosers, Runnable chooseDigiDoc) {
        this.words = words;
        this.model = model;
        form = new FormView(words, model, choosers);
        bar = new SettingsBar(words, model, chooseDigiDoc);
        title = words.title(Text.of("settings.title"));
        title.setId("title");
        lead = words.lead(Text.exactly(""));
        search.setId("search");
        search.setPromptText(words.say("settings.search"));
        search.setAccessibleText(words.say("settings.search"));
        var top = new VBox(new VBox(8, title, lead), search);
        top.getStyleClass().add("dd-settings-top");
        var head = new StackPane(top);
        head.getStyleClass().add("dd-settings-head");
        note.getStyleClass().add("dd-situation");
        content.getStyleClass().add("dd-situation");
        var page = new VBox(note, content);
        page.getStyleClass().addAll("dd-page", "dd-settings");
        scroll = StepView.scrolled(page);
        root.setTop(head);
        root.setCenter(scroll);
        root.setBottom(StepView.centred(bar.node()));
        model.enter();
        sources = Subscription.combine(
                search.textProperty().subscribe(form::search),
                model.note().subscribe(now -> say(now)),
                model.found().subscribe(found -> show()),
                model.mode().subscribe((was, now) -> show()));
    }

    public Region node() {
        return root;
    }

    /** Stops following the model; what was typed stays in it. */
    public void leave() {
        sources.unsubscribe();
        form.leave();
        bar.leave();
        model.leave();
    }

    private void say(Optional<Note> now) {
        note.getChildren()
                .setAll(now.map(said -> NoteCard.of(words, said)).stream().toList());
        show(note, now.isPresent());
        if (now.isPresent()) {
            scroll.setVvalue(0);
        }
    }

    private void show() {
        Found found = model.found().get();
        Mode mode = model.mode().get();
        Node now = found instanceof Found.Open(Sheet sheet) ? open(sheet, mode) : NoFile.of(words, found);
        if (!content.getChildren().equals(List.of(now))) {
            content.getChildren().setAll(now);
            scroll.setVvalue(0);
        }
        show(search, now == form.node());
        title.setText(words.say(SettingsWords.title(found, mode)));
        lead.setText(words.say(SettingsWords.lead(found, mode)));
        bar.show(found, mode);
    }

    private Node open(Sheet sheet, Mode mode) {
        return switch (mode) {
            case Mode.Editing editing -> {
                form.show(sheet);
                yield form.node();
            }
            case Mode.Reviewing(Sketch sketch) -> ReviewView.of(words, sheet, sketch);
            case Mode.Deciding(Conflict conflict) -> ConflictView.of(words, conflict);
        };
    }

    static void show(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
