package com.digidoc.setup.host;

import com.digidoc.setup.host.CommandResult.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs programs. The calling thread does all the work, so interrupting it is how a command is cancelled; the program and
 * everything it started then end with it.
 */
final class Commands {
    private static final Duration POLL = Duration.ofMillis(15);
    /** Between two looks at a program that has been silent for a while: looking for its children costs time. */
    private static final Duration SLOWEST_POLL = Duration.ofMillis(200);

    /** So many silent waits pass before its children are looked for: most programs have ended by then. */
    private static final int BRIEF = 3;

    private static final Duration GRACE = Duration.ofSeconds(2);

    private Commands() {}

    /**
     * Runs a program until it ends or its time is over. Standard input is empty.
     *
     * @param argv the program's absolute path and its arguments
     * @param environment the whole environment of the program
     * @param directory where it runs
     * @param limit how long it may take
     * @param onLine gets each line of both outputs as it comes, on the calling thread
     * @return how it ended; a program that cannot be started is a result too
     * @throws InterruptedException if the calling thread was interrupted; the program has been ended by then
     */
    static CommandResult run(
            List<String> argv, Map<String, String> environment, Path directory, Duration limit, Consumer<String> onLine)
            throws InterruptedException {
        long start = System.nanoTime();
        var builder = new ProcessBuilder(argv).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new CommandResult(Ending.NOT_STARTED, -1, "", String.valueOf(e.getMessage()), since(start));
        }
        var out = new OutputLines(process.getInputStream(), onLine);
        var err = new OutputLines(process.getErrorStream(), onLine);
        var children = new LinkedHashSet<ProcessHandle>();
        long silent = 0;
        try {
            while (since(start).compareTo(limit) < 0) {
                boolean ended = !process.isAlive();
                boolean moved = out.drain() | err.drain();
                if (ended && !moved) {
                    out.finish();
                    err.finish();
                    return new CommandResult(Ending.EXITED, process.exitValue(), out.text(), err.text(), since(start));
                }
                silent = moved ? 0 : silent + 1;
                if (!moved) {
                    if (silent > BRIEF) {
                        process.descendants().forEach(children::add);
                    }
                    process.waitFor(Math.min(POLL.toMillis() * silent, SLOWEST_POLL.toMillis()), TimeUnit.MILLISECONDS);
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException("cancelled: " + argv.getFirst());
                }
            }
            end(process, children);
            out.drain();
            err.drain();
            out.finish();
            err.finish();
            return new CommandResult(Ending.TIMED_OUT, -1, out.text(), err.text(), since(start));
        } catch (InterruptedException e) {
            end(process, children);
            throw e;
        } catch (IOException e) {
            end(process, children);
            return new CommandResult(Ending.NOT_STARTED, -1, out.text(), String.valueOf(e.getMessage()), since(start));
        }
    }

    /** Ends a process and all it started: politely, then by force. Runs to its end even when interrupted again. */
    private static void end(Process process, Set<ProcessHandle> children) {
        process.descendants().forEach(children::add);
        children.add(process.toHandle());
        children.forEach(ProcessHandle::destroy);
        long patience = System.nanoTime() + GRACE.toNanos();
        boolean interrupted = false;
        while (children.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < patience) {
            try {
                process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
                children.stream()
                        .filter(ProcessHandle::isAlive)
                        .findFirst()
                        .ifPresent(child -> child.onExit()
                                .completeOnTimeout(child, POLL.toMillis(), TimeUnit.MILLISECONDS)
                                .join());
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        children.forEach(ProcessHandle::destroyForcibly);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
