package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.nio.file.Path;

/** Takes back the last change of a configuration file, if nobody else changed it since. */
public final class ConfigUndo {
    private ConfigUndo() {}

    /** How it ended. */
    public sealed interface Undoing {
        /** The file is as it was before our last change. */
        record Restored(Path file) implements Undoing {}

        record Refused(Text text, String exact) implements Undoing {}
    }

    public static Undoing undo(Path file) {
        return new Undoing.Refused(Text.exactly(file.toString()), "");
    }
}
