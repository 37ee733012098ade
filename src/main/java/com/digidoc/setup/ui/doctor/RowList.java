package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Offer;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The ladder as a list. Rows stay the same nodes from look to look, so that what a person opened stays open. */
final class RowList {
    private final Words words;
    private final Consumer<Offer> apply;
    private final VBox list = new VBox();
    private final Card card = new Card(list);
    private final Map<String, RowView> views = new HashMap<>();

    RowList(Words words, Consumer<Offer> apply) {
        this.words = words;
        this.apply = apply;
        list.getStyleClass().add("dd-doctor");
        card.managedProperty().bind(card.visibleProperty());
        card.setVisible(false);
    }

    Node node() {
        return card;
    }

    /** Forgets the rows so far: the next ones are of another computer. */
    void forget() {
        views.clear();
    }

    /** Shows these rows, or those of them that need attention. */
    void show(List<Row> rows, boolean onlyAttention) {
        views.keySet().retainAll(rows.stream().map(Row::id).toList());
        rows.forEach(row -> views.computeIfAbsent(row.id(), id -> new RowView(words, row, apply))
                .show(row));
        List<Node> shown = rows.stream()
                .filter(row -> !onlyAttention || row.rung().stands())
                .<Node>map(row -> views.get(row.id()))
                .toList();
        card.setVisible(!rows.isEmpty());
        if (shown.isEmpty()) {
            list.getChildren().setAll(words.body(Text.of("ui.doctor.none-needs-attention")));
        } else if (!list.getChildren().equals(shown)) {
            list.getChildren().setAll(shown);
        }
    }

    /** Whether remedies may be started now. */
    void ready(boolean now) {
        views.values().forEach(view -> view.ready(now));
    }
}
