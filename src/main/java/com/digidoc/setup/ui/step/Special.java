package com.digidoc.setup.ui.step;

import javafx.scene.Node;

/** What only one step's page has, between its lead and its situation. Built once a page. */
public interface Special {
    Node node();

    /** Follows what the page shows. */
    default void show(Situation now) {}

    /** Undoes what it listens to. */
    default void leave() {}
}
