package com.digidoc.setup.ui;

import atlantafx.base.theme.CupertinoDark;
import atlantafx.base.theme.CupertinoLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** The look: Cupertino below, our named colours and sizes above, light or dark as the system is. */
public final class Theme {
    private Theme() {}

    /** Dresses a scene and follows the system's scheme, also while it is open, until unsubscribed. */
    public static Subscription follow(Scene scene) {
        return scene.getPreferences().colorSchemeProperty().subscribe(scheme -> dress(scene, scheme));
    }

    private static void dress(Scene scene, ColorScheme scheme) {
        boolean dark = scheme == ColorScheme.DARK;
        var base = dark ? new CupertinoDark() : new CupertinoLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getStylesheets().setAll(List.of(sheet(dark ? "dark.css" : "light.css"), sheet("window.css")));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
