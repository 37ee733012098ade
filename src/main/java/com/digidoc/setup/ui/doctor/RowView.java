package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Offer;
import com.digidoc.setup.ui.step.OfferCard;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.RungRow;
import com.digidoc.setup.ui.widget.Words;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line of the doctor's list; what is not well stands open. */
final class RowView extends VBox {
    RowView(Words words, Row row, boolean canApply, Consumer<Offer> apply) {
        var rung = row.rung();
        var line = new RungRow(words, rung.status(), rung.title(), rung.summary());
        HBox.setHgrow(line, Priority.ALWAYS);
        Label time = words.quiet(Text.of("ui.doctor.millis", row.millis()));
        time.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("dd-doctor-row");
        getChildren().add(new HBox(12, line, time));
        var more = new VBox();
        more.getStyleClass().add("dd-doctor-more");
        if (!rung.details().isEmpty()) {
            String details = rung.details().stream().map(words::say).collect(Collectors.joining("\n"));
            more.getChildren()
                    .add(new Fold(words.say("ui.details"), OfferCard.code(words, details)).open(rung.stands()));
        }
        row.offers().forEach(offer -> more.getChildren().add(remedy(words, offer, canApply, apply)));
        if (!more.getChildren().isEmpty()) {
            getChildren().add(more);
        }
    }

    /** What it will do stands behind its name; only there can it be started. */
    private static Fold remedy(Words words, Offer offer, boolean canApply, Consumer<Offer> apply) {
        var card = OfferCard.of(words, offer);
        if (offer.automatic()) {
            var button = words.button(offer.label(), () -> apply.accept(offer));
            button.setId("fix-" + offer.id());
            button.setDisable(!canApply);
            card.getChildren().add(button);
        }
        return new Fold(words.say("ui.doctor.fix", words.say(offer.label())), card);
    }
}
