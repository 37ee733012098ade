package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Offer;
import com.digidoc.setup.ui.step.OfferCard;
import com.digidoc.setup.ui.widget.CopyButton;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.RungRow;
import com.digidoc.setup.ui.widget.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line of the doctor's list; what is not well stands open. It is built anew only when it says something else. */
final class RowView extends VBox {
    private final Words words;
    private final Consumer<Offer> apply;
    private final Label time;
    private final List<Button> fixes = new ArrayList<>();
    private Row row;

    /** @param apply applies a remedy; not asked where the findings are of another computer, see {@link #runnable} */
    RowView(Words words, Row row, Consumer<Offer> apply) {
        this.words = words;
        this.apply = apply;
        this.row = row;
        time = words.quiet(Text.exactly(""));
        time.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("dd-doctor-row");
        build();
    }

    void show(Row now) {
        boolean same = row.saysTheSameAs(now);
        row = now;
        if (same) {
            tell();
        } else {
            build();
        }
    }

    /** Whether remedies may be started now. */
    void ready(boolean now) {
        fixes.forEach(fix -> fix.setDisable(!now));
    }

    private void tell() {
        time.setText(row.millis()
                .map(millis -> words.say("ui.doctor.millis", millis))
                .orElse(""));
    }

    private void build() {
        tell();
        fixes.clear();
        var rung = row.rung();
        var line = new RungRow(words, rung.status(), rung.title(), rung.summary());
        HBox.setHgrow(line, Priority.ALWAYS);
        Text label = Text.of("ui.doctor.copy", rung.title());
        var copy = CopyButton.quiet(words, label, this::plain);
        copy.setAccessibleText(words.say(label));
        getChildren().setAll(new HBox(12, line, time, copy));
        var more = new VBox();
        more.getStyleClass().add("dd-doctor-more");
        if (!rung.details().isEmpty()) {
            more.getChildren()
                    .add(new Fold(words.say("ui.details"), OfferCard.code(words, details())).open(rung.stands()));
        }
        row.offers().forEach(offer -> more.getChildren().add(remedy(offer)));
        if (!more.getChildren().isEmpty()) {
            getChildren().add(more);
        }
    }

    private String details() {
        return row.rung().details().stream().map(words::say).collect(Collectors.joining("\n"));
    }

    /** All of it as plain text, for a message to somebody. */
    private String plain() {
        var rung = row.rung();
        return words.say(
                        "ui.doctor.plain",
                        words.say(rung.title()),
                        words.say(rung.status().text()),
                        rung.id(),
                        words.say(rung.summary()))
                + "\n" + details();
    }

    /** What it will do stands behind its name; only there can it be started. */
    private Fold remedy(Offer offer) {
        var card = OfferCard.of(words, offer);
        if (offer.automatic()) {
            var button = words.button(offer.label(), () -> apply.accept(offer));
            button.setId("fix-" + offer.id());
            fixes.add(button);
            card.getChildren().add(button);
        }
        return new Fold(words.say("ui.doctor.fix", words.say(offer.label())), card);
    }
}
