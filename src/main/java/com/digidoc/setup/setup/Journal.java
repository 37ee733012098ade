package com.digidoc.setup.setup;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Every change made on this host, with what takes it back: one JSON object a line, written and forced to disk before the
 * change starts, and a second one when it has ended. Readable by its owner only.
 */
public final class Journal {
    private static final String FILE = "journal.jsonl";
    private static final Gson GSON = new Gson();
    private static final Logger LOG = System.getLogger(Journal.class.getName());

    private final Path file;

    /** The journal in a folder of the assistant's own, which need not exist yet. */
    public Journal(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** How far a change got. */
    public enum State {
        STARTED,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * A change.
     *
     * @param id its own, random
     * @param when when it started
     * @param remedy the remedy's id
     * @param commands the commands it was going to run, a list of words each
     * @param undo what takes it back, in the shape {@code kind} plus {@code commands}, {@code file} or {@code folder}
     * @param state how far it got; {@link State#STARTED} also where the assistant ended in the middle of it
     */
    public record Entry(
            String id, Instant when, String remedy, List<List<String>> commands, UndoData undo, State state) {}

    /** What takes a change back, as it is written. */
    public record UndoData(String kind, List<List<String>> commands, String path) {
        static UndoData of(Undo undo) {
            return switch (undo) {
                case Undo.Nothing nothing -> new UndoData("nothing", List.of(), "");
                case Undo.ByHand byHand -> new UndoData("by-hand", List.of(), "");
                case Undo.Run run -> new UndoData("run", words(run.commands()), "");
                case Undo.Restore restore ->
                    new UndoData("restore", List.of(), restore.file().toString());
                case Undo.Remove remove ->
                    new UndoData("remove", List.of(), remove.folder().toString());
            };
        }
    }

    /**
     * Writes that a change is about to start.
     *
     * @return its id, for {@link #ended}
     * @throws IOException if it could not be written; then nothing may be changed
     */
    public String starting(Remedy remedy) throws IOException {
        String id = UUID.randomUUID().toString();
        var line = new LinkedHashMap<String, Object>();
        line.put("id", id);
        line.put("when", Instant.now().toString());
        line.put("remedy", remedy.id());
        line.put("commands", words(remedy.commands()));
        line.put("undo", UndoData.of(remedy.undo()));
        line.put("state", State.STARTED);
        append(line);
        return id;
    }

    /**
     * Writes how a change ended. Where that cannot be written, the change is done all the same and stands in the journal
     * as started.
     */
    public void ended(String id, State state) {
        try {
            append(Map.of("id", id, "state", state));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the journal could not be written", e);
        }
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
            read(line, entries);
        }
        return List.copyOf(entries.values());
    }

    private static void read(String line, Map<String, Entry> entries) {
        try {
            JsonObject json = GSON.fromJson(line, JsonObject.class);
            if (json == null || !json.has("id") || !json.has("state")) {
                return;
            }
            String id = json.get("id").getAsString();
            State state = State.valueOf(json.get("state").getAsString());
            if (json.has("remedy")) {
                entries.put(
                        id,
                        new Entry(
                                id,
                                Instant.parse(json.get("when").getAsString()),
                                json.get("remedy").getAsString(),
                                List.of(GSON.fromJson(json.get("commands"), String[][].class)).stream()
                                        .map(List::of)
                                        .toList(),
                                GSON.fromJson(json.get("undo"), UndoData.class),
                                state));
            } else {
                entries.computeIfPresent(
                        id, (key, e) -> new Entry(key, e.when(), e.remedy(), e.commands(), e.undo(), state));
            }
        } catch (JsonSyntaxException | IllegalArgumentException cutShort) {
            LOG.log(Level.DEBUG, "a journal line cannot be read");
        }
    }

    private static List<List<String>> words(List<Command> commands) {
        return commands.stream().map(Command::words).toList();
    }

    private synchronized void append(Map<String, ?> line) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] bytes = ("\n" + GSON.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }
}
