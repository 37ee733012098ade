package com.digidoc.setup.ui.step;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Offer;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.CopyButton;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.Line;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a remedy will do, before it does it. */
public final class OfferCard {
    private static final int MOST_SHOWN = 8_000;
    private static final int MOST_LINES = 60;

    private OfferCard() {}

    /** The card of a remedy; where the person has to run it, the command stands open. */
    public static Card of(Words words, Offer offer) {
        var card = new Card(head(words, offer), lines(words, offer));
        if (offer.reversible()) {
            card.getChildren().add(words.quiet(Text.of("ui.offer.undo", offer.undo())));
        }
        if (!offer.commands().isEmpty()) {
            card.getChildren().add(commands(words, offer));
        }
        return card;
    }

    private static Node head(Words words, Offer offer) {
        Label title = words.heading(Text.of(offer.automatic() ? "ui.offer.title" : "ui.offer.title.copy"));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label password = words.quiet(Text.of(offer.admin() ? "ui.offer.admin" : "ui.offer.no-password"));
        password.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(title, password);
    }

    private static Node lines(Words words, Offer offer) {
        var box = new VBox();
        box.getStyleClass().add("dd-choices");
        offer.effects().stream().map(line -> bullet(words, line)).forEach(box.getChildren()::add);
        return box;
    }

    private static Node bullet(Words words, Text line) {
        var dot = new Region();
        dot.getStyleClass().add("dd-bullet");
        Label label = words.body(line);
        HBox.setHgrow(label, Priority.ALWAYS);
        return new Line(dot, label);
    }

    private static Node commands(Words words, Offer offer) {
        Node block = code(words, offer.commands());
        return offer.automatic() ? new Fold(words.say("ui.offer.commands"), block) : block;
    }

    /** Exact words with a button that copies them; of a flood only the end is shown, laying out more takes seconds. */
    public static Node code(Words words, String exactly) {
        Label label = words.mono(end(exactly));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var copy = new CopyButton(words, Text.of("ui.copy"), () -> exactly);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(label, copy);
        row.getStyleClass().add("dd-code");
        return row;
    }

    private static String end(String exactly) {
        List<String> lines = exactly.substring(Math.max(0, exactly.length() - MOST_SHOWN))
                .lines()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
    }
}
