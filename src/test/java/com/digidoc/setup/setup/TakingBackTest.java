package com.digidoc.setup.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Action;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.redis.RedisServers;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.setup.Change.Standing;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of the smallest kind, on a computer with a tool {@code turn} that a test can break. */
class TakingBackTest {
    @TempDir
    Path folder;

    private FolderHost linux;
    private Assistant assistant;
    private Path lamp;
    private final List<String> ended = new ArrayList<>();

    @BeforeEach
    void aComputer() {
        linux = FolderHost.debian(folder)
                .script("/usr/bin/turn", "[ \"$1\" = on ] && echo $$ >\"$HOME/lamp\" || rm -f \"$HOME/lamp\"");
        assistant = new Assistant(linux.host(), Wishes.NONE);
        lamp = linux.home().resolve("lamp");
    }

    @Test
    void onlyWhatIsStillAsItWasLeftIsTakenBack() throws Exception {
        apply(turn("on"));
        assertEquals(Standing.OURS, only().standing());
        String made = Files.readString(lamp);
        Files.writeString(lamp, "mine");
        assertEquals(Standing.OVERTAKEN, only().standing());
        takeBack();
        assertEquals("mine", Files.readString(lamp));
        Files.writeString(lamp, made);
        takeBack();
        assertFalse(Files.exists(lamp));
        assertEquals(List.of("turn.on done"), ended);
        assertEquals(List.of(), assistant.takingBack().changes());
    }

    @Test
    void whatChangesAfterThePersonLookedIsLeftAloneToo() throws Exception {
        apply(turn("on"));
        List<Change> shown = assistant.takingBack().changes();
        Files.writeString(lamp, "mine");
        assistant.takingBack().out(shown, change -> true, new Told());
        assertTrue(Files.exists(lamp));
        assertEquals(List.of(), ended);
    }

    @Test
    void whatWasTakenBackElsewhereIsForgottenForGood() throws Exception {
        apply(turn("on"));
        byte[] made = Files.readAllBytes(lamp);
        Files.delete(lamp);
        takeBack();
        Files.write(lamp, made);
        takeBack();
        assertTrue(Files.exists(lamp), "this one is somebody else's");
    }

    @Test
    void aChangeThatDidNotHappenIsNoChange() throws Exception {
        apply(turn("nowhere", progress -> Outcome.failed(Text.exactly("no"), "")));
        Files.writeString(lamp, "mine");
        assertEquals(List.of(), assistant.takingBack().changes());
        apply(turn("on"));
        assertEquals(1, assistant.takingBack().changes().size(), "the lamp is on, but not as it was before");
    }

    @Test
    void aChangeThatFailedHalfWayIsTakenBack() throws Exception {
        apply(turn("on", progress -> {
            linux.host().run(Command.of("turn", "on"));
            return Outcome.failed(Text.exactly("no"), "");
        }));
        takeBack();
        assertFalse(Files.exists(lamp));
    }

    @Test
    void aCancelledChangeIsTakenBackToo() throws Exception {
        Remedy cancelled = turn("on", progress -> {
            linux.host().run(Command.of("turn", "on"));
            throw new InterruptedException();
        });
        assertThrows(InterruptedException.class, () -> assistant.apply(cancelled, Progress.SILENT));
        takeBack();
        assertFalse(Files.exists(lamp));
    }

    @Test
    void afterACrashTheHostTellsWhetherItHappened() throws Exception {
        journal().starting(turn("on"), List.of(Trace.NOTHING));
        assertEquals(List.of(), assistant.takingBack().changes());
        Files.writeString(lamp, "on");
        takeBack();
        assertFalse(Files.exists(lamp));
    }

    @Test
    void afterACrashOnlyAFileOfThatTimeIsOurs() throws Exception {
        Path made = linux.home().resolve("made");
        journal().starting(remedy("make", new Undo.Remove(Text.exactly("away"), made)), List.of(Trace.NOTHING));
        Files.writeString(made, "on");
        assertEquals(Standing.OURS, only().standing());
        Files.setLastModifiedTime(made, FileTime.from(Instant.now().plusSeconds(3600)));
        assertEquals(Standing.OVERTAKEN, only().standing());
    }

    @Test
    void aFolderIsMovedAsideWithAllThatCameIntoIt() throws Exception {
        Path made = linux.home().resolve("made");
        apply(remedy("make", new Undo.Remove(Text.exactly("away"), made), progress -> {
            linux.folder("/home/ada/made");
            return Outcome.done();
        }));
        Files.writeString(made.resolve("later"), "x");
        takeBack();
        assertFalse(Files.exists(made));
        try (Stream<Path> beside = Files.list(linux.home())) {
            Path aside = beside.filter(path -> path.getFileName().toString().startsWith("made-old-"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(Files.exists(aside.resolve("later")));
        }
    }

    @Test
    void aFolderOfTheSameNameThatSomeoneElseMadeStays() throws Exception {
        Path made = linux.home().resolve("made");
        apply(remedy("make", new Undo.Remove(Text.exactly("away"), made), progress -> {
            linux.folder("/home/ada/made");
            return Outcome.done();
        }));
        Files.delete(made);
        Files.createDirectory(made);
        assertEquals(Standing.OVERTAKEN, only().standing());
    }

    @Test
    void whatOnlyAPersonCanTakeBackIsNamedWhileItIsThere() throws Exception {
        apply(remedy("by.hand", new Undo.ByHand(Text.exactly("yours"), List.of(new Trace.Exists(lamp)))));
        assertEquals(List.of(), assistant.takingBack().changes());
        Files.writeString(lamp, "on");
        assertEquals(Standing.BY_HAND, only().standing());
        takeBack();
        assertTrue(Files.exists(lamp));
    }

    @Test
    void aCommandThatOnlySaysItHelpedIsAFailure() throws Exception {
        apply(turn("on"));
        Files.delete(linux.path("/usr/bin/turn"));
        linux.script("/usr/bin/turn", "exit 0");
        var reversal = new Reversal(
                linux.host(), new RedisServers(() -> RedisUrl.DEFAULT), only().entry(), Duration.ofMillis(200));
        var failed = assertInstanceOf(Outcome.Failed.class, reversal.apply(Progress.SILENT));
        assertEquals("setup.undo.still-there", failed.summary().key());
    }

    @Test
    void aCommandThatComplainsButHelpedIsNone() throws Exception {
        apply(turn("on"));
        Files.delete(linux.path("/usr/bin/turn"));
        linux.script("/usr/bin/turn", "rm \"$HOME/lamp\"; exit 3");
        takeBack();
        assertEquals(List.of("turn.on done"), ended);
    }

    @Test
    void anOverlongCommandIsEndedAtItsLimit() throws Exception {
        apply(turn("on"));
        assertEquals(Duration.ofSeconds(7), only().commands().getFirst().limit());
        assertEquals("1", only().commands().getFirst().environment().get("QUIET"));
    }

    @Test
    void linesOfAnOlderVersionAreRead() throws Exception {
        Files.createDirectories(journalFile().getParent());
        Files.writeString(journalFile(), """
            {"id":"1","when":"2026-01-02T03:04:05Z","remedy":"turn.on","commands":[["turn","on"]],\
            "undo":{"kind":"run","commands":[["turn","off"]],"path":""},"state":"STARTED"}
            {"id":"1","state":"DONE"}
            {"id":"2","when":"yesterday","remedy":"turn.on","undo":{},"state":"STARTED"}
            {"id":"3","when":"2026-01-02T03:04:05Z","remedy":"x","undo":{"kind":"teleport"},"state":"DONE"}
            [] "nonsense
            {"id":"1","state":"EVAPORATED"}
            """);
        Files.writeString(lamp, "on");
        takeBack();
        assertFalse(Files.exists(lamp));
        assertEquals(List.of("turn.on done"), ended);
    }

    @Test
    void aTextThatThisVersionDoesNotKnowIsNotSaid() throws Exception {
        apply(turn("on"));
        Files.writeString(journalFile(), Files.readString(journalFile()).replace("text.exact", "setup.long-gone"));
        assertEquals(Text.exactly("turn.on"), only().entry().summary());
        assertEquals("setup.undo.unnamed", only().entry().undo().summary().key());
    }

    @Test
    void withoutAJournalThatCanBeWrittenNothingIsTakenBack() throws Exception {
        apply(turn("on"));
        List<Change> shown = assistant.takingBack().changes();
        var told = new Told() {
            @Override
            public Progress started(Change change) {
                journalIsAFolder();
                return super.started(change);
            }
        };
        assertThrows(IOException.class, () -> assistant.takingBack().out(shown, change -> true, told));
        assertTrue(Files.exists(lamp));
        assertEquals(List.of("turn.on failed"), ended);
    }

    @Test
    void whatNeedsAnAdministratorIsTakenBackOnlyIfAllowed() throws Exception {
        apply(turn("on").asAdmin());
        assertTrue(only().admin());
        assistant.takingBack().out(assistant.takingBack().changes(), change -> !change.admin(), new Told());
        assertTrue(Files.exists(lamp));
    }

    private Remedy turn(String way) {
        return turn(way, progress -> Remedy.runAll(linux.host(), List.of(Command.of("turn", way)), progress));
    }

    private Remedy turn(String way, Action action) {
        Command off = Command.of("turn", "off").with("QUIET", "1").within(Duration.ofSeconds(7));
        return remedy(
                "turn." + way, new Undo.Run(Text.exactly("off"), List.of(off), List.of(new Trace.There(lamp))), action);
    }

    private static Remedy remedy(String id, Undo undo) {
        return remedy(id, undo, progress -> Outcome.done());
    }

    private static Remedy remedy(String id, Undo undo, Action action) {
        return new Remedy(id, Text.exactly(id), List.of(), List.of(), false, true, undo, action);
    }

    private void apply(Remedy remedy) throws InterruptedException {
        assistant.apply(remedy, Progress.SILENT);
    }

    private void takeBack() throws Exception {
        TakingBack takingBack = assistant.takingBack();
        takingBack.out(takingBack.changes(), change -> true, new Told());
    }

    private Change only() throws Exception {
        List<Change> changes = assistant.takingBack().changes();
        assertEquals(1, changes.size());
        return changes.getFirst();
    }

    private Journal journal() throws InterruptedException {
        return assistant.journal();
    }

    private void journalIsAFolder() {
        try {
            Files.move(journalFile(), journalFile().resolveSibling("kept"));
            Files.createDirectory(journalFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path journalFile() {
        return linux.home().resolve(".local/share/digidoc-setup/journal.jsonl");
    }

    private class Told implements TakingBack.Watcher {
        @Override
        public Progress started(Change change) {
            return Progress.SILENT;
        }

        @Override
        public void ended(Change change, Outcome outcome) {
            ended.add(change.entry().remedy() + (outcome instanceof Outcome.Failed ? " failed" : " done"));
        }

        @Override
        public void busy(Text why) {
            throw new AssertionError(why);
        }
    }
}
