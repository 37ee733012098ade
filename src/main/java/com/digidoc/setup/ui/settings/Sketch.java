package com.digidoc.setup.ui.settings;

import com.digidoc.setup.config.Edits;
import com.digidoc.setup.config.Fault;
import com.digidoc.setup.config.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What the person's changes come to.
 *
 * @param edits the file as it would be, and the lines that differ
 * @param faults what would make no sense then
 * @param broken why DigiDoc could not start with it, if it could not
 */
record Sketch(Edits edits, List<Fault> faults, Optional<Problem> broken) {
    Sketch {
        faults = List.copyOf(faults);
    }
}
