package com.digidoc.setup.check;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.List;

/** What takes a change back. Written to the journal before the change starts. */
public sealed interface Undo {
    /** What taking it back would do, in one sentence. */
    Text summary();

    /** The change leaves nothing behind. */
    record Nothing() implements Undo {
        @Override
        public Text summary() {
            return Text.of("check.undo.none");
        }
    }

    /** It cannot be taken back by us. */
    record ByHand(Text summary) implements Undo {}

    /** These commands take it back. */
    record Run(Text summary, List<Command> commands) implements Undo {
        public Run {
            commands = List.copyOf(commands);
        }
    }

    /** The file is put back from the copy that the change leaves beside it. */
    record Restore(Text summary, Path file) implements Undo {}

    /** The folder that the change made is moved away, if it was not there before. */
    record Remove(Text summary, Path folder) implements Undo {}
}
