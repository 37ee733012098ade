package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.host.Os;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Words;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says clearly whose computer this is, and leads back to one's own. */
final class OriginCard {
    private OriginCard() {}

    static Card of(Words words, Origin origin, Runnable back) {
        var heading = words.heading(Text.of(origin.os() == Os.MACOS ? "ui.doctor.elses.mac" : "ui.doctor.elses"));
        var text = new VBox(4, heading);
        Stream.of(
                        Optional.of(Text.of("ui.doctor.elses.system", origin.system(), origin.chip())),
                        origin.made().map(when -> Text.of("ui.doctor.elses.made", words.moment(when))),
                        origin.version().map(version -> Text.of("ui.doctor.elses.version", version)),
                        origin.redis().map(redis -> Text.of("ui.doctor.elses.redis", redis)))
                .flatMap(Optional::stream)
                .map(words::body)
                .forEach(text.getChildren()::add);
        text.getChildren().add(words.quiet(Text.of("ui.doctor.elses.nothing-runs")));
        HBox.setHgrow(text, Priority.ALWAYS);
        var button = words.button(Text.of("ui.doctor.back"), back);
        button.setId("back");
        button.setMinWidth(Region.USE_PREF_SIZE);
        var card = new Card(new HBox(12, text, button)).tinted("elses");
        card.setId("someone-elses");
        return card;
    }
}
