package com.digidoc.setup.ui.engine;

import com.digidoc.setup.host.AppFolders;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the window's place in a file of the assistant's own. Nothing depends on it, so that no failure is told. */
final class Desk {
    private static final Logger LOG = System.getLogger(Desk.class.getName());
    private static final String FILE = "window";

    private final Path folder;

    Desk(Path folder) {
        this.folder = folder;
    }

    Optional<Placement> placement() {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Placement.read(Files.readString(file));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the window’s place cannot be read", e);
            return Optional.empty();
        }
    }

    void keep(Placement placement) {
        try {
            Files.writeString(AppFolders.ready(folder).resolve(FILE), placement.written());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the window’s place cannot be kept", e);
        }
    }
}
