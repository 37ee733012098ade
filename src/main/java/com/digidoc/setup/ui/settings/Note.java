package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;

/**
 * How the last thing that was asked for ended.
 *
 * @param exact what the system said; empty where it said nothing
 */
record Note(Status status, Text text, String exact) {
    static Note good(Text text) {
        return new Note(Status.OK, text, "");
    }

    static Note bad(Text text, String exact) {
        return new Note(Status.PROBLEM, text, exact);
    }
}
