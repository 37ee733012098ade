package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.Words;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Where a support code is typed in that somebody reads out on the telephone. */
final class CodeField {
    private static final int GROUPS = 28;

    private CodeField() {}

    static Fold of(Words words, Consumer<String> read) {
        var field = new TextField();
        field.setId("code");
        field.setPromptText("XXXX-XXXX-XXXX-XXXX-XXXX");
        field.setPrefColumnCount(GROUPS);
        field.setAccessibleText(words.say("ui.doctor.code"));
        field.setOnAction(event -> read.accept(field.getText()));
        var button = words.button(Text.of("ui.doctor.code.read"), () -> read.accept(field.getText()));
        button.setId("code-read");
        button.disableProperty().bind(field.textProperty().map(String::isBlank));
        return new Fold(words.say("ui.doctor.code"), new HBox(8, field, button));
    }
}
