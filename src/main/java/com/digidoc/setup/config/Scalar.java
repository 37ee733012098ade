package com.digidoc.setup.config;

/**
 * A single value of a configuration file.
 *
 * @param text what is written, without its quotes and escapes
 * @param kind what PyYAML makes of it
 * @param line where it starts, from 1
 * @param column where it starts, from 1, in characters
 */
public record Scalar(String text, Kind kind, int line, int column) {
    /**
     * The value as Python gets it: {@code String}, {@code BigInteger}, {@code Double}, {@code Boolean}, {@code null},
     * {@code java.time.temporal.Temporal} or {@code byte[]}.
     */
    public Object value() {
        return PyScalars.value(kind, text);
    }

    /** Masked: a value may be an address with a password. */
    @Override
    public String toString() {
        return kind + " " + Masking.mask(text) + " (" + line + ":" + column + ")";
    }
}
