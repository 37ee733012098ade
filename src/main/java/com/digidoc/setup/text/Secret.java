package com.digidoc.setup.text;

/** A text that must not be seen: it prints as {@code ***} wherever it ends up. */
public record Secret(String reveal) {
    public static final String MASK = "***";

    @Override
    public String toString() {
        return MASK;
    }
}
