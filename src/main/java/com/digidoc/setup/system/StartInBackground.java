package com.digidoc.setup.system;

import com.digidoc.setup.check.Action;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.ServerLog;
import com.digidoc.setup.redis.ServerProgram;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts our own redis-server in the background, and looks until it accepts connections. */
record StartInBackground(Host host, Background background, RedisUrl url, Duration patience) implements Action {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /** Starts one, in place of one of ours that runs for another address. */
    Remedy remedy(String program) {
        boolean again = background.process().isPresent();
        Optional<Command> stop = background.stop(program);
        var commands = new ArrayList<Command>();
        if (again) {
            stop.ifPresent(commands::add);
        }
        commands.add(background.start(program));
        return new Remedy(
                again ? "system.restart" : "system.start",
                again ? Text.of("system.background.restart") : Text.of("system.background.start"),
                List.of(
                        Text.of(
                                "system.background.files",
                                host.friendly(background.settings()),
                                host.friendly(background.log()),
                                host.friendly(background.data())),
                        Text.of("system.background.until")),
                commands,
                false,
                true,
                stop.<Undo>map(command -> new Undo.Run(
                                Text.of("system.background.undo"),
                                List.of(command),
                                List.of(new Trace.Runs(background.pid()))))
                        .orElseGet(() -> new Undo.ByHand(Text.of("system.background.undo-by-hand"))),
                this);
    }

    @Override
    public Outcome apply(Progress progress) throws InterruptedException {
        Optional<ServerProgram> program = ServerProgram.find(host);
        if (program.isEmpty()) {
            return Outcome.failed(Text.of("system.redis.missing"), String.join(", ", ServerProgram.NAMES));
        }
        if (background.process().isPresent()) {
            Outcome stopped = stop(program.get(), progress);
            if (!(stopped instanceof Outcome.Done)) {
                return stopped;
            }
        }
        try {
            background.prepare(program.get(), url);
        } catch (IOException e) {
            return Outcome.failed(
                    Text.of("system.background.unwritable", host.friendly(background.settings())), e.toString());
        }
        return start(background.start(program.get().name()), progress);
    }

    private Outcome stop(ServerProgram program, Progress progress) throws InterruptedException {
        Optional<Command> stop = background.stop(program.name());
        if (stop.isEmpty()) {
            return Outcome.failed(Text.of("system.background.undo-by-hand"), host.friendly(background.pid()));
        }
        Outcome outcome = Remedy.runAll(host, List.of(stop.get()), progress);
        long end = System.nanoTime() + patience.toNanos();
        while (background.process().isPresent() && System.nanoTime() < end) {
            Thread.sleep(LOOK_EVERY);
        }
        return outcome;
    }

    private Outcome start(Command command, Progress progress) throws InterruptedException {
        long before = background.logged();
        progress.doing(Text.exactly(command.line()));
        CommandResult result = host.run(command, line -> progress.line(ServerLog.masked(line)));
        if (!result.ok()) {
            return ServerLog.trouble(result.text())
                    .<Outcome>map(known -> new Outcome.Failed(known, ServerLog.masked(result.text())))
                    .orElseGet(() -> Remedy.failure(command, result));
        }
        long end = System.nanoTime() + patience.toNanos();
        while (!ServerLog.ready(background.loggedSince(before))) {
            boolean over = System.nanoTime() > end;
            String log = background.loggedSince(before);
            if (over
                    || ServerLog.trouble(log).isPresent()
                            && background.process().isEmpty()) {
                Text summary =
                        ServerLog.trouble(log).orElseGet(() -> Text.of("system.background.slow", patience.toSeconds()));
                return Outcome.failed(summary, log);
            }
            Thread.sleep(LOOK_EVERY);
        }
        background.loggedSince(before).lines().forEach(progress::line);
        return Outcome.done();
    }
}
