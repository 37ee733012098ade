package com.digidoc.setup.ui.done;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.step.Situation;
import com.digidoc.setup.ui.step.Situation.Kind;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

/** How to go on from here: open DigiDoc, or turn to what support needs. */
public final class Onward implements Special {
    private final Card card;
    private final Node show;
    private final Subscription source;
    private Optional<Path> folder = Optional.empty();

    public Onward(Words words, Journey journey, Consumer<Path> reveal) {
        var folderLink = words.link(Text.of("ui.onward.show-folder"), () -> folder.ifPresent(reveal));
        folderLink.setId("show-digidoc");
        show = folderLink;
        var links = new FlowPane();
        links.getStyleClass().add("dd-links");
        links.getChildren()
                .addAll(
                        show,
                        words.link(Text.of("ui.onward.undo"), () -> journey.open(Place.Support.UNDO)),
                        words.link(Text.of("ui.onward.doctor"), () -> journey.open(Place.Support.DOCTOR)));
        card = new Card(words.heading(Text.of("ui.onward.title")), words.body(Text.of("ui.onward.open")), links);
        card.managedProperty().bind(card.visibleProperty());
        source = journey.seen().subscribe(this::follow);
    }

    private void follow(Optional<Seen> seen) {
        folder = seen.map(Seen::places).orElse(List.of()).stream()
                .filter(spot -> spot.what().equals(Text.of("ui.place.folder")))
                .map(Seen.Spot::path)
                .findFirst();
        show.setVisible(folder.isPresent());
        show.setManaged(folder.isPresent());
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public void show(Situation now) {
        card.setVisible(now.kind() == Kind.FULFILLED);
    }

    @Override
    public void leave() {
        source.unsubscribe();
    }
}
