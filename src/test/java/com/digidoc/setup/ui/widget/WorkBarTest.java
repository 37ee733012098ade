package com.digidoc.setup.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WorkBarTest {
    @Test
    void nothingMovesUnderReducedMotion() throws Exception {
        FxToolkit.registerPrimaryStage();
        Callable<List<Boolean>> seen = () -> {
            var bar = new WorkBar();
            var scene = new Scene(new StackPane(bar));
            scene.getPreferences().setReducedMotion(false);
            boolean moving = bar.isVisible();
            scene.getPreferences().setReducedMotion(true);
            boolean still = bar.isVisible();
            bar.setProgress(0.5);
            return List.of(moving, still, bar.isVisible());
        };
        assertEquals(
                List.of(true, false, true),
                WaitForAsyncUtils.waitForAsyncFx(20_000, seen),
                "moving is shown, moving is hidden, how far it is is shown");
    }
}
