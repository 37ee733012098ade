package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs brew so that its failures become plain sentences with what helps. What passes by itself is tried again. */
record BrewRun(Host host, BrewCures cures) {
    /**
     * A proxy’s address may hold a password, and curl’s messages may hold the proxy’s address. (All rules of {@code redaction}
     * on each line would hold up an install that floods: 250 s in place of 27 for 1 GB.)
     */
    private static final Pattern PASSWORD = Pattern.compile("(://[^\\s:/@]*):[^\\s@/]+@");

    /** How brew shows that it compiles instead of unpacking what is ready made. */
    private static final Pattern COMPILING = Pattern.compile("^==> (\\./configure|cmake|make)\\b");

    /** For a network that lets go: more tries of each download, and one download at a time. */
    private static final Map<String, String> PATIENTLY =
            Map.of("HOMEBREW_CURL_RETRIES", "10", "HOMEBREW_DOWNLOAD_CONCURRENCY", "1");

    /**
     * Runs one command, telling of it, and again where its failure is one that passes.
     *
     * @return why it failed, or nothing where it did not
     * @throws InterruptedException if cancelled; all that it started has ended
     */
    Optional<Outcome.Failed> of(Command command, Progress progress) throws InterruptedException {
        progress.doing(Text.exactly(command.line()));
        CommandResult result = run(command, progress);
        for (int tries = 0; !result.ok(); tries++) {
            Optional<BrewFailure> known = known(result);
            int soFar = tries;
            Optional<Duration> pause = known.flatMap(failure -> failure.cure().pause(soFar));
            if (pause.isEmpty()) {
                return Optional.of(failed(command, result, known));
            }
            progress.doing(Text.of("homebrew.again", known.get().meaning()));
            Thread.sleep(pause.get());
            result = run(command.with(PATIENTLY), progress);
        }
        return Optional.empty();
    }

    private CommandResult run(Command command, Progress progress) throws InterruptedException {
        return host.run(command, line -> {
            if (COMPILING.matcher(line).find()) {
                progress.doing(Text.of("homebrew.install-redis.compiling"));
            }
            progress.line(masked(line));
        });
    }

    private static Optional<BrewFailure> known(CommandResult result) {
        return result.ending() == CommandResult.Ending.EXITED ? BrewFailure.of(result.text()) : Optional.empty();
    }

    private Outcome.Failed failed(Command command, CommandResult result, Optional<BrewFailure> known) {
        String exact = masked(result.text());
        if (known.isPresent()) {
            List<Remedy> ways = cures.of(known.get().cure(), result.text());
            return new Outcome.Failed(known.get().meaning(), exact, ways);
        }
        return switch (Remedy.failure(command, result)) {
            case Outcome.Failed failed -> new Outcome.Failed(failed.summary(), exact);
            case Outcome other -> throw new IllegalStateException(String.valueOf(other));
        };
    }

    static String masked(String text) {
        return PASSWORD.matcher(text).replaceAll("$1:" + Secret.MASK + "@");
    }
}
