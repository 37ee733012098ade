package com.digidoc.setup.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import com.digidoc.setup.config.Setting;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.widget.Words;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * What a setting is entered with.
 *
 * @param node all of it
 * @param main the part that has the setting's name and gets its marks
 * @param source what it listens to
 */
record FieldControl(Region node, Control main, Subscription source) {
    private static final double NUMBER_WIDTH = 96;
    private static final double SHARE_WIDTH = 72;
    private static final double CHOICE_WIDTH = 160;
    private static final double STEP = 0.05;

    /**
     * The control that fits a setting's type.
     *
     * @param choosers let the person choose a folder or file
     */
    static FieldControl of(Words words, SettingsModel model, FieldModel field, Choosers choosers) {
        return switch (field.setting().type()) {
            case Setting.Switch any -> toggle(words, field);
            case Setting.Share share -> share(field);
            case Setting.Whole whole -> number(words, field, whole);
            case Setting.Choice choice -> choice(field, choice);
            case Setting.Name name -> text(field, "");
            case Setting.WebAddress web -> text(field, field.usual());
            case Setting.WebPath path -> text(field, field.usual());
            case Setting.StorageFolder folder -> place(words, model, field, choosers);
            case Setting.Place place -> place(words, model, field, choosers);
            case Setting.RedisAddress redis -> AddressView.of(words, model, choosers);
        };
    }

    private static FieldControl toggle(Words words, FieldModel field) {
        var toggle = new ToggleSwitch();
        var state = new Label();
        state.getStyleClass().add("dd-body");
        Subscription shown = field.text().subscribe(text -> {
            toggle.setSelected(field.on());
            state.setText(words.say(field.on() ? "settings.on" : "settings.off"));
        });
        Subscription turned = toggle.selectedProperty().subscribe((was, now) -> {
            if (now != field.on()) {
                field.turn(now);
            }
        });
        var row = new HBox(8, toggle, state);
        row.getStyleClass().add("dd-field-line");
        return new FieldControl(row, toggle, Subscription.combine(shown, turned));
    }

    private static FieldControl share(FieldModel field) {
        var slider = new Slider(0, 1, 0);
        slider.setBlockIncrement(STEP);
        slider.setFocusTraversable(false);
        HBox.setHgrow(slider, Priority.ALWAYS);
        var number = new TextField();
        number.setPrefWidth(SHARE_WIDTH);
        number.setMinWidth(SHARE_WIDTH);
        Subscription typed = bind(number, field);
        Subscription moved = Subscription.combine(
                field.text()
                        .subscribe(
                                text -> read(text).filter(FieldControl::share).ifPresent(slider::setValue)),
                slider.valueProperty().subscribe((was, now) -> {
                    if (read(field.text().get()).filter(now::equals).isEmpty()) {
                        field.text().set(String.format(Locale.ROOT, "%.2f", now.doubleValue()));
                    }
                }));
        steps(number, field, (value, by) -> String.format(Locale.ROOT, "%.2f", Math.clamp(value + by * STEP, 0, 1)));
        var row = new HBox(12, slider, number);
        row.getStyleClass().add("dd-field-line");
        return new FieldControl(row, number, Subscription.combine(typed, moved));
    }

    private static FieldControl number(Words words, FieldModel field, Setting.Whole whole) {
        var number = new TextField();
        number.setPrefWidth(NUMBER_WIDTH);
        Label unit = words.quiet(whole.unit());
        steps(
                number,
                field,
                (value, by) ->
                        String.valueOf((long) Math.clamp(value + by, (double) whole.least(), (double) whole.most())));
        var row = new HBox(8, number, unit);
        row.getStyleClass().add("dd-field-line");
        return new FieldControl(row, number, bind(number, field));
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }

    /** What an arrow key makes of a number. */
    @FunctionalInterface
    private interface Step {
        String from(double value, int by);
    }

    private static void steps(TextField number, FieldModel field, Step step) {
        number.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int by = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
            if (by != 0) {
                read(field.text().get()).ifPresent(value -> field.text().set(step.from(value, by)));
                event.consume();
            }
        });
    }

    private static Optional<Double> read(String text) {
        try {
            return Optional.of(Double.valueOf(text.strip())).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static FieldControl choice(FieldModel field, Setting.Choice choice) {
        var box = new ComboBox<String>();
        box.setPrefWidth(CHOICE_WIDTH);
        Subscription shown = field.text().subscribe(text -> {
            var items = new ArrayList<>(choice.words());
            if (!text.isEmpty() && !items.contains(text)) {
                items.add(text);
            }
            if (!box.getItems().equals(items)) {
                box.getItems().setAll(items);
            }
            box.setValue(text.isEmpty() ? null : text);
        });
        Subscription chosen = box.valueProperty().subscribe((was, now) -> {
            if (now != null && !now.equals(field.text().get())) {
                field.text().set(now);
            }
        });
        return new FieldControl(new HBox(box), box, Subscription.combine(shown, chosen));
    }

    private static FieldControl text(FieldModel field, String prompt) {
        var text = new TextField();
        text.setPromptText(prompt);
        HBox.setHgrow(text, Priority.ALWAYS);
        return new FieldControl(new HBox(text), text, bind(text, field));
    }

    private static FieldControl place(Words words, SettingsModel model, FieldModel field, Choosers choosers) {
        var text = new TextField();
        HBox.setHgrow(text, Priority.ALWAYS);
        String label = words.say(field.setting().label());
        var choose = words.button(
                Text.of("settings.choose"),
                () -> choosers.folder().apply(label).ifPresent(path -> model.choose(field, path)));
        choose.setId("choose-" + field.setting().key());
        choose.setAccessibleText(words.say("settings.choose-for", label));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        return new FieldControl(new HBox(8, text, choose), text, bind(text, field));
    }

    private static Subscription bind(TextField text, FieldModel field) {
        text.textProperty().bindBidirectional(field.text());
        return () -> text.textProperty().unbindBidirectional(field.text());
    }
}
