package com.digidoc.setup.ui.about;

import com.digidoc.setup.report.Product;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.widget.AppIcon;
import com.digidoc.setup.ui.widget.Fold;
import com.digidoc.setup.ui.widget.Words;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The About window. */
public final class About {
    private static final String ID = "about";

    private About() {}

    /** Shows it over a window, until it is closed; one that is open already comes to the front. */
    public static void show(Words words, Window owner) {
        Optional<Stage> open = Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(each -> ID.equals(each.getScene().getRoot().getId()))
                .findFirst();
        open.ifPresentOrElse(Stage::toFront, () -> open(words, owner));
    }

    private static void open(Words words, Window owner) {
        var close = new ButtonType(words.say("ui.about.close"), ButtonData.CANCEL_CLOSE);
        var about = new Alert(Alert.AlertType.NONE, "", close);
        about.initOwner(owner);
        about.setTitle(words.say("ui.about"));
        about.setResizable(true);
        about.getDialogPane().setContent(content(words));
        about.getDialogPane().setId(ID);
        var dress = owner.getScene().getStylesheets();
        Bindings.bindContent(about.getDialogPane().getStylesheets(), dress);
        about.setOnHidden(event -> Bindings.unbindContent(about.getDialogPane().getStylesheets(), dress));
        about.show();
    }

    private static VBox content(Words words) {
        var content = new VBox(
                new HBox(AppIcon.node()),
                words.title(Text.of("ui.title")),
                words.quiet(Text.of("ui.about.version", Product.version(), System.getProperty("java.version"))),
                words.body(Text.of("ui.about.what")),
                words.body(Text.of("ui.about.nothing-sent")));
        Licences.text().map(licences -> fold(words, licences)).ifPresent(content.getChildren()::add);
        content.getStyleClass().add("dd-about");
        return content;
    }

    private static Fold fold(Words words, String licences) {
        var text = new TextArea(licences);
        text.setEditable(false);
        text.getStyleClass().add("dd-mono");
        return new Fold(words.say("ui.about.licences"), text);
    }
}
