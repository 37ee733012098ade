package com.digidoc.setup.ui.welcome;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Glyph.Mark;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The two parts in small, in sight on every page: each lights up when it is ready, the line when they are connected. */
public final class PartsStrip {
    private final Words words;
    private final Half digidoc;
    private final Half redis;
    private final Region way = new Region();
    private final HBox box;
    private final Subscription source;

    public PartsStrip(Words words, Journey journey) {
        this.words = words;
        digidoc = new Half(words.say("ui.parts.digidoc"));
        redis = new Half(words.say("ui.parts.redis"));
        box = new HBox(digidoc, way, redis);
        HBox.setHgrow(way, Priority.ALWAYS);
        box.getStyleClass().add("dd-strip");
        box.setAccessibleRole(AccessibleRole.TEXT);
        source = journey.seen().subscribe(this::light);
    }

    public Region node() {
        return box;
    }

    public void leave() {
        source.unsubscribe();
    }

    private void light(Optional<Seen> seen) {
        var parts = Parts.of(seen);
        digidoc.light(parts.digidoc());
        redis.light(parts.redis());
        way.getStyleClass().setAll(parts.connected() ? List.of("way", "lit") : List.of("way"));
        box.setAccessibleText(words.say(
                "ui.parts.spoken",
                state(parts.digidoc()),
                state(parts.redis()),
                Text.of(parts.connected() ? "ui.parts.way.lit" : "ui.parts.way")));
    }

    private static Text state(boolean ready) {
        return Text.of(ready ? "ui.parts.ready" : "ui.parts.not-yet");
    }

    /** One part: a sign and its name. */
    private static final class Half extends HBox {
        private final Glyph glyph = new Glyph(Mark.TO_DO);

        Half(String name) {
            var label = new Label(name);
            label.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(glyph, label);
            light(false);
        }

        void light(boolean lit) {
            glyph.show(lit ? Mark.OK : Mark.TO_DO);
            getStyleClass().setAll(lit ? List.of("half", "lit") : List.of("half"));
        }
    }
}
