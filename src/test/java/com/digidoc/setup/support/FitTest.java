package com.digidoc.setup.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What is found to be unreadable, and what is not. */
class FitTest {
    private static final String LONG = "a text that is longer than it may be";

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static List<String> unreadable(Node... nodes) {
        return WindowRun.onWindow(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new VBox(nodes), 400, 100));
            stage.show();
            List<String> found = Fit.unreadable(stage.getScene());
            stage.hide();
            return found;
        });
    }

    private static <T extends javafx.scene.layout.Region> T narrow(T node) {
        node.setMaxWidth(60);
        return node;
    }

    @Test
    void whatHasRoomIsReadable() {
        var wrapped = narrow(new Label("two words"));
        wrapped.setWrapText(true);
        assertEquals(List.of(), unreadable(new Label(LONG), wrapped, new HBox(new Label("short"))));
    }

    @Test
    void whatEndsInDotsIsNot() {
        assertEquals(List.of("cut short: " + LONG), unreadable(narrow(new Label(LONG))));
    }

    @Test
    void whatAFieldSaysWhileItIsEmptyIsNot() {
        var field = narrow(new TextField());
        field.setPromptText(LONG);
        assertEquals(List.of("cut short: " + LONG), unreadable(field));
    }

    @Test
    void whatCannotBeScrolledToIsNot() {
        var wide = new Label(LONG);
        wide.setMinWidth(800);
        assertEquals(List.of("outside: " + LONG), unreadable(new ScrollPane(wide)));
    }
}
