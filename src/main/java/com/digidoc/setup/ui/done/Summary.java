package com.digidoc.setup.ui.done;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.engine.Seen.Spot;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.light.Ladder;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** All rungs of the ladder, and where Redis and DigiDoc keep things. */
public final class Summary implements Special {
    private final Words words;
    private final Consumer<Path> reveal;
    private final VBox box = new VBox();
    private final Subscription source;
    private List<Spot> shown = List.of();
    private final Card places;

    public Summary(Words words, Journey journey, Consumer<Path> reveal) {
        this.words = words;
        this.reveal = reveal;
        var ladder = new Ladder(words, journey);
        places = new Card();
        box.getStyleClass().add("dd-situation");
        box.getChildren().addAll(places, new Card(words.heading(Text.of("ui.ladder.title")), ladder.node()));
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
        var show = words.link(Text.of("ui.places.show"), () -> reveal.accept(spot.path()));
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setAccessibleText(words.say("ui.places.show-it", words.say(spot.what())));
        return new HBox(12, text, show);
    }
}
