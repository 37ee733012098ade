package com.digidoc.setup.ui.widget;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The assistant's icon, as {@code packaging/icons.sh} makes it from {@code assets/icon.svg}. */
public final class AppIcon {
    private static final double SHOWN = 28;

    private AppIcon() {}

    /** For the system: the title bar, the task bar. */
    public static List<Image> images() {
        return List.of(image("icon-32.png"), image("icon-64.png"), image("icon-256.png"));
    }

    /** For the window itself. */
    public static Region node() {
        var view = new ImageView(image("icon-64.png"));
        view.setFitWidth(SHOWN);
        view.setFitHeight(SHOWN);
        view.setSmooth(true);
        return new StackPane(view);
    }

    private static Image image(String name) {
        return new Image(Objects.requireNonNull(AppIcon.class.getResource("/com/digidoc/setup/ui/" + name), name)
                .toExternalForm());
    }
}
