package com.digidoc.setup.ui.step;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;

/**
 * How the last thing that was asked for ended.
 *
 * @param exact what the system said; empty where it said nothing
 */
public record Note(Status status, Text text, String exact) {
    public static Note good(Text text) {
        return new Note(Status.OK, text, "");
    }

    public static Note bad(Text text, String exact) {
        return new Note(Status.PROBLEM, text, exact);
    }
}
