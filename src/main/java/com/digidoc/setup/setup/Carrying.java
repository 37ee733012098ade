package com.digidoc.setup.setup;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Carries a plan out. The host is looked at anew before each step, so a remedy that is no longer needed is not applied,
 * and one whose lower rung did not mend is not tried.
 */
public final class Carrying {
    /** How long to wait for a person who has to finish something elsewhere, such as in Apple's installer. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Assistant assistant;
    private final Watcher watcher;

    /** Hears what happens while a plan is carried out, on the thread that does it. */
    public interface Watcher {
        /** A remedy starts; the answer is where its progress goes. */
        Progress started(Remedy remedy);

        /** It ended. */
        void ended(Remedy remedy, Outcome outcome);

        /** A person has to finish it elsewhere; the assistant looks until they have. */
        default void waiting(Remedy remedy, Outcome.Elsewhere elsewhere) {}

        /** Nothing is done, because it is not our turn to change things. */
        void busy(Text why);
    }

    public Carrying(Assistant assistant, Watcher watcher) {
        this.assistant = assistant;
        this.watcher = watcher;
    }

    /**
     * Applies those remedies of the plan that are allowed and still needed; none if it is not our turn.
     *
     * @param plan what the person has seen
     * @param allowed which of its remedies may be applied, such as only those without an administrator
     * @return what the ladder says afterwards
     * @throws InterruptedException if cancelled; the step under way has ended by then
     */
    public List<Finding> out(Plan plan, Predicate<Remedy> allowed) throws InterruptedException {
        return switch (assistant.turn()) {
            case Turn.Busy(Text why) -> {
                watcher.busy(why);
                yield assistant.examine();
            }
            case Turn.Ours ours -> {
                try (ours) {
                    yield outInTurn(plan, allowed);
                }
            }
        };
    }

    private List<Finding> outInTurn(Plan plan, Predicate<Remedy> allowed) throws InterruptedException {
        Set<String> left =
                plan.remedies().stream().filter(allowed).map(Remedy::id).collect(Collectors.toCollection(HashSet::new));
        List<Finding> findings = assistant.examine();
        for (Optional<Remedy> next = next(findings, left); next.isPresent(); next = next(findings, left)) {
            Remedy remedy = next.get();
            left.remove(remedy.id());
            Outcome outcome = assistant.applyInTurn(remedy, watcher.started(remedy));
            if (outcome instanceof Outcome.Elsewhere elsewhere) {
                watcher.waiting(remedy, elsewhere);
                findings = untilNotOffered(remedy);
            } else {
                findings = assistant.examine();
            }
            watcher.ended(remedy, outcome);
        }
        return findings;
    }

    /** The next remedy that can be applied now: one of a rung that was asked, not of one that waits for a lower rung. */
    private static Optional<Remedy> next(List<Finding> findings, Set<String> left) {
        return findings.stream()
                .filter(finding -> finding.blockedBy().isEmpty())
                .flatMap(finding -> Plan.best(finding).stream())
                .filter(remedy -> left.contains(remedy.id()))
                .findFirst();
    }

    private List<Finding> untilNotOffered(Remedy remedy) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Finding> findings = assistant.examine();
        while (next(findings, Set.of(remedy.id())).isPresent() && System.nanoTime() < end) {
            Thread.sleep(LOOK_EVERY);
            findings = assistant.examine();
        }
        return findings;
    }
}
