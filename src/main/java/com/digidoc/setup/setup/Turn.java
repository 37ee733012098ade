package com.digidoc.setup.setup;

import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether this assistant may change things now: of all that one person has open, one at a time may. Looking needs no turn.
 *
 * <p>The turn is a lock that the system holds on a file and lets go when the process ends, however that ends; so there is
 * never a stale one. The file itself stays, and says whose turn it was last.
 */
public sealed interface Turn {
    /** Asks for the turn of the person whose folders these are; answers at once. */
    static Turn ask(AppFolders folders) {
        return Ours.orBusy(folders.data().resolve("turn.lock"));
    }

    /**
     * Somebody else has it.
     *
     * @param why one plain sentence
     */
    record Busy(Text why) implements Turn {}

    /** It is ours, until this is closed. */
    final class Ours implements Turn, AutoCloseable {
        /** The system's lock is between processes; within one, even opening and closing the file would give it away. */
        private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

        private final Path file;
        private final Optional<FileChannel> lock;

        private Ours(Path file, Optional<FileChannel> lock) {
            this.file = file;
            this.lock = lock;
        }

        private static Turn orBusy(Path file) {
            if (!TAKEN_HERE.add(file)) {
                return busy(String.valueOf(ProcessHandle.current().pid()));
            }
            Turn turn = lock(file);
            if (turn instanceof Busy) {
                TAKEN_HERE.remove(file);
            }
            return turn;
        }

        /**
         * Where the folder cannot be written or its disk knows no locks, nobody can be kept out, and nobody is: whether
         * anything may be changed, the journal decides next.
         */
        private static Turn lock(Path file) {
            try {
                AppFolders.ready(file.getParent());
                FileChannel channel = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                return locked(file, channel);
            } catch (IOException e) {
                System.getLogger(Turn.class.getName()).log(Level.DEBUG, "no turn can be had", e);
                return new Ours(file, Optional.empty());
            }
        }

        private static Turn locked(Path file, FileChannel channel) throws IOException {
            boolean ours = false;
            try {
                ours = channel.tryLock() != null;
                if (!ours) {
                    return busy(Files.readString(file).strip());
                }
                sign(channel);
                return new Ours(file, Optional.of(channel));
            } finally {
                if (!ours) {
                    channel.close();
                }
            }
        }

        /** For the message that others get; a full disk takes nothing but the number from it. */
        private static void sign(FileChannel channel) {
            String whose = ProcessHandle.current().pid() + "\n";
            try {
                channel.truncate(0).write(ByteBuffer.wrap(whose.getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException e) {
                System.getLogger(Turn.class.getName()).log(Level.DEBUG, "the turn is not signed", e);
            }
        }

        private static Busy busy(String process) {
            return new Busy(
                    process.matches("\\d{1,18}") ? Text.of("setup.busy", process) : Text.of("setup.busy-unnamed"));
        }

        @Override
        public void close() {
            try {
                if (lock.isPresent()) {
                    lock.get().close();
                }
            } catch (IOException e) {
                System.getLogger(Turn.class.getName()).log(Level.WARNING, "the turn could not be given back", e);
            } finally {
                TAKEN_HERE.remove(file);
            }
        }
    }
}
