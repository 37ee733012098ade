package com.digidoc.setup.redis;

import java.io.IOException;

/** What ended a question to Redis, already named; {@link Connection} turns it into a value. */
final class Trouble extends IOException {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    Trouble(Fault fault, String exact) {
        super(exact);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
