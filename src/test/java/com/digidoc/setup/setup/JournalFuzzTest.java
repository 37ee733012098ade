package com.digidoc.setup.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.redis.RedisServers;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.Fuzz;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A journal that a crash, a disk or a later version has left: read as far as it goes, and nothing is done because of it. */
@Timeout(14400)
class JournalFuzzTest {
    @TempDir
    Path folder;

    @Test
    void anyJournalIsReadAndShown() throws Exception {
        FolderHost host = FolderHost.debian(folder);
        Path data = host.home().resolve(".local/share/digidoc-setup");
        var journal = new Journal(data);
        Path file = data.resolve("journal.jsonl");
        Path made = host.home().resolve("made");
        for (Undo undo : List.of(
                new Undo.Remove(Text.of("check.undo.none"), made),
                new Undo.Run(
                        Text.of("check.undo.none"),
                        List.of(Command.of("never", "run")),
                        List.of(new Trace.Exists(made), new Trace.Runs(made))),
                new Undo.Restore(Text.of("check.undo.none"), made))) {
            Remedy remedy = new Remedy(
                    "python.create-venv",
                    Text.of("python.create-venv"),
                    List.of(),
                    List.of(),
                    false,
                    true,
                    undo,
                    progress -> null);
            journal.ended(journal.starting(remedy, List.of("")), Entry.State.DONE, List.of("there"));
        }
        String good = Files.readString(file);
        Fuzz.of("journal")
                .from(good)
                .with(
                        "\"kind\":",
                        "null",
                        "[]",
                        "{}",
                        "\"undo\":",
                        "\"remove\"",
                        "\"path\":",
                        "\n",
                        "\"\\u0000\"",
                        "\"state\":",
                        "1e99")
                .oneIn(3)
                .bytes(bytes -> {
                    Files.write(file, bytes);
                    new TakingBack(host.host(), new RedisServers(() -> RedisUrl.DEFAULT), journal).changes();
                });
        Files.writeString(file, good);
        assertEquals(3, journal.entries().size());
    }
}
