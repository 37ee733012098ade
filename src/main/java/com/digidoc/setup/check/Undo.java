package com.digidoc.setup.check;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.redaction.Redaction;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.List;

/** What takes a change back. Written to the journal before the change starts. */
public sealed interface Undo {
    /** What taking it back would do, in one sentence. */
    Text summary();

    /** By what it can be told whether the change is still there, and as it was made; empty where nothing tells. */
    List<Trace> traces();

    /** The same with a text that shows no password. */
    default Undo masked() {
        return switch (this) {
            case Nothing nothing -> nothing;
            case ByHand(Text said, List<Trace> at) -> new ByHand(Redaction.masked(said), at);
            case Run(Text said, List<Command> commands, List<Trace> at) ->
                new Run(Redaction.masked(said), commands, at);
            case Restore(Text said, Path file) -> new Restore(Redaction.masked(said), file);
            case Remove(Text said, Path folder) -> new Remove(Redaction.masked(said), folder);
            case Setting(Text said, String server, String name, String before, boolean lasting) ->
                new Setting(Redaction.masked(said), server, name, before, lasting);
        };
    }

    /** The change leaves nothing behind. */
    record Nothing() implements Undo {
        @Override
        public Text summary() {
            return Text.of("check.undo.none");
        }

        @Override
        public List<Trace> traces() {
            return List.of();
        }
    }

    /**
     * It cannot be taken back by us.
     *
     * @param traces while something is at one of them, there is something to take back
     */
    record ByHand(Text summary, List<Trace> traces) implements Undo {
        public ByHand {
            traces = List.copyOf(traces);
        }

        public ByHand(Text summary) {
            this(summary, List.of());
        }
    }

    /** These commands take it back. */
    record Run(Text summary, List<Command> commands, List<Trace> traces) implements Undo {
        public Run {
            commands = List.copyOf(commands);
            traces = List.copyOf(traces);
        }

        public Run(Text summary, List<Command> commands) {
            this(summary, commands, List.of());
        }
    }

    /** The file is put back from the copy that the change leaves beside it. */
    record Restore(Text summary, Path file) implements Undo {
        @Override
        public List<Trace> traces() {
            return List.of(new Trace.There(file));
        }
    }

    /** The file or folder that the change made is moved away, if it was not there before. */
    record Remove(Text summary, Path folder) implements Undo {
        @Override
        public List<Trace> traces() {
            return List.of(new Trace.There(folder));
        }
    }

    /**
     * A setting of a running server gets the value back that it had.
     *
     * @param server its address without a password
     * @param before that value; never a secret
     * @param lasting whether the server's file of settings was changed, too
     */
    record Setting(Text summary, String server, String name, String before, boolean lasting) implements Undo {
        @Override
        public List<Trace> traces() {
            return List.of(new Trace.Setting(server, name));
        }
    }
}
