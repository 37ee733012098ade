package com.digidoc.setup.ui.report;

import com.digidoc.setup.report.Report;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.report.ReportModel.State;
import com.digidoc.setup.ui.step.Note;
import com.digidoc.setup.ui.step.NoteCard;
import com.digidoc.setup.ui.step.OfferCard;
import com.digidoc.setup.ui.step.StepView;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Gap;
import com.digidoc.setup.ui.widget.Words;
import com.digidoc.setup.ui.widget.WorkBar;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The report's page. */
public final class ReportView {
    private final Words words;
    private final ReportModel model;
    private final SaveDoor door;
    private final VBox middle = new VBox();
    private final VBox note = new VBox();
    private final CheckBox hosts;
    private final Button save;
    private final Button stop;
    private final Button again;
    private final BorderPane root = new BorderPane();
    private final Subscription sources;

    /** Asks the person where to save a file. */
    @FunctionalInterface
    public interface SaveDoor {
        /** @param name what to call it, if the person has no better idea */
        Optional<Path> choose(String title, String name);
    }

    public ReportView(Words words, ReportModel model, SaveDoor door) {
        this.words = words;
        this.model = model;
        this.door = door;
        var title = words.title(Text.of("report.page"));
        title.setId("title");
        var head = new VBox(title, words.lead(Text.of("report.page.lead")));
        head.getStyleClass().add("dd-head");
        hosts = new CheckBox(words.say("report.page.hide-hosts"));
        hosts.setId("hide-hosts");
        hosts.setWrapText(true);
        hosts.selectedProperty().bindBidirectional(model.hostsHidden());
        middle.getStyleClass().add("dd-situation");
        note.getStyleClass().add("dd-situation");
        note.managedProperty().bind(Bindings.isNotEmpty(note.getChildren())); // else it would take a gap
        var content = new VBox(head, note, hosts, middle);
        content.getStyleClass().add("dd-page");
        root.setCenter(StepView.scrolled(content));
        save = button("report.page.save", "main", this::save);
        save.getStyleClass().add("dd-primary");
        save.setDefaultButton(true);
        stop = button("ui.cancel", "cancel", model::cancel);
        again = button("report.page.again", "again", model::make);
        var buttons = new HBox(new Gap(), again, stop, save);
        buttons.getStyleClass().add("dd-buttons");
        root.setBottom(StepView.centred(buttons));
        sources = Subscription.combine(
                model.state().subscribe(this::show), model.note().subscribe(this::say));
    }

    private Button button(String key, String id, Runnable action) {
        var button = words.button(Text.of(key), action);
        button.setId(id);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    public Region node() {
        return root;
    }

    /** Stops following the model, which stops what it does. */
    public void leave() {
        sources.unsubscribe();
        hosts.selectedProperty().unbindBidirectional(model.hostsHidden());
        model.cancel();
    }

    private void save() {
        if (model.state().get() instanceof State.Made(Report report)) {
            door.choose(words.say("report.page.save.title"), report.fileName()).ifPresent(model::save);
        }
    }

    private void show(State state) {
        boolean made = state instanceof State.Made;
        boolean making = state instanceof State.Making;
        save.setDisable(!made);
        stop.setVisible(making);
        again.setVisible(!making);
        middle.getChildren().setAll(content(state));
    }

    private Node content(State state) {
        return switch (state) {
            case State.Making making -> new Card(words.body(Text.of("report.page.making")), new WorkBar());
            case State.Made(Report report) -> new Contents(words, report);
            case State.Stopped stopped -> new Card(words.body(Text.of("report.page.stopped")));
            case State.Broken(String exact) ->
                new Card(words.body(Text.of("report.page.broken")), OfferCard.code(words, exact)).tinted("problem");
        };
    }

    private void say(Optional<Note> now) {
        note.getChildren()
                .setAll(now.map(said -> NoteCard.of(words, said)).stream().toList());
    }
}
