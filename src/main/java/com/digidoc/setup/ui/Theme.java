package com.digidoc.setup.ui;

import atlantafx.base.theme.CupertinoDark;
import atlantafx.base.theme.CupertinoLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** The look: Cupertino below, our named colours and sizes above, light or dark as the system is. */
public final class Theme {
    private Theme() {}

    /**
     * Chooses what lies below, before the first control is made: the first one would otherwise load JavaFX's own style
     * sheet, 50 ms, for nothing.
     */
    public static void prepare() {
        base(Platform.getPreferences().getColorScheme());
    }

    /** Dresses a scene and follows the system's scheme, also while it is open, until unsubscribed. */
    public static Subscription follow(Scene scene) {
        return scene.getPreferences().colorSchemeProperty().subscribe(scheme -> dress(scene, scheme));
    }

    private static void dress(Scene scene, ColorScheme scheme) {
        base(scheme);
        String colours = scheme == ColorScheme.DARK ? "dark.css" : "light.css";
        scene.getStylesheets().setAll(List.of(sheet(colours), sheet("window.css")));
    }

    private static void base(ColorScheme scheme) {
        var base = scheme == ColorScheme.DARK ? new CupertinoDark() : new CupertinoLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
