package com.digidoc.setup.ui.engine;

import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.text.Messages;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps the window's place and its language, each in a small file of the assistant's own. Nothing depends on them, so that
 * no failure is told.
 */
final class Desk {
    private static final String PLACE = "window";
    /** Holds the language's tag of BCP 47, or another word for that of the system. */
    private static final String LANGUAGE = "language";

    private static final String SYSTEM = "system";

    private final Path folder;

    Desk(Path folder) {
        this.folder = folder;
    }

    Optional<Placement> placement() {
        return read(PLACE).flatMap(Placement::read);
    }

    void keep(Placement placement) {
        write(PLACE, placement.written());
    }

    Optional<Locale> language() {
        return read(LANGUAGE)
                .map(String::strip)
                .flatMap(tag -> Messages.LANGUAGES.stream()
                        .filter(language -> language.toLanguageTag().equals(tag))
                        .findFirst());
    }

    void speak(Optional<Locale> language) {
        write(LANGUAGE, language.map(Locale::toLanguageTag).orElse(SYSTEM) + "\n");
    }

    private Optional<String> read(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            System.getLogger(Desk.class.getName()).log(Level.DEBUG, file + " cannot be read", e);
            return Optional.empty();
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(AppFolders.ready(folder).resolve(name), text);
        } catch (IOException e) {
            System.getLogger(Desk.class.getName()).log(Level.DEBUG, name + " cannot be kept", e);
        }
    }
}
