package com.digidoc.setup.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least that JavaFX can show: a window with one label. Says "ready" by the same rule as the assistant's window. */
public final class BareWindow {
    private BareWindow() {}

    public static void main(String... arguments) {
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Label("one label"), 980, 680));
            stage.show();
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    pulses++;
                    if (pulses > 2) {
                        stop();
                        System.out.println("ready");
                        Platform.exit();
                    }
                }
            }.start();
        });
    }
}
