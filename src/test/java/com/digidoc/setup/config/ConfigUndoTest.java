package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigUndoTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = folder.resolve("digidoc_config.yaml");
        Files.writeString(file, "port: 1\n");
    }

    @Test
    void goesBackOneChangeAtATime() throws IOException {
        set(2);
        set(3);
        assertInstanceOf(ConfigUndo.Undoing.Restored.class, ConfigUndo.undo(file));
        assertEquals("port: 2\n", Files.readString(file));
        assertInstanceOf(ConfigUndo.Undoing.Restored.class, ConfigUndo.undo(file));
        assertEquals("port: 1\n", Files.readString(file));
        assertEquals("config.undo.nothing", refused());
    }

    @Test
    void doesNotTouchWhatSomebodyElseChangedSince() throws IOException {
        set(2);
        Files.writeString(file, "port: 2 # mine\n");
        assertEquals("config.undo.overtaken", refused());
        assertEquals("port: 2 # mine\n", Files.readString(file));
    }

    @Test
    void keepsTheModeThatTheFileHasNow() throws IOException {
        set(2);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertInstanceOf(ConfigUndo.Undoing.Restored.class, ConfigUndo.undo(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void followsASymbolicLink() throws IOException {
        set(2);
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
        assertInstanceOf(ConfigUndo.Undoing.Restored.class, ConfigUndo.undo(link));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("port: 1\n", Files.readString(file));
    }

    @Test
    void withoutAFileSaysSo() throws IOException {
        Files.delete(file);
        assertEquals("config.undo.failed", refused());
    }

    private void set(int port) {
        var read = assertInstanceOf(Reading.Read.class, ConfigFile.read(file));
        var edit = assertInstanceOf(Edit.Changed.class, read.file().set("port", String.valueOf(port)));
        assertInstanceOf(Saving.Saved.class, new SafeWrite(Clock.systemUTC()).save(edit.after()));
    }

    private String refused() {
        return assertInstanceOf(ConfigUndo.Undoing.Refused.class, ConfigUndo.undo(file))
                .text()
                .key();
    }
}
