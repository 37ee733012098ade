package com.digidoc.setup.ui.done;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.engine.Seen.Spot;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.light.Ladder;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Where Redis and DigiDoc keep things, and behind a fold all rungs of the ladder. */
public final class WhereThingsAre implements Special {
    private final Words words;
    private final Consumer<Path> reveal;
    private final VBox box = new VBox();
    private final Card places = new Card();
    private final Subscription source;
    private List<Spot> shown = List.of();

    public WhereThingsAre(Words words, Journey journey, Consumer<Path> reveal) {
        this.words = words;
        this.reveal = reveal;
        var ladder = new Ladder(words, journey);
        box.getStyleClass().add("dd-situation");
        box.getChildren().addAll(places, new Fold(words.say("ui.ladder.title"), new Card(ladder.node())));
        source = Subscription.combine(journey.seen().subscribe(this::show), ladder::leave);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void leave() {
        source.unsubscribe();
    }

    private void show(Optional<Seen> seen) {
        List<Spot> spots = seen.map(Seen::places).orElse(List.of());
        places.setVisible(!spots.isEmpty());
        places.setManaged(!spots.isEmpty());
        if (!spots.equals(shown)) {
            shown = spots;
            places.getChildren().setAll(words.heading(Text.of("ui.places.title")));
            spots.stream().map(this::row).forEach(places.getChildren()::add);
        }
    }

    private Node row(Spot spot) {
        Label where = words.mono(spot.shown());
        where.setMinWidth(0);
        var text = new VBox(2, words.body(spot.what()), where);
        HBox.setHgrow(text, Priority.ALWAYS);
        var show = words.button(Text.of("ui.places.show"), () -> reveal.accept(spot.path()));
        show.getStyleClass().add("small");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setAccessibleText(words.say("ui.places.show-it", words.say(spot.what())));
        var row = new HBox(12, text, show);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
