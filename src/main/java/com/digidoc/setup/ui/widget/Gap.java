package com.digidoc.setup.ui.widget;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Takes all the room on a line that nothing else needs, and so pushes what follows to the end. */
public final class Gap extends Region {
    public Gap() {
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
