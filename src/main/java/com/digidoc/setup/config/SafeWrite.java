package com.digidoc.setup.config;

import com.digidoc.setup.host.OnDisk;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;

/** Writes a configuration file so that at any instant there is the old one or the new one, whole. */
public final class SafeWrite {
    private final Clock clock;

    /** @param clock tells the date in the names of backups */
    public SafeWrite(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes an edited file in the place of the one it was read from, with the same mode and owner, and leaves that beside
     * it as a backup. Symbolic links are followed. Nothing is written if the file is not as it was read.
     */
    public Saving save(ConfigFile after) {
        try {
            Path file = after.path().toRealPath();
            // held by the file itself: it ends with this process, however that ends
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock == null ? busy() : replace(file, after);
            }
        } catch (OverlappingFileLockException e) {
            return busy();
        } catch (NoSuchFileException e) {
            return new Saving.Overtaken(Text.of("config.save.gone"));
        } catch (IOException e) {
            return refused(after, e);
        }
    }

    private static Saving busy() {
        return new Saving.Refused(Text.of("config.save.busy"), "");
    }

    private Saving replace(Path file, ConfigFile after) throws IOException {
        OnDisk.sweep(file);
        var backups = new Backups(file);
        backups.sweep();
        Path backup = backups.next(clock.instant(), after.bytes());
        Path temporary = OnDisk.temporary(file);
        boolean replaced = false;
        try {
            OnDisk.writeLike(file, temporary, after.bytes());
            if (!OnDisk.sameOwner(file, temporary)) {
                return new Saving.Refused(Text.of("config.save.owner"), "");
            }
            OnDisk.keep(file, backup);
            if (!Arrays.equals(Files.readAllBytes(backup), after.original()) || !unchanged(file, after)) {
                return new Saving.Overtaken(Text.of("config.save.overtaken"));
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            replaced = true;
        } finally {
            if (!replaced) {
                Files.deleteIfExists(temporary);
                Files.deleteIfExists(backup);
            }
        }
        return settled(file, backup, backups);
    }

    private static boolean unchanged(Path file, ConfigFile after) throws IOException {
        return Arrays.equals(Files.readAllBytes(file), after.original());
    }

    /** The new file is in its place: what fails from here on does not take it back. */
    private static Saving settled(Path file, Path backup, Backups backups) {
        try {
            OnDisk.force(file.getParent());
            backups.prune();
        } catch (IOException e) {
            System.getLogger(SafeWrite.class.getName())
                    .log(System.Logger.Level.WARNING, "after saving: {0}", e.toString());
        }
        return new Saving.Saved(file, backup);
    }

    private static Saving refused(ConfigFile after, IOException e) {
        if (e instanceof AccessDeniedException) {
            return new Saving.Refused(Text.of("config.save.no-access"), e.toString());
        }
        boolean full = Files.exists(after.path()) && after.path().toFile().getUsableSpace() < after.bytes().length;
        return new Saving.Refused(Text.of(full ? "config.save.disk-full" : "config.save.failed"), e.toString());
    }
}
