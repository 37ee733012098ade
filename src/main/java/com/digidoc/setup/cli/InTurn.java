package com.digidoc.setup.cli;

import com.digidoc.setup.check.Finding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Prints findings in the order of the ladder, each as soon as it and all below it have come; from any thread. */
final class InTurn implements Consumer<Finding> {
    private static final int UNKNOWN = -1;

    private final List<String> ids;
    private final Ladder ladder;
    private final boolean verbose;
    private final Deque<String> next;
    private final Map<String, Finding> early = new HashMap<>();
    private int width = UNKNOWN;

    /** @param ids of all that will be printed, in that order; others are not */
    InTurn(List<String> ids, Ladder ladder, boolean verbose) {
        this.ids = ids;
        this.ladder = ladder;
        this.verbose = verbose;
        this.next = new ArrayDeque<>(ids);
    }

    @Override
    public synchronized void accept(Finding finding) {
        early.put(finding.id(), finding);
        if (width == UNKNOWN) {
            width = ladder.width(ids.stream()); // only now: before the checks have begun it would hold them up
        }
        while (!next.isEmpty() && early.containsKey(next.peek())) {
            ladder.print(early.remove(next.poll()), verbose, width);
            ladder.terminal().out().flush();
        }
    }
}
