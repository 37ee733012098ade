package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.check.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the doctor's page shows.
 *
 * @param whose on which computer this was found
 * @param status the whole ladder's
 * @param rows the ladder, lower rungs first
 * @param since what is otherwise than at the look before; empty at the first look
 */
record Sight(Whose whose, Status status, List<Row> rows, Optional<Since> since) {
    Sight {
        rows = List.copyOf(rows);
    }

    /** Where findings come from. */
    sealed interface Whose {
        /** Found on this computer just now. */
        record Here() implements Whose {}

        /** Told by a report or a support code of someone else's: to be read, and nothing to be run. */
        record SomeoneElses(Origin origin) implements Whose {}
    }

    /** @param when the moment of the look before */
    record Since(Instant when, List<Shift> shifts) {}

    /** How many rows need attention. */
    long attention() {
        return rows.stream().filter(row -> row.rung().stands()).count();
    }

    /** Whether remedies may be applied from here. */
    boolean here() {
        return whose instanceof Whose.Here;
    }
}
