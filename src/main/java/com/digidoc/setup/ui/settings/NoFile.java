package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.config.Problem;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Offer;
import com.digidoc.setup.ui.step.OfferCard;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Line;
import com.digidoc.setup.ui.widget.Words;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What stands in the place of the form while there is no file that could be edited. */
final class NoFile {
    private NoFile() {}

    static Node of(Words words, Found found) {
        return switch (found) {
            case Found.Missing missing ->
                missing.create()
                        .<Node>map(remedy -> OfferCard.of(words, Offer.of(remedy)))
                        .orElseGet(VBox::new);
            case Found.Broken broken -> problem(words, broken.problem());
            case Found.Looking looking -> new VBox();
            case Found.Nowhere nowhere -> new VBox();
            case Found.Open open -> new VBox();
        };
    }

    private static Node problem(Words words, Problem problem) {
        Text where = problem.line() == 0
                ? problem.text()
                : Text.of("config.at", problem.line(), problem.column(), problem.text());
        var row = new Line(new Glyph(Status.PROBLEM), words.body(where));
        var card = new Card(row, words.quiet(Text.of("settings.broken.then")));
        card.setId("broken");
        return card.tinted("problem");
    }
}
