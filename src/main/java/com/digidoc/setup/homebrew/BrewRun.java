package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs brew so that its failures become plain sentences. */
final class BrewRun {
    /** A proxy's address may hold a password, and curl's messages may hold the proxy's address. */
    private static final Pattern PASSWORD = Pattern.compile("(://[^\\s:/@]*):[^\\s@/]+@");

    /** How brew shows that it compiles instead of unpacking what is ready made. */
    private static final Pattern COMPILING = Pattern.compile("^==> (\\./configure|cmake|make)\\b");

    private BrewRun() {}

    /**
     * Runs one command, telling of it.
     *
     * @return why it failed, or nothing where it did not
     * @throws InterruptedException if cancelled; all that it started has ended
     */
    static Optional<Outcome.Failed> of(Host host, Command command, Progress progress) throws InterruptedException {
        progress.doing(Text.exactly(command.line()));
        CommandResult result = host.run(command, line -> {
            if (COMPILING.matcher(line).find()) {
                progress.doing(Text.of("homebrew.install-redis.compiling"));
            }
            progress.line(masked(line));
        });
        return result.ok() ? Optional.empty() : Optional.of(failure(command, result));
    }

    private static Outcome.Failed failure(Command command, CommandResult result) {
        String exact = masked(result.text());
        Optional<Text> known = result.ending() == CommandResult.Ending.EXITED
                ? BrewFailure.of(result.text()).map(BrewFailure::meaning)
                : Optional.empty();
        return known.map(meaning -> new Outcome.Failed(meaning, exact))
                .orElseGet(() -> switch (Remedy.failure(command, result)) {
                    case Outcome.Failed failed -> new Outcome.Failed(failed.summary(), exact);
                    case Outcome other -> throw new IllegalStateException(String.valueOf(other));
                });
    }

    static String masked(String text) {
        return PASSWORD.matcher(text).replaceAll("$1:" + Secret.MASK + "@");
    }
}
