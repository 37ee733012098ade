package com.digidoc.setup.setup;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Doctor;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.host.Host;
import java.util.List;
import java.util.function.Consumer;

/** The engine as every face sees it: one host, one set of wishes, and all features wired together. */
public final class Assistant {
    private final Host host;
    private final Wishes wishes;

    public Assistant(Host host, Wishes wishes) {
        this.host = host;
        this.wishes = wishes;
    }

    public Host host() {
        return host;
    }

    public Wishes wishes() {
        return wishes;
    }

    /** The same host with other wishes. */
    public Assistant with(Wishes other) {
        return new Assistant(host, other);
    }

    /** The ladder, lower rungs first, to be asked once. */
    public List<Check> ladder() throws InterruptedException {
        return List.of();
    }

    /** Asks the whole ladder. */
    public List<Finding> examine() throws InterruptedException {
        return examine(finding -> {});
    }

    /**
     * Asks the whole ladder.
     *
     * @param onFinding hears each finding as it comes, on the check's thread
     */
    public List<Finding> examine(Consumer<Finding> onFinding) throws InterruptedException {
        return Doctor.examine(ladder(), onFinding);
    }

    /**
     * Applies a remedy on the calling thread, after writing it to the journal. Interrupting cancels it.
     *
     * @throws InterruptedException if it was cancelled
     */
    public Outcome apply(Remedy remedy, Progress progress) throws InterruptedException {
        return remedy.action().apply(progress);
    }
}
