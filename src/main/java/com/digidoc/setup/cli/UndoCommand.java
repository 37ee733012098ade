package com.digidoc.setup.cli;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.setup.Change;
import com.digidoc.setup.setup.Change.Standing;
import com.digidoc.setup.setup.TakingBack;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code undo}: shows what the assistant changed, asks, and takes it back, the newest change first. */
final class UndoCommand implements Callable<Integer> {
    static final Syntax SYNTAX =
            Syntax.of("undo", Option.flag("yes", 'y'), Option.flag("dry-run"), Option.flag("json"));

    private final Cli cli;
    private final boolean yes;
    private final boolean dryRun;
    private final boolean json;

    UndoCommand(Cli cli, Given given) {
        this.cli = cli;
        yes = given.has("yes");
        dryRun = given.has("dry-run");
        json = given.has("json");
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = cli.terminal();
        TakingBack takingBack = cli.assistant().takingBack();
        UndoFace face = json ? new UndoJson(terminal) : new UndoText(terminal);
        List<Change> changes = takingBack.changes();
        face.planned(changes);
        boolean any = changes.stream().anyMatch(change -> change.standing() == Standing.OURS);
        if (dryRun || any && !agreed(face)) {
            face.nothingDone();
            return dryRun ? Cli.OK : left(changes);
        }
        var told = new Told(face);
        List<Change> remaining = takingBack.out(changes, change -> !yes || !change.admin(), told);
        if (any) {
            face.left(remaining);
        } else {
            face.nothingDone();
        }
        return told.failed ? Status.PROBLEM.exitCode() : left(remaining);
    }

    private boolean agreed(UndoFace face) throws IOException {
        return yes || face.agreed();
    }

    /** What only a person can take back was never the assistant's to finish. */
    private static int left(List<Change> changes) {
        return changes.stream().allMatch(change -> change.standing() == Standing.BY_HAND)
                ? Cli.OK
                : Status.WARNING.exitCode();
    }

    /** Hands on what happens, and remembers whether anything failed. */
    private static final class Told implements TakingBack.Watcher {
        private final UndoFace face;
        private boolean failed;

        Told(UndoFace face) {
            this.face = face;
        }

        @Override
        public Progress started(Change change) {
            return face.started(change);
        }

        @Override
        public void ended(Change change, Outcome outcome) {
            failed |= outcome instanceof Outcome.Failed;
            face.ended(change, outcome);
        }

        @Override
        public void busy(Text why) {
            face.busy(why);
        }
    }
}
