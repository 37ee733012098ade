package com.digidoc.setup.config;

import com.digidoc.setup.host.OnDisk;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Takes back the last change of a configuration file, if nobody else changed it since. Again and again it goes back one
 * change more, as far as there are backups.
 */
public final class ConfigUndo {
    private ConfigUndo() {}

    /** How it ended. */
    public sealed interface Undoing {
        /** The file is as it was before our last change. */
        record Restored(Path file) implements Undoing {}

        /**
         * Nothing was changed.
         *
         * @param text one plain sentence
         * @param exact what the system said
         */
        record Refused(Text text, String exact) implements Undoing {}
    }

    /** Whether there is a change to take back: a file that is as we left it, with the older version beside it. */
    public static boolean possible(Path path) throws IOException {
        Path file = path.toRealPath();
        return new Backups(file).replacedBy(Files.readAllBytes(file)).isPresent();
    }

    /** Puts the newest backup in the place of the file that replaced it. Symbolic links are followed. */
    public static Undoing undo(Path path) {
        try {
            Path file = path.toRealPath();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock == null ? refused("config.save.busy", "") : restore(file);
            }
        } catch (OverlappingFileLockException e) {
            return refused("config.save.busy", "");
        } catch (IOException e) {
            return refused("config.undo.failed", e.toString());
        }
    }

    private static Undoing restore(Path file) throws IOException {
        var backups = new Backups(file);
        Optional<Path> backup = backups.replacedBy(Files.readAllBytes(file));
        if (backup.isEmpty()) {
            return refused(backups.none() ? "config.undo.nothing" : "config.undo.overtaken", "");
        }
        Files.setPosixFilePermissions(backup.get(), Files.getPosixFilePermissions(file));
        OnDisk.force(backup.get());
        Files.move(backup.get(), file, StandardCopyOption.ATOMIC_MOVE);
        OnDisk.force(file.getParent());
        return new Undoing.Restored(file);
    }

    private static Undoing refused(String key, String exact) {
        return new Undoing.Refused(Text.of(key), exact);
    }
}
