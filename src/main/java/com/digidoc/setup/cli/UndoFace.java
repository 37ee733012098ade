package com.digidoc.setup.cli;

import com.digidoc.setup.setup.Change;
import com.digidoc.setup.setup.TakingBack;
import java.io.IOException;
import java.util.List;

/** Who is told of an {@code undo}: a person or a program. */
interface UndoFace extends TakingBack.Watcher {
    /** What can be taken back, and what cannot; the newest first. */
    void planned(List<Change> changes);

    /** Whether to go on; a program is never asked. */
    boolean agreed() throws IOException;

    /** Nothing was taken back. */
    void nothingDone();

    /** It is over, and this is left. */
    void left(List<Change> changes);
}
