package com.digidoc.setup.cli;

import java.util.Optional;

/** A value given on the command line, or found where it points, that cannot be used: exit code 3. */
final class InvalidValue extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String id;
    private final transient Optional<Place> place;

    /** Where in a file; both count from 1. */
    record Place(int line, int column) {}

    InvalidValue(String id, String message, Optional<Place> place) {
        super(message);
        this.id = id;
        this.place = place;
    }

    String id() {
        return id;
    }

    Optional<Place> place() {
        return place;
    }
}
