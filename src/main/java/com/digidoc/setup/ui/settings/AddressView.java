package com.digidoc.setup.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.redis.RedisAddress.Composed;
import com.digidoc.setup.redis.RedisAddress.Part;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.redis.AddressWords;
import com.digidoc.setup.ui.redis.AddressWords.Remark;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.Glyph;
import com.digidoc.setup.ui.widget.Line;
import com.digidoc.setup.ui.widget.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The Redis address, a test, and behind a fold the parts that it is made of. */
final class AddressView {
    private static final double SHORT = 88;

    private final Words words;
    private final AddressModel model;
    private final TextField whole = new TextField();
    private final Button test;
    private final VBox reading = new VBox();
    private final HBox tested = new HBox();
    private final VBox parts = new VBox();
    private final List<Subscription> sources = new ArrayList<>();

    private AddressView(Words words, AddressModel model) {
        this.words = words;
        this.model = model;
        test = words.button(Text.of("ui.url.test"), model::test);
        test.setId("address-test");
        test.setMinWidth(Region.USE_PREF_SIZE);
        // what is shown here has no password; it is changed by its parts
        whole.setEditable(false);
        HBox.setHgrow(whole, Priority.ALWAYS);
        reading.getStyleClass().add("dd-address-reading");
        tested.getStyleClass().add("dd-line");
        tested.setId("address-tested");
    }

    static FieldControl of(Words words, SettingsModel model, Choosers choosers) {
        var view = new AddressView(words, model.address());
        Runnable choose = () ->
                choosers.file().apply(words.say("settings.address.certificate")).ifPresent(model::chooseCertificate);
        var node = new VBox(new HBox(8, view.whole, view.test), view.reading, view.tested);
        node.getStyleClass().add("dd-address");
        Region builder = view.builder(choose);
        view.listen();
        var sources = Subscription.combine(view.sources.toArray(Subscription[]::new));
        return new FieldControl(node, view.whole, sources, Optional.of(builder));
    }

    private Region builder(Runnable chooseCertificate) {
        parts.getStyleClass().add("dd-address-parts");
        Node host = part(Part.HOST, Text.of("settings.address.host"), model.host(), new TextField(), Double.MAX_VALUE);
        Node path =
                part(Part.SOCKET, Text.of("settings.address.socket"), model.path(), new TextField(), Double.MAX_VALUE);
        Node port = part(Part.PORT, Text.of("settings.address.port"), model.port(), new TextField(), SHORT);
        part(Part.DATABASE, Text.of("settings.address.database"), model.database(), new TextField(), SHORT);
        part(Part.USER, Text.of("settings.address.user"), model.user(), new TextField(), Double.MAX_VALUE);
        part(
                Part.PASSWORD,
                Text.of("settings.address.password"),
                model.password(),
                new PasswordField(),
                Double.MAX_VALUE);
        var tls = new ToggleSwitch();
        tls.setId("address-tls");
        tls.selectedProperty().bindBidirectional(model.tls());
        sources.add(() -> tls.selectedProperty().unbindBidirectional(model.tls()));
        Node encrypted = line(Text.of("settings.address.tls"), tls, tls);
        Node certificate = certificate(chooseCertificate);
        sources.add(model.socket().subscribe(socket -> {
            show(path, socket);
            show(host, !socket);
            show(port, !socket);
            show(encrypted, !socket);
        }));
        sources.add(Subscription.combine(
                model.tls()
                        .subscribe(on -> show(certificate, on && !model.socket().get())),
                model.socket().subscribe(on -> show(certificate, model.tls().get() && !on))));
        return new Fold(
                        words.say("settings.address.build"),
                        new VBox(12, parts, words.quiet(Text.of("settings.address.paste")), paste()))
                .named("address-build");
    }

    private Node certificate(Runnable chooseIt) {
        var file = new TextField();
        HBox.setHgrow(file, Priority.ALWAYS);
        bind(Part.CERTIFICATE, model.certificate(), file);
        Button choose = words.button(Text.of("settings.choose"), chooseIt);
        choose.setMinWidth(Region.USE_PREF_SIZE);
        Node line = line(Text.of("settings.address.certificate"), file, new HBox(8, file, choose));
        choose.setAccessibleText(words.say("settings.choose-for", words.say("settings.address.certificate")));
        return line;
    }

    private Node paste() {
        var address = new TextField();
        address.setId("address-paste");
        address.setPromptText("redis://user:password@host:6379/0");
        address.setAccessibleText(words.say("settings.address.paste"));
        var said = new Line();
        Runnable take = () -> {
            Optional<Text> hint = model.take(address.getText());
            say(said, hint.map(text -> new Remark(Status.PROBLEM, text)));
            if (hint.isEmpty()) {
                // it may hold a password, which is not to stand there
                address.clear();
            }
        };
        address.setOnAction(event -> take.run());
        Button button = words.button(Text.of("settings.address.take"), take);
        button.setId("address-take");
        button.setMinWidth(Region.USE_PREF_SIZE);
        say(said, Optional.empty());
        return new VBox(8, address, button, said);
    }

    private Node part(Part part, Text label, StringProperty value, TextField field, double width) {
        field.setMaxWidth(width);
        bind(part, value, field);
        return line(label, field, field);
    }

    private void bind(Part part, StringProperty value, TextField field) {
        field.setId("address-" + part.name().toLowerCase(Locale.ROOT));
        field.textProperty().bindBidirectional(value);
        sources.add(() -> field.textProperty().unbindBidirectional(value));
        sources.add(model.wrong()
                .subscribe(wrong -> field.pseudoClassStateChanged(
                        FieldMarks.WRONG,
                        wrong.filter(now -> now.part() == part).isPresent())));
    }

    private Node line(Text label, Control control, Region node) {
        Label name = words.quiet(label);
        name.setLabelFor(control);
        control.setAccessibleText(name.getText());
        name.getStyleClass().add("dd-address-part");
        HBox.setHgrow(node, Priority.ALWAYS);
        var row = new HBox(8, name, node);
        row.getStyleClass().add("dd-field-line");
        parts.getChildren().add(row);
        return row;
    }

    private void listen() {
        sources.add(model.reading().subscribe(this::read));
        sources.add(model.trial().subscribe(trial -> say(tested, AddressWords.tested(trial))));
        sources.add(model.wrong().subscribe(wrong -> refuse(wrong)));
    }

    private void read(Reading now) {
        whole.setText(model.masked());
        reading.getChildren().clear();
        if (now instanceof Reading.Valid(RedisUrl url)) {
            String said = AddressWords.reads(url).stream().map(words::say).collect(Collectors.joining(" "));
            reading.getChildren().add(words.quiet(Text.exactly(said)));
        }
        // what cannot be read at all is said as of every other setting
        AddressWords.doubts(now).stream()
                .filter(doubt -> doubt.status() == Status.WARNING)
                .map(Optional::of)
                .forEach(doubt -> {
                    var line = new Line();
                    say(line, doubt);
                    reading.getChildren().add(line);
                });
        test.setDisable(!(now instanceof Reading.Valid) || model.wrong().get().isPresent());
    }

    private void refuse(Optional<Composed.Wrong> wrong) {
        show(reading, wrong.isEmpty());
        test.setDisable(wrong.isPresent() || !(model.reading().get() instanceof Reading.Valid));
    }

    private void say(HBox line, Optional<Remark> what) {
        line.getChildren().clear();
        what.ifPresent(now -> line.getChildren().addAll(new Glyph(now.status()), words.body(now.text())));
        show(line, what.isPresent());
    }

    private static void show(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
