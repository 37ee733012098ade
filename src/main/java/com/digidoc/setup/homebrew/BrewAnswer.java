package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a copy of Homebrew says when it is asked for its version. That is answered by its shell part alone, without Ruby
 * and without a network, and fails where the copy cannot work at all.
 *
 * @param wrong why it cannot be used as it is, in plain words; empty where it can
 * @param exact what it said, a line or more
 * @param cure what can be done about it
 */
record BrewAnswer(Optional<Text> wrong, String exact, Cure cure) {
    private static final Duration LIMIT = Duration.ofSeconds(7);

    static BrewAnswer of(Host host, Brew brew) throws InterruptedException {
        CommandResult result = host.run(Command.of(brew.program().toString(), "--version")
                .with("HOMEBREW_NO_AUTO_UPDATE", "1")
                .within(LIMIT));
        String exact = BrewRun.masked(result.text().strip());
        Optional<BrewFailure> known = BrewFailure.of(result.text());
        if (known.isPresent()) {
            return new BrewAnswer(
                    Optional.of(known.get().meaning()), exact, known.get().cure());
        }
        return switch (result.ending()) {
            case EXITED ->
                result.ok()
                        ? new BrewAnswer(Optional.empty(), exact, Cure.NONE)
                        : new BrewAnswer(Optional.of(Text.of("homebrew.installed.fails")), exact, Cure.NONE);
            case TIMED_OUT -> new BrewAnswer(Optional.of(Text.of("homebrew.installed.silent")), exact, Cure.NONE);
            case NOT_STARTED -> new BrewAnswer(Optional.of(Text.of("homebrew.installed.fails")), exact, Cure.NONE);
        };
    }

    /** The finding where it cannot be used: a problem, unless its Redis runs without it. */
    Optional<Finding> finding(String id, boolean usable, BrewCures cures) {
        List<Remedy> ways = cures.of(cure, exact);
        return wrong.map(why -> (usable ? Finding.warning(id, why) : Finding.problem(id, why)).remedies(ways));
    }
}
