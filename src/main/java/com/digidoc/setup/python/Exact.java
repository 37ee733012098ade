package com.digidoc.setup.python;

import com.digidoc.setup.host.CommandResult;

/** What a program printed, short enough for a detail of a finding. */
final class Exact {
    private static final int MOST = 2_000;

    private Exact() {}

    /** The end of it, where errors say what they are. */
    static String of(CommandResult result) {
        String text = result.text().strip();
        return text.length() <= MOST ? text : "…" + text.substring(text.length() - MOST);
    }
}
