package com.digidoc.setup.ui.settings;

/** What the person is doing with the file. */
sealed interface Mode {
    /** Looking at the values and changing them. */
    record Editing() implements Mode {}

    /** Looking at the lines that would change. */
    record Reviewing(Sketch sketch) implements Mode {}

    /** Deciding what counts, because another program changed the file meanwhile. */
    record Deciding(Conflict conflict) implements Mode {}
}
