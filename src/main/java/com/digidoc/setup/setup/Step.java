package com.digidoc.setup.setup;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of the way to green as a person sees them: each is some rungs of the ladder. */
public enum Step {
    WELCOME(Text.of("setup.step.welcome"), "digidoc.folder"),
    COMPUTER(Text.of("setup.step.computer"), "host.os", "homebrew.installed", "packages.manager"),
    REDIS(Text.of("setup.step.redis"), "redis.installed"),
    START(
            Text.of("setup.step.start"),
            "redis.service",
            "redis.port",
            "redis.answers",
            "redis.access",
            "redis.takes-work",
            "redis.queue-safety"),
    PYTHON(Text.of("setup.step.python"), "python.venv", "python.client", "python.ping"),
    SETTINGS(Text.of("setup.step.settings"), "config.readable", "config.valid", "config.redis-url", "config.effective"),
    DONE(Text.of("setup.step.done"));

    /** How far a step is. Derived from the findings each time; nothing is remembered. */
    public enum State {
        /** Waits for a step before it. */
        TO_DO,
        /** Something in it is broken or missing. */
        NEEDS_YOU,
        /** All its rungs hold. */
        DONE,
        /** None of its rungs applies here. */
        NOT_NEEDED
    }

    private final Text title;
    private final Set<String> checks;

    Step(Text title, String... checks) {
        this.title = title;
        this.checks = Set.of(checks);
    }

    public Text title() {
        return title;
    }

    /** This step's part of a ladder. */
    public List<Finding> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> checks.contains(finding.id()))
                .toList();
    }

    /** How far this step is, by what was found. {@link #DONE} is done when all the others are. */
    public State state(List<Finding> findings) {
        if (this == DONE) {
            return first(findings) == DONE ? State.DONE : State.TO_DO;
        }
        List<Finding> mine = of(findings);
        if (mine.stream().anyMatch(f -> f.status() == Status.PROBLEM || f.status() == Status.UNKNOWN)) {
            return State.NEEDS_YOU;
        }
        if (mine.isEmpty() || mine.stream().anyMatch(f -> f.blockedBy().isPresent())) {
            return State.TO_DO;
        }
        return mine.stream().allMatch(f -> f.status() == Status.SKIPPED) ? State.NOT_NEEDED : State.DONE;
    }

    /** Whether something is left to do in this step, or in one before it. */
    public boolean open(List<Finding> findings) {
        State state = state(findings);
        return state == State.TO_DO || state == State.NEEDS_YOU;
    }

    /**
     * The step that keeps this one from being looked at. It may come later: the address in the settings has to be readable
     * before it can be asked who answers there.
     */
    public Optional<Step> waitsFor(List<Finding> findings) {
        return state(findings) != State.TO_DO
                ? Optional.empty()
                : of(findings).stream()
                        .flatMap(finding -> finding.blockedBy().stream())
                        .flatMap(id -> Arrays.stream(values()).filter(step -> step.checks.contains(id)))
                        .filter(step -> step != this)
                        .findFirst();
    }

    /** The first step that can and has to be dealt with; {@link #DONE} if there is none. */
    public static Step first(List<Finding> findings) {
        return Arrays.stream(values())
                .filter(step -> step != DONE && step.open(findings))
                .findFirst()
                .map(step -> step.waitsFor(findings).orElse(step))
                .orElse(DONE);
    }
}
