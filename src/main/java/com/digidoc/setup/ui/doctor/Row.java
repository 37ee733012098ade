package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.ui.journey.Offer;
import com.digidoc.setup.ui.journey.Rung;
import java.util.List;
import java.util.Optional;

/**
 * A line of the doctor's list.
 *
 * @param offers what can be done about it now
 * @param millis how long looking took; empty where that was not told
 */
record Row(Rung rung, List<Offer> offers, Optional<Long> millis) {
    static Row of(Finding finding) {
        List<Offer> offers = finding.blockedBy().isPresent()
                ? List.of()
                : finding.remedies().stream().map(Offer::of).toList();
        return new Row(Rung.of(finding), offers, Optional.of(finding.took().toMillis()));
    }

    String id() {
        return rung.id();
    }

    /** Whether it says the same, however long looking took. */
    boolean saysTheSameAs(Row other) {
        return rung.equals(other.rung) && offers.equals(other.offers);
    }
}
