package com.digidoc.setup.ui.welcome;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Glyph.Mark;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The two parts, DigiDoc and Redis, and the way between them. Each lights up when it is there and works. */
public final class PartsPicture implements Special {
    private final Words words;
    private final Part digidoc;
    private final Part redis;
    private final VBox wire = new VBox();
    private final Label wireWord;
    private final HBox box;
    private final Subscription source;

    public PartsPicture(Words words, Journey journey) {
        this.words = words;
        digidoc = new Part(words, Text.of("ui.parts.digidoc"), Text.of("ui.parts.digidoc.what"));
        redis = new Part(words, Text.of("ui.parts.redis"), Text.of("ui.parts.redis.what"));
        wireWord = words.quiet(Text.of("ui.parts.way"));
        wireWord.setWrapText(false);
        wireWord.setMinWidth(Region.USE_PREF_SIZE);
        var way = new Region();
        way.getStyleClass().add("way");
        way.setMaxWidth(Double.MAX_VALUE);
        wire.getStyleClass().add("dd-wire");
        wire.getChildren().addAll(wireWord, way);
        box = new HBox(digidoc, wire, redis);
        HBox.setHgrow(digidoc, Priority.ALWAYS);
        HBox.setHgrow(redis, Priority.ALWAYS);
        box.getStyleClass().add("dd-parts");
        source = journey.seen().subscribe(this::light);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void leave() {
        source.unsubscribe();
    }

    private void light(Optional<Seen> seen) {
        var parts = Parts.of(seen);
        redis.light(parts.redis(), seen.isPresent());
        digidoc.light(parts.digidoc(), seen.isPresent());
        boolean connected = parts.connected();
        wire.getStyleClass().setAll(connected ? List.of("dd-wire", "lit") : List.of("dd-wire"));
        wireWord.setText(words.say(connected ? "ui.parts.way.lit" : "ui.parts.way"));
    }

    /** One of the two parts: what it is called, what it does, whether it is ready. */
    private static final class Part extends VBox {
        private final Words words;
        private final Glyph glyph = new Glyph(Mark.TO_DO);
        private final Label state;

        Part(Words words, Text name, Text what) {
            this.words = words;
            state = words.quiet(Text.of("ui.parts.not-yet"));
            var row = new HBox(8, glyph, state);
            getStyleClass().add("dd-part");
            var gap = new Region();
            VBox.setVgrow(gap, Priority.ALWAYS);
            getChildren().addAll(words.heading(name), words.quiet(what), gap, row);
        }

        void light(boolean lit, boolean known) {
            getStyleClass().setAll(lit ? List.of("dd-part", "lit") : List.of("dd-part"));
            glyph.show(lit ? Mark.OK : Mark.TO_DO);
            state.setText(words.say(lit ? "ui.parts.ready" : known ? "ui.parts.not-yet" : "ui.state.looking"));
        }
    }
}
