package com.digidoc.setup.ui.step;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** What only one step's page has. Built once a page. */
public interface Special {
    Node node();

    /** Whether it stands below the situation, as a choice does; else between it and the lead. */
    default boolean below() {
        return false;
    }

    /** Whether the rest of the page has nothing to say at the moment. */
    default ObservableBooleanValue alone() {
        return new SimpleBooleanProperty(false);
    }

    /** Follows what the page shows. */
    default void show(Situation now) {}

    /** Undoes what it listens to. */
    default void leave() {}
}
