package com.digidoc.setup.redis;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.host.Running;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A redis-server started by hand, for testing: it runs beside the assistant, keeps nothing, and ends with it. Whoever
 * made this closes it; a run that is ended from outside closes it too.
 */
public final class ByHand implements AutoCloseable {
    private static final Duration LONG = Duration.ofDays(365);

    private final Host host;
    private final ServerProgram program;
    private final Duration patience;
    private final Thread atExit = new Thread(this::end, "end redis-server");
    private Running running;

    public ByHand(Host host, ServerProgram program) {
        this(host, program, Duration.ofSeconds(10));
    }

    ByHand(Host host, ServerProgram program, Duration patience) {
        this.host = host;
        this.program = program;
        this.patience = patience;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts it where that address says; once it runs, applying this again does nothing. */
    public Remedy remedy(RedisUrl url) throws InterruptedException {
        Path folder = AppFolders.of(host).cache().resolve("redis-for-testing");
        Path settings = folder.resolve("redis.conf");
        Command command = Command.of(program.file().toString(), settings.toString());
        return new Remedy(
                "redis.start-now",
                Text.of("redis.by-hand.start"),
                List.of(
                        Text.of("redis.by-hand.ends"),
                        Text.of("redis.by-hand.forgets"),
                        Text.of("redis.by-hand.file", host.friendly(settings))),
                List.of(command),
                false,
                true,
                new Undo.Nothing(),
                progress -> start(url, settings, command, progress));
    }

    /** Whether it runs. */
    public synchronized boolean running() {
        return running != null && running.alive();
    }

    private synchronized Outcome start(RedisUrl url, Path settings, Command command, Progress progress)
            throws InterruptedException {
        if (running()) {
            return Outcome.done();
        }
        try {
            OwnSettings.forTesting(url, settings.getParent(), program.olderThan62(host))
                    .write(settings);
        } catch (IOException e) {
            return Outcome.failed(Text.of("redis.by-hand.unwritable", host.friendly(settings)), e.toString());
        }
        progress.doing(Text.exactly(command.line()));
        var ready = new CompletableFuture<Boolean>();
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        running = host.start(command.within(LONG), printed -> {
            String line = ServerLog.masked(printed);
            if (!ready.isDone()) {
                lines.add(line);
                progress.line(line);
            }
            if (ServerLog.ready(line)) {
                ready.complete(true);
            }
        });
        running.onEnd(() -> ready.complete(false));
        return outcome(command, ready, lines);
    }

    private Outcome outcome(Command command, CompletableFuture<Boolean> ready, List<String> lines)
            throws InterruptedException {
        try {
            if (ready.get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Outcome.done();
            }
            CommandResult result = running.ended().orElseThrow();
            return ServerLog.trouble(result.text())
                    .<Outcome>map(text -> new Outcome.Failed(text, String.join("\n", List.copyOf(lines))))
                    .orElseGet(() -> Remedy.failure(command, result));
        } catch (TimeoutException e) {
            end();
            return Outcome.failed(
                    Text.of("redis.by-hand.slow", patience.toSeconds()), String.join("\n", List.copyOf(lines)));
        } catch (InterruptedException e) {
            end();
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void end() {
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            System.getLogger(ByHand.class.getName()).log(System.Logger.Level.DEBUG, "the assistant is ending");
        }
    }
}
