package com.digidoc.setup.setup;

import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import java.util.List;

/**
 * A change of the journal as it stands on the host now.
 *
 * @param entry what was changed, and what takes it back
 * @param standing whether it can be
 */
public record Change(Entry entry, Standing standing) {
    /** How a change stands. */
    public enum Standing {
        /** It is as the assistant left it and can be taken back. */
        OURS,
        /** Someone else changed it since, so it is left alone. */
        OVERTAKEN,
        /** Only a person can take it back. */
        BY_HAND,
        /** There is nothing to take back: it was not done, leaves nothing, or is taken back. */
        GONE
    }

    /** Whether taking it back needs an administrator. */
    public boolean admin() {
        return entry.admin() && !commands().isEmpty();
    }

    /** The commands that take it back; empty where it is a file or a folder. */
    public List<Command> commands() {
        return entry.undo() instanceof Undo.Run run ? run.commands() : List.of();
    }
}
