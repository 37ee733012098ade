package com.digidoc.setup.config;

/** What PyYAML's {@code safe_load} makes of a scalar. */
public enum Kind {
    TEXT,
    INT,
    FLOAT,
    BOOL,
    NULL,
    TIMESTAMP,
    BINARY;

    public boolean number() {
        return this == INT || this == FLOAT;
    }
}
