package com.digidoc.setup.ui.light;

import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Rung;
import com.digidoc.setup.ui.widget.RungRow;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** All rungs of the ladder as the last look found them. */
public final class Ladder {
    private final Words words;
    private final VBox list = new VBox();
    private final Subscription source;
    private List<Rung> shown = List.of();

    public Ladder(Words words, Journey journey) {
        this.words = words;
        list.getStyleClass().add("dd-rungs");
        source = journey.seen().subscribe(this::show);
    }

    public Node node() {
        return list;
    }

    public void leave() {
        source.unsubscribe();
    }

    private void show(Optional<Seen> seen) {
        List<Rung> rungs = seen.stream()
                .flatMap(found -> found.findings().stream())
                .map(Rung::of)
                .toList();
        if (!rungs.equals(shown)) {
            shown = rungs;
            list.getChildren().clear();
            rungs.stream()
                    .map(rung -> new RungRow(words, rung.status(), rung.title(), rung.summary()))
                    .forEach(list.getChildren()::add);
        }
    }
}
