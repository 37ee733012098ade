package com.digidoc.setup.ui.engine;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.setup.Change;
import com.digidoc.setup.setup.TakingBack;
import com.digidoc.setup.text.Text;
import java.util.Optional;

/** Hears how changes are taken back, and makes one outcome of it. */
final class Undoing implements TakingBack.Watcher {
    private final Progress progress;
    private boolean any;
    private Optional<Outcome> failure = Optional.empty();

    Undoing(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Progress started(Change change) {
        any = true;
        progress.doing(change.entry().undo().summary());
        return new Progress() {
            @Override
            public void line(String line) {
                progress.line(line);
            }
        };
    }

    @Override
    public void ended(Change change, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed && failure.isEmpty()) {
            Text what = Text.of("ui.undo.one-failed", change.entry().summary(), failed.summary());
            failure = Optional.of(Outcome.failed(what, failed.exact()));
        }
    }

    @Override
    public void busy(Text why) {
        failure = Optional.of(Outcome.failed(why, ""));
    }

    /** Done if all that was started ended well; that nothing was started needs saying, too. */
    Outcome outcome() {
        return failure.orElseGet(() -> any ? Outcome.done() : Outcome.failed(Text.of("ui.undo.not-as-shown"), ""));
    }
}
