package com.digidoc.setup.ui.widget;

import javafx.scene.control.ProgressBar;
import javafx.util.Subscription;

/**
 * A thin bar that shows that something is at work: how far it is where that is known, else moving. Nothing moves where the
 * system is set to reduced motion; the words beside it tell enough.
 */
public final class WorkBar extends ProgressBar {
    private Subscription motion = Subscription.EMPTY;

    public WorkBar() {
        getStyleClass().add("dd-progress");
        setMaxWidth(Double.MAX_VALUE);
        sceneProperty().subscribe(scene -> {
            motion.unsubscribe();
            motion = scene == null
                    ? Subscription.EMPTY
                    : Subscription.combine(
                            scene.getPreferences().reducedMotionProperty().subscribe(this::still),
                            progressProperty().subscribe(this::still));
        });
    }

    private void still() {
        setVisible(!isIndeterminate() || !getScene().getPreferences().isReducedMotion());
    }
}
