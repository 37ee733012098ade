package com.digidoc.setup.host;

import java.util.Locale;

/** The kind of operating system, as {@code uname -s} tells it. */
public enum Os {
    MACOS,
    LINUX,
    OTHER;

    /** The word in JSON: {@code macos}, {@code linux} or {@code other}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Os ofKernel(String name) {
        return switch (name.strip()) {
            case "Darwin" -> MACOS;
            case "Linux" -> LINUX;
            default -> OTHER;
        };
    }
}
