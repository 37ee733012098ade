package com.digidoc.setup.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Remedy REMEDY = new Remedy(
            "homebrew.start",
            Text.exactly("start"),
            List.of(),
            List.of(Command.of("brew", "services", "start", "redis")),
            false,
            true,
            new Undo.Run(Text.exactly("stop"), List.of(Command.of("brew", "services", "stop", "redis"))),
            progress -> Outcome.done());

    @TempDir
    Path folder;

    @Test
    void aChangeIsThereBeforeItStartsWithWhatTakesItBack() throws Exception {
        var journal = new Journal(folder.resolve("new"));
        String id = journal.starting(REMEDY, List.of());
        var entry = journal.entries().getFirst();
        assertEquals(Entry.State.STARTED, entry.state());
        assertEquals(REMEDY.undo(), entry.undo());
        journal.ended(id, Entry.State.DONE, List.of());
        assertEquals(Entry.State.DONE, journal.entries().getFirst().state());
    }

    @Test
    void aLineCutShortByACrashLosesNothingElse() throws Exception {
        var journal = new Journal(folder);
        journal.starting(REMEDY, List.of());
        Files.writeString(folder.resolve("journal.jsonl"), "{\"id\":\"x\",\"whe", StandardOpenOption.APPEND);
        journal.starting(REMEDY, List.of());
        assertEquals(2, journal.entries().size());
    }

    @Test
    void onlyItsOwnerCanReadIt() throws Exception {
        var journal = new Journal(folder);
        journal.starting(REMEDY, List.of());
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(folder.resolve("journal.jsonl")));
    }
}
