package com.digidoc.setup.ui.journey;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;
import java.util.List;

/** A finding as a page shows it; one that two looks made alike is equal. */
public record Rung(String id, Status status, Text title, Text summary, List<Text> details) {
    public static Rung of(Finding finding) {
        return new Rung(finding.id(), finding.status(), finding.title(), finding.summary(), finding.details());
    }

    /** Whether there is something about it that a person should know. */
    public boolean stands() {
        return status == Status.PROBLEM || status == Status.UNKNOWN || status == Status.WARNING;
    }
}
