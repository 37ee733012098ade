package com.digidoc.setup.ui.journey;

import com.digidoc.setup.setup.Step;

/** What the window can show. */
public sealed interface Place {
    /** A step of the way. */
    record At(Step step) implements Place {}

    /** A place for those who help others. */
    enum Support implements Place {
        DOCTOR,
        REPORT,
        SETTINGS,
        UNDO
    }
}
