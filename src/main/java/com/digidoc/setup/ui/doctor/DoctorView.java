package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.doctor.Sight.Since;
import com.digidoc.setup.ui.doctor.Sight.Whose;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.journey.Rung;
import com.digidoc.setup.ui.step.JobPane;
import com.digidoc.setup.ui.step.StepView;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Gap;
import com.digidoc.setup.ui.widget.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The doctor's page. */
public final class DoctorView {
    private final Words words;
    private final Journey journey;
    private final DoctorModel model;
    private final Label verdict;
    private final Label count;
    private final Supplier<Optional<Path>> chooseReport;
    private final JobPane job;
    private final VBox elses = new VBox();
    private Optional<Whose> whose = Optional.empty();
    private final VBox since = new VBox();
    private final RowList rows;
    private final CheckBox only = new CheckBox();
    private final BorderPane root = new BorderPane();
    private final Subscription sources;

    /** @param chooseReport lets the person choose a report file */
    public DoctorView(Words words, Journey journey, DoctorModel model, Supplier<Optional<Path>> chooseReport) {
        this.words = words;
        this.chooseReport = chooseReport;
        this.journey = journey;
        this.model = model;
        verdict = words.lead(Text.of("ui.looking"));
        count = words.quiet(Text.exactly(""));
        job = new JobPane(words, journey, Place.Support.DOCTOR);
        rows = new RowList(words, journey::apply);
        since.getStyleClass().add("dd-situation");
        since.managedProperty().bind(since.visibleProperty());
        root.setCenter(StepView.scrolled(content()));
        root.setOnDragOver(event -> {
            if (event.getDragboard().getFiles().size() == 1) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        root.setOnDragDropped(event -> event.getDragboard().getFiles().stream()
                .findFirst()
                .map(File::toPath)
                .ifPresent(model::open));
        root.setBottom(StepView.centred(buttons()));
        sources = Subscription.combine(
                model.sight().subscribe(now -> show()),
                model.onlyAttention().subscribe(now -> show()),
                model.refusal().subscribe(now -> show()),
                journey.job().subscribe(now -> show()));
        model.enter();
    }

    public Region node() {
        return root;
    }

    /** Stops following the journey. */
    public void leave() {
        sources.unsubscribe();
        only.selectedProperty().unbindBidirectional(model.onlyAttention());
        model.leave();
        job.leave();
    }

    private Region content() {
        Label title = words.title(Text.of("ui.doctor"));
        title.setId("title");
        var head = new VBox(title, verdict);
        head.getStyleClass().add("dd-head");
        elses.getStyleClass().add("dd-situation");
        elses.managedProperty().bind(elses.visibleProperty());
        var content = new VBox(head, elses, job.node(), since, filter(), rows.node(), CodeField.of(words, model::read));
        content.getStyleClass().add("dd-page");
        return content;
    }

    private Node filter() {
        only.setText(words.say("ui.doctor.only"));
        only.setId("only-attention");
        only.setMnemonicParsing(false);
        only.selectedProperty().bindBidirectional(model.onlyAttention());
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(12, count, only);
        line.getStyleClass().add("dd-filter");
        return line;
    }

    private Region buttons() {
        var again = words.button(Text.of("ui.look"), journey::look);
        again.setId("main");
        again.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> journey.looking().get()
                                || model.sight().get().filter(Sight::here).isEmpty(),
                        journey.looking(),
                        model.sight()));
        keepFocus(again);
        var open =
                words.button(Text.of("ui.doctor.open"), () -> chooseReport.get().ifPresent(model::open));
        open.setId("open-report");
        var buttons = new HBox(again, new Gap(), open);
        buttons.getStyleClass().add("dd-buttons");
        return buttons;
    }

    /** A button that cannot be pressed loses the focus; who pressed it by keyboard finds it there again afterwards. */
    private static void keepFocus(Button button) {
        var had = new AtomicBoolean();
        button.disabledProperty().subscribe((was, now) -> {
            if (now) {
                had.set(button.isFocused());
            } else if (had.getAndSet(false)) {
                button.requestFocus();
            }
        });
    }

    private void show() {
        model.sight().get().ifPresent(this::show);
        var cards = new ArrayList<Node>();
        model.refusal()
                .get()
                .map(why -> new Card(words.body(why)).tinted("problem"))
                .ifPresent(cards::add);
        whose.flatMap(this::origin).ifPresent(cards::add);
        elses.getChildren().setAll(cards);
        elses.setVisible(!cards.isEmpty());
    }

    private Optional<Node> origin(Whose now) {
        return now instanceof Whose.SomeoneElses(Origin origin)
                ? Optional.of(OriginCard.of(words, origin, model::back))
                : Optional.empty();
    }

    private void show(Sight now) {
        if (!whose.equals(Optional.of(now.whose()))) {
            whose = Optional.of(now.whose());
            rows.forget();
        }
        verdict.setText(words.say(verdict(now)));
        count.setText(words.say("ui.doctor.count", now.attention(), now.rows().size()));
        rows.show(now.rows(), model.onlyAttention().get());
        rows.ready(now.here() && !journey.busy());
        since.getChildren().setAll(now.since().map(this::since).stream().toList());
        since.setVisible(now.since().isPresent());
    }

    /** The lowest broken rung is the one to mend first: what is above often comes right with it. */
    private static Text verdict(Sight now) {
        return switch (now.status()) {
            case PROBLEM ->
                now.rows().stream()
                        .map(Row::rung)
                        .filter(rung -> rung.status() == Status.PROBLEM)
                        .findFirst()
                        .map(DoctorView::first)
                        .orElseThrow();
            case UNKNOWN -> Text.of("ui.doctor.unknown");
            case WARNING -> Text.of("ui.doctor.warning");
            case OK, SKIPPED -> Text.of("ui.doctor.ok");
        };
    }

    /** A support code tells no more of a rung than its status. */
    private static Text first(Rung rung) {
        return rung.summary().equals(rung.status().text())
                ? Text.of("ui.doctor.problem.only", rung.title())
                : Text.of("ui.doctor.problem", rung.title(), rung.summary());
    }

    private Node since(Since before) {
        String when = words.time(before.when());
        if (before.shifts().isEmpty()) {
            return words.quiet(Text.of("ui.doctor.same", when));
        }
        var card = new Card(words.heading(Text.of("ui.doctor.changed", when)));
        before.shifts().stream().map(this::shift).forEach(card.getChildren()::add);
        card.setId("changed");
        return card;
    }

    private Node shift(Shift shift) {
        return words.body(Text.of(
                "ui.doctor.shift", shift.title(), shift.was().text(), shift.is().text()));
    }
}
