package com.digidoc.setup.setup;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The remedies that lead from what was found to green, in order. Also holds what can only be done once a lower rung is
 * mended, so that the whole way can be shown before its first step.
 *
 * @param remedies in the order they will be applied, each once
 * @param obstacle a problem that the assistant has no remedy of its own for and that comes before all it has one for;
 *     what is broken after a planned step may only follow from what that step mends
 */
public record Plan(List<Remedy> remedies, Optional<Finding> obstacle) {
    public Plan {
        remedies = List.copyOf(remedies);
    }

    /** The plan that follows from findings in ladder order. */
    public static Plan of(List<Finding> findings) {
        Map<String, Remedy> remedies = new LinkedHashMap<>();
        Finding obstacle = null;
        for (Finding finding : findings) {
            boolean first = remedies.isEmpty();
            List<Remedy> planned = planned(finding);
            planned.forEach(remedy -> remedies.putIfAbsent(remedy.id(), remedy));
            if (first && planned.isEmpty() && finding.status() == Status.PROBLEM && obstacle == null) {
                obstacle = finding;
            }
        }
        return new Plan(List.copyOf(remedies.values()), Optional.ofNullable(obstacle));
    }

    /** Of what is blocked, all that lies ahead, in order; of what was asked, the best. */
    private static List<Remedy> planned(Finding finding) {
        return finding.blockedBy().isPresent()
                ? finding.remedies().stream().filter(Remedy::automatic).toList()
                : best(finding).stream().toList();
    }

    /** The remedy to use for a finding: the first the assistant can apply itself; none where nothing is wrong. */
    static Optional<Remedy> best(Finding finding) {
        boolean open = finding.status() == Status.PROBLEM || finding.status() == Status.WARNING;
        return open ? finding.remedies().stream().filter(Remedy::automatic).findFirst() : Optional.empty();
    }

    public boolean empty() {
        return remedies.isEmpty();
    }
}
