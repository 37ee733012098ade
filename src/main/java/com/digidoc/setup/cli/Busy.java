package com.digidoc.setup.cli;

/** Another assistant is changing things, so this command did not: exit code 1. */
final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    Busy(String message) {
        super(message);
    }
}
