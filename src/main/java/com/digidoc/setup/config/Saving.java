package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.nio.file.Path;

/** How writing a configuration file ended. */
public sealed interface Saving {
    /**
     * Written, and safe from a power cut.
     *
     * @param file the real file, at the end of symbolic links
     * @param backup the file as it was, beside it
     */
    record Saved(Path file, Path backup) implements Saving {}

    /** Not written: somebody else changed the file since it was read. */
    record Overtaken(Text text) implements Saving {}

    /**
     * Not written; the file is as it was.
     *
     * @param text one plain sentence
     * @param exact what the system said
     */
    record Refused(Text text, String exact) implements Saving {}
}
