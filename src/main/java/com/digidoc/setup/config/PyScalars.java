package com.digidoc.setup.config;

/** What PyYAML's {@code safe_load} makes of a plain scalar (YAML 1.1; yaml/resolver.py and yaml/constructor.py). */
public final class PyScalars {
    private PyScalars() {}

    /** What a plain scalar is taken for. */
    public static Kind kind(String plain) {
        return Kind.TEXT;
    }

    /**
     * The value that Python gets: {@code String}, {@code BigInteger}, {@code Double}, {@code Boolean}, {@code null},
     * {@code java.time.temporal.Temporal} or {@code byte[]}.
     *
     * @throws IllegalArgumentException where Python's constructor fails too, such as for the 13th month
     */
    public static Object value(Kind kind, String text) {
        return text;
    }
}
