package com.digidoc.setup.ui.shell;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.setup.Step;
import com.digidoc.setup.setup.Step.State;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.welcome.PartsStrip;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Glyph.Mark;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The left side: the steps with their states, the places for support below. */
final class StepList {
    private final Words words;
    private final Journey journey;
    private final VBox box = new VBox();
    private final List<Item> items;
    private final PartsStrip strip;
    private final SupportList support;
    private final Subscription sources;

    /**
     * The left side.
     *
     * @param unsaved whether settings were changed and not saved
     */
    StepList(Words words, Journey journey, ReadOnlyBooleanProperty unsaved, Region icon) {
        this.words = words;
        this.journey = journey;
        var title = new Label(words.say("ui.title"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        var brand = new HBox(icon, title);
        brand.getStyleClass().add("dd-brand");
        items = List.of(Step.values()).stream().map(Item::new).toList();
        strip = new PartsStrip(words, journey);
        support = new SupportList(words, journey, unsaved);
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        box.getStyleClass().add("dd-side");
        box.getChildren().add(brand);
        items.forEach(item -> box.getChildren().add(item.button));
        box.getChildren().addAll(strip.node(), gap, support.node());
        sources = Subscription.combine(
                journey.seen().subscribe(this::show), journey.place().subscribe(this::show));
        show(); // the two tell of changes only
    }

    Region node() {
        return box;
    }

    void leave() {
        sources.unsubscribe();
        strip.leave();
        support.leave();
    }

    /** Opens a step by its number, from 1, as its shortcut does; if it may be opened. */
    void open(int number) {
        items.get(number - 1).button.fire();
    }

    private void show() {
        Optional<Seen> seen = journey.seen().get();
        Place here = journey.place().get();
        items.forEach(item -> item.show(seen, here.equals(new Place.At(item.step))));
    }

    /** A step: glyph, name, state. It can be opened when it is done, or is where the person may be now. */
    private final class Item {
        private final Step step;
        private final Glyph glyph = new Glyph(Mark.TO_DO);
        private final Label name = new Label();
        private final Label state = new Label();
        private final Button button = new Button();

        Item(Step step) {
            this.step = step;
            SideRow.on(button, glyph, name, state);
            button.setId("step-" + step.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().setAll("dd-step");
            button.setOnAction(event -> journey.open(new Place.At(step)));
        }

        void show(Optional<Seen> seen, boolean here) {
            boolean mac = seen.filter(Seen::mac).isPresent();
            name.setText(step == Step.COMPUTER && mac ? words.say("ui.step.mac") : words.say(step.title()));
            Optional<List<Finding>> findings = seen.map(Seen::findings);
            boolean due = findings.filter(found -> Step.first(found) == step).isPresent();
            boolean open = due
                    || here
                    || findings.map(step::state).filter(at -> at != State.TO_DO).isPresent();
            Optional<State> now = findings.map(found -> state(found, due));
            state.setText(words.say(word(now, here)));
            glyph.show(
                    here
                                    && now.filter(at -> at == State.TO_DO || at == State.NEEDS_YOU)
                                            .isPresent()
                            ? Mark.NOW
                            : now.map(Glyph::of).orElse(Mark.TO_DO));
            button.setDisable(!open);
            button.getStyleClass().remove("current");
            if (here) {
                button.getStyleClass().add("current");
            }
            button.setAccessibleText(name.getText() + ", " + state.getText());
        }

        /** What needs the person only after something else does is no cause for alarm yet. */
        private State state(List<Finding> findings, boolean due) {
            State state = step.state(findings);
            return state == State.NEEDS_YOU && !due ? State.TO_DO : state;
        }

        private String word(Optional<State> now, boolean here) {
            if (now.isEmpty()) {
                return "ui.state.looking";
            }
            return switch (now.get()) {
                case DONE -> "ui.state.done";
                case NOT_NEEDED -> "ui.state.not-needed";
                case NEEDS_YOU -> here ? "ui.state.now" : "ui.state.needs-you";
                case TO_DO -> here ? "ui.state.now" : "ui.state.to-do";
            };
        }
    }
}
