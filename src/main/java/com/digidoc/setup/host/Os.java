package com.digidoc.setup.host;

/** The kind of operating system, as {@code uname -s} tells it. */
public enum Os {
    MACOS,
    LINUX,
    OTHER;

    static Os ofKernel(String name) {
        return switch (name.strip()) {
            case "Darwin" -> MACOS;
            case "Linux" -> LINUX;
            default -> OTHER;
        };
    }
}
