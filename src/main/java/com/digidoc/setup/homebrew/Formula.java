package com.digidoc.setup.homebrew;

import java.util.List;
import java.util.Locale;

/** A formula of Homebrew that gives a server that speaks Redis. */
enum Formula {
    REDIS("Redis"),
    VALKEY("Valkey");

    private final String title;

    Formula(String title) {
        this.title = title;
    }

    /** Its name for people, the same in every language. */
    String title() {
        return title;
    }

    /** Its name for brew. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String server() {
        return word() + "-server";
    }

    /** What launchd may know it by: the label up to Homebrew 6.0.21, and the one since. Either may be in use. */
    List<String> labels() {
        return List.of("homebrew.mxcl." + word(), "sh.brew." + word());
    }
}
