package com.digidoc.setup.ui.redis;

import com.digidoc.setup.setup.Wishes.Way;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.step.Situation;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The ways to a Redis, each with an honest word, the recommended one first. */
public final class WayChoice implements Special {
    private final Words words;
    private final Journey journey;
    private final UrlPanel url;
    private final VBox box = new VBox();
    private final ToggleGroup group = new ToggleGroup();
    private final Subscription sources;
    private final SimpleBooleanProperty entering = new SimpleBooleanProperty();
    private Optional<Fold> ways = Optional.empty();

    public WayChoice(Words words, Journey journey, UrlModel model) {
        this.words = words;
        this.journey = journey;
        this.url = new UrlPanel(
                        words,
                        model,
                        Text.of("ui.url.existing"),
                        Text.of("ui.url.use"),
                        () -> model.written()
                                .ifPresent(address -> journey.want(journey.wishes()
                                        .get()
                                        .withWay(Way.EXISTING)
                                        .withUrl(address))))
                .emphasised();
        box.getStyleClass().add("dd-choices");
        sources = group.selectedToggleProperty().subscribe(chosen -> {
            if (chosen != null) {
                choose((Way) chosen.getUserData());
            }
        });
        url.node().managedProperty().bind(url.node().visibleProperty());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public boolean below() {
        return true;
    }

    @Override
    public ObservableBooleanValue alone() {
        return entering;
    }

    @Override
    public void leave() {
        sources.unsubscribe();
        url.leave();
    }

    @Override
    public void show(Situation now) {
        settle();
        boolean open =
                switch (now.kind()) {
                    case OPEN, WAITS, FAILED -> true;
                    case FULFILLED -> journey.wishes().get().way().isPresent();
                    case LOOKING, WORKING, ELSEWHERE -> false;
                };
        box.setVisible(open);
        box.setManaged(open);
        if (open && ways.isEmpty()) {
            build(now.page().mac());
        }
    }

    private void build(boolean mac) {
        var known = List.of(mac ? Way.HOMEBREW : Way.SYSTEM, Way.DOCKER, Way.EXISTING);
        Way wanted = journey.wishes().get().way().orElse(known.getFirst());
        var choices = new VBox();
        choices.getStyleClass().add("dd-choices");
        known.stream().map(way -> choice(way, way == wanted)).forEach(choices.getChildren()::add);
        url.node().setVisible(wanted == Way.EXISTING);
        var all = new VBox(new Card(choices), url.node());
        all.getStyleClass().add("dd-choices");
        // nearly everyone takes the first way, and should not have to read about the others
        boolean chosen = wanted != known.getFirst();
        var fold = new Fold(words.say("ui.way.other"), all).open(chosen).named("other-ways");
        fold.opened().subscribe((was, now) -> settle());
        ways = Optional.of(fold);
        box.getChildren().add(fold);
    }

    private Node choice(Way way, boolean selected) {
        var radio = new RadioButton(words.say(name(way)));
        radio.setId("way-" + way.name().toLowerCase(Locale.ROOT));
        radio.setUserData(way);
        radio.setToggleGroup(group);
        radio.setSelected(selected);
        Label explained = words.quiet(explanation(way));
        radio.setAccessibleHelp(explained.getText());
        var choice = new VBox(radio, explained);
        choice.getStyleClass().add("dd-choice");
        return choice;
    }

    private void choose(Way way) {
        url.node().setVisible(way == Way.EXISTING);
        settle();
        // one that is there already is only taken together with its address
        if (ways.isPresent() && way != Way.EXISTING) {
            journey.want(journey.wishes().get().withWay(way));
        }
    }

    /** The page is about an address while one is to be entered, and not once the ways are folded away again. */
    private void settle() {
        boolean asked = Optional.ofNullable(group.getSelectedToggle())
                .filter(chosen -> chosen.getUserData() == Way.EXISTING)
                .isPresent();
        boolean wished = journey.wishes().get().way().equals(Optional.of(Way.EXISTING));
        entering.set(asked && !wished && ways.filter(Fold::isOpen).isPresent());
    }

    private static Text name(Way way) {
        return Text.of(
                switch (way) {
                    case HOMEBREW -> "ui.way.homebrew";
                    case SYSTEM -> "ui.way.system";
                    case DOCKER -> "ui.way.docker";
                    case EXISTING -> "ui.way.existing";
                });
    }

    private static Text explanation(Way way) {
        return Text.of(
                switch (way) {
                    case HOMEBREW -> "ui.way.homebrew.why";
                    case SYSTEM -> "ui.way.system.why";
                    case DOCKER -> "ui.way.docker.why";
                    case EXISTING -> "ui.way.existing.why";
                });
    }
}
