package com.digidoc.setup.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What the shell asks of the system around it. */
public interface Doors {
    /** Lets the person choose a folder, in the system's own dialog. */
    Optional<Path> chooseFolder(String title);

    /** Lets the person choose a file, likewise. */
    Optional<Path> chooseFile(String title);

    /**
     * Lets the person choose where to save a file; the system's own dialog asks before one is replaced.
     *
     * @param name what to call it, if the person has no better idea
     */
    Optional<Path> chooseTarget(String title, String name);

    /** Shows a file or folder in the system's file manager. */
    void reveal(Path path);

    /** The language that the person chose; empty for that of the system. */
    Optional<Locale> language();

    /** Says everything in another language from now on; empty for that of the system. */
    void speak(Optional<Locale> language);

    /** Tells what this is and which version. */
    void about();

    /** Closes the window, unless the person decides otherwise. */
    void close();
}
