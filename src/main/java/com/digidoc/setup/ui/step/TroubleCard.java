package com.digidoc.setup.ui.step;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Rung;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Glyph.Mark;
import com.digidoc.setup.ui.widget.Line;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is wrong, in one sentence; the exact words are one click away. */
public final class TroubleCard {
    private TroubleCard() {}

    static Card of(Words words, Rung rung) {
        boolean unknown = rung.status() == Status.UNKNOWN;
        Card card = card(words, rung.status(), unknown ? rung.title() : rung.summary());
        if (unknown) {
            card.getChildren().add(words.body(rung.summary())); // it says why, not what
        }
        addDetails(words, card, rung.details());
        return card.tinted(rung.status() == Status.PROBLEM ? "problem" : "warning");
    }

    /** The same where the page itself offers to do it: nothing to be alarmed about. */
    static Card toDo(Words words, Rung rung) {
        Card card = card(words, Mark.NOW, rung.status(), rung.summary());
        addDetails(words, card, rung.details());
        return card.tinted("to-do");
    }

    /**
     * How a remedy failed, and what may help: what each way will do stands beside the button that starts it.
     *
     * @param take does one of the ways
     */
    public static Card of(Words words, Text whatDidNotWork, Outcome.Failed failed, Consumer<Remedy> take) {
        Card card = card(words, Status.PROBLEM, Text.of("ui.job.failed", whatDidNotWork));
        card.getChildren().add(words.body(failed.summary()));
        if (!failed.exact().isBlank()) {
            card.getChildren()
                    .add(new Fold(
                            words.say("ui.exact"),
                            OfferCard.code(words, failed.exact().strip())));
        }
        failed.ways().forEach(way -> card.getChildren().add(way(words, way, take)));
        return card.tinted("problem");
    }

    private static Node way(Words words, Remedy way, Consumer<Remedy> take) {
        var box = new VBox(words.body(Text.of("ui.job.way", way.summary())));
        box.getStyleClass().add("dd-choices");
        way.effects().stream().map(words::quiet).forEach(box.getChildren()::add);
        if (way.admin()) {
            box.getChildren().add(words.quiet(Text.of("ui.offer.admin")));
        }
        if (!way.commands().isEmpty()) {
            Node commands = OfferCard.code(words, way.lines());
            box.getChildren().add(way.automatic() ? new Fold(words.say("ui.offer.commands"), commands) : commands);
        }
        if (way.automatic()) {
            var button = words.button(way.summary(), () -> take.accept(way));
            button.setId("way-" + way.id());
            box.getChildren().add(button);
        }
        return box;
    }

    private static Card card(Words words, Status status, Text sentence) {
        return card(words, Glyph.of(status), status, sentence);
    }

    private static Card card(Words words, Mark mark, Status status, Text sentence) {
        Label label = words.body(sentence);
        label.getStyleClass().add("dd-strong");
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new Line(new Glyph(mark), label);
        row.setAccessibleText(words.say(status.text()) + ": " + label.getText());
        return new Card(row);
    }

    /** What it means and what to do stands open; exact words are for experts. */
    private static void addDetails(Words words, Card card, List<Text> details) {
        details.stream().filter(detail -> !detail.exact()).map(words::body).forEach(card.getChildren()::add);
        String rest = details.stream().filter(Text::exact).map(words::say).collect(Collectors.joining("\n"));
        if (!rest.isBlank()) {
            card.getChildren().add(new Fold(words.say("ui.exact"), OfferCard.code(words, rest)));
        }
    }
}
