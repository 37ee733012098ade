package com.digidoc.setup.setup;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.setup.Entry.State;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Every change made on this host, with what takes it back: one JSON object a line, written and forced to disk before the
 * change starts, and another one when it has ended; the same for taking it back. Readable by its owner only. Nothing is
 * ever rewritten in it.
 */
public final class Journal {
    private static final String FILE = "journal.jsonl";

    private final Path file;

    /** The journal in a folder of the assistant's own, which need not exist yet. */
    public Journal(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /**
     * Writes that a change is about to start.
     *
     * @param before what the traces of its undo look like now
     * @return its id, for {@link #ended}
     * @throws IOException if it could not be written; then nothing may be changed
     */
    public String starting(Remedy remedy, List<String> before) throws IOException {
        var random = ThreadLocalRandom.current(); // unlike others it is there at once, and this is no secret
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        append(JournalLine.starting(id, remedy, before));
        return id;
    }

    /**
     * Writes how a change ended. Where that cannot be written, the change is done all the same and stands in the journal
     * as started.
     *
     * @param after what the traces of its undo look like now
     */
    public void ended(String id, State state, List<String> after) {
        appendIfPossible(JournalLine.later(id, state, after));
    }

    /**
     * Writes that a change is about to be taken back.
     *
     * @throws IOException if it could not be written; then nothing may be changed
     */
    public void undoing(String id) throws IOException {
        append(JournalLine.later(id, State.UNDOING, null));
    }

    /** Writes that a change is taken back. */
    public void undone(String id) {
        appendIfPossible(JournalLine.later(id, State.UNDONE, null));
    }

    static State state(Outcome outcome) {
        return outcome instanceof Outcome.Failed ? State.FAILED : State.DONE;
    }

    /** All changes, the oldest first. A line that was cut short by a crash is left out. */
    public List<Entry> entries() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
            try {
                read(line, entries);
            } catch (RuntimeException unreadable) {
                // cut short, or of a later version: whatever is wrong with it, it must not hide the others
                System.getLogger(Journal.class.getName()).log(Level.DEBUG, "a journal line cannot be read");
            }
        }
        return List.copyOf(entries.values());
    }

    private static void read(String text, Map<String, Entry> entries) {
        JournalLine line = JournalLine.parse(text);
        if (line == null || line.id() == null || line.state() == null) {
            return;
        }
        if (line.first()) {
            entries.put(line.id(), line.entry());
        } else {
            entries.computeIfPresent(
                    line.id(), (id, entry) -> entry.in(line.state(), Optional.ofNullable(line.after())));
        }
    }

    private void appendIfPossible(JournalLine line) {
        try {
            append(line);
        } catch (IOException e) {
            System.getLogger(Journal.class.getName()).log(Level.WARNING, "the journal could not be written", e);
        }
    }

    private synchronized void append(JournalLine line) throws IOException {
        AppFolders.ready(file.getParent());
        byte[] bytes = ("\n" + line.text() + "\n").getBytes(StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }
}
