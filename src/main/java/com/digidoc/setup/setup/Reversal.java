package com.digidoc.setup.setup;

import com.digidoc.setup.check.Action;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Servers;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.config.ConfigUndo;
import com.digidoc.setup.config.ConfigUndo.Undoing;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Does what takes one change back.
 *
 * @param patience how long it may take until that shows: a server told to end by a signal writes its data first
 */
record Reversal(Host host, Servers servers, Entry entry, Duration patience) implements Action {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    @Override
    public Outcome apply(Progress progress) throws InterruptedException {
        return switch (entry.undo()) {
            case Undo.Run run -> run(run, progress);
            case Undo.Restore(Text summary, Path file) -> restored(ConfigUndo.undo(file));
            case Undo.Remove(Text summary, Path made) -> Aside.move(host, made, progress);
            case Undo.Setting setting ->
                servers.set(setting.server(), setting.name(), setting.before(), setting.lasting());
            case Undo.ByHand byHand -> Outcome.failed(byHand.summary(), "");
            case Undo.Nothing nothing -> Outcome.done();
        };
    }

    private static Outcome restored(Undoing undoing) {
        return switch (undoing) {
            case Undoing.Restored restored -> Outcome.done();
            case Undoing.Refused(Text text, String exact) -> Outcome.failed(text, exact);
        };
    }

    /** What counts is what the host looks like then, not how the commands said they ended. */
    private Outcome run(Undo.Run run, Progress progress) throws InterruptedException {
        List<String> was = Trace.looks(host, servers, run.traces());
        Outcome outcome = Remedy.runAll(host, run.commands(), progress);
        if (outcome instanceof Outcome.Failed) {
            return asBefore(run) ? Outcome.done() : outcome;
        }
        long end = System.nanoTime() + patience.toNanos();
        while (!run.traces().isEmpty()
                && Trace.looks(host, servers, run.traces()).equals(was)) {
            if (System.nanoTime() > end) {
                return Outcome.failed(Text.of("setup.undo.still-there"), lines(run));
            }
            Thread.sleep(LOOK_EVERY);
        }
        return outcome;
    }

    private boolean asBefore(Undo.Run run) throws InterruptedException {
        return !run.traces().isEmpty()
                && entry.before()
                        .filter(Trace.looks(host, servers, run.traces())::equals)
                        .isPresent();
    }

    private static String lines(Undo.Run run) {
        return String.join("\n", run.commands().stream().map(Command::line).toList());
    }
}
