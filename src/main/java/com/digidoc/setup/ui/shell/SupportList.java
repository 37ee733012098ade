package com.digidoc.setup.ui.shell;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.widget.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The places for those who help others, quieter than the steps and below them. */
final class SupportList {
    private final Words words;
    private final Journey journey;
    private final Map<Place.Support, Button> buttons = new LinkedHashMap<>();
    private final Label mark = new Label();
    private final VBox box = new VBox();
    private final Subscription sources;

    /**
     * The places.
     *
     * @param unsaved whether settings were changed and not saved
     */
    SupportList(Words words, Journey journey, ReadOnlyBooleanProperty unsaved) {
        this.words = words;
        this.journey = journey;
        add(Place.Support.DOCTOR, Text.of("ui.doctor"));
        add(Place.Support.REPORT, Text.of("report.place"));
        add(Place.Support.SETTINGS, Text.of("settings.place"));
        add(Place.Support.UNDO, Text.of("ui.undo"));
        box.getStyleClass().add("dd-support-list");
        sources = Subscription.combine(journey.place().subscribe(this::show), unsaved.subscribe(this::unsaved));
    }

    private void unsaved(boolean now) {
        String said = now ? words.say("settings.place.unsaved") : "";
        mark.setText(said);
        String name = words.say("settings.place");
        buttons.get(Place.Support.SETTINGS).setAccessibleText(now ? name + ", " + said : name);
    }

    Region node() {
        return box;
    }

    void leave() {
        sources.unsubscribe();
    }

    /** The place's sign is a shape in {@code window.css}, by the place's name. */
    private void add(Place.Support place, Text name) {
        String word = place.name().toLowerCase(Locale.ROOT);
        var sign = new Region();
        sign.getStyleClass().addAll("sign", word);
        var button = new Button();
        button.setId(word);
        button.getStyleClass().setAll("dd-step", "dd-support");
        button.setAccessibleText(words.say(name));
        button.setOnAction(event -> journey.open(place));
        SideRow.on(button, sign, new Label(words.say(name)), place == Place.Support.SETTINGS ? mark : new Label());
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
