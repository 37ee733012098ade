package com.digidoc.setup.ui.shell;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.widget.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The places for those who help others, quieter than the steps and below them. */
final class SupportList {
    private final Words words;
    private final Journey journey;
    private final Map<Place.Support, Button> buttons = new LinkedHashMap<>();
    private final VBox box = new VBox();
    private final Subscription source;

    SupportList(Words words, Journey journey) {
        this.words = words;
        this.journey = journey;
        add(Place.Support.DOCTOR, Text.of("ui.doctor"));
        add(Place.Support.UNDO, Text.of("ui.undo"));
        box.getStyleClass().add("dd-support-list");
        source = journey.place().subscribe(this::show);
    }

    Region node() {
        return box;
    }

    void leave() {
        source.unsubscribe();
    }

    /** The place's sign is a shape in {@code window.css}, by the place's name. */
    private void add(Place.Support place, Text name) {
        String word = place.name().toLowerCase(Locale.ROOT);
        var sign = new Region();
        sign.getStyleClass().addAll("sign", word);
        Button button = words.button(name, () -> journey.open(place));
        button.setId(word);
        button.getStyleClass().setAll("dd-step", "dd-support");
        button.setGraphic(sign);
        button.setMaxWidth(Double.MAX_VALUE);
        buttons.put(place, button);
        box.getChildren().add(button);
    }

    private void show(Place here) {
        buttons.forEach((place, button) -> {
            button.getStyleClass().remove("current");
            if (here == place) {
                button.getStyleClass().add("current");
            }
        });
    }
}
