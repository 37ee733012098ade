package com.digidoc.setup.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.text.Text;
import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written by hand is what Gson, which reads it, would have written. */
class JournalTextTest {
    private static final Text SAID = Text.of(
            "config.set.summary", "a \"b\" <c>\n\u2028é", Text.of("inner.text", 7, List.of("x", "y")), true, 0.5);

    private static final Command COMMAND = Command.of("brew", "services", "stop", "redis")
            .with(Map.of("HOMEBREW_NO_COLOR", "1"))
            .within(Duration.ofSeconds(90));

    static Stream<Undo> undos() {
        var traces = List.<Trace>of(
                new Trace.There(Path.of("/a")),
                new Trace.Exists(Path.of("/b")),
                new Trace.Runs(Path.of("/c.pid")),
                new Trace.Answer(COMMAND),
                new Trace.Setting("redis://localhost", "appendonly"));
        return Stream.of(
                new Undo.Nothing(),
                new Undo.ByHand(SAID, traces),
                new Undo.Run(SAID, List.of(COMMAND), traces),
                new Undo.Restore(SAID, Path.of("/digidoc_config.yaml")),
                new Undo.Remove(SAID, Path.of("/.venv")),
                new Undo.Setting(SAID, "redis://localhost", "appendonly", "no", true));
    }

    @ParameterizedTest
    @MethodSource("undos")
    void aStart(Undo undo) {
        var remedy = new Remedy(
                "config.set", SAID, List.of(), List.of(COMMAND), false, true, undo, progress -> Outcome.done());
        isAsGsonHasIt(JournalLine.starting("1", remedy, List.of("made 1", "")));
    }

    @Test
    void whatComesLater() {
        isAsGsonHasIt(JournalLine.later("1", Entry.State.DONE, List.of("made 2", "")));
        isAsGsonHasIt(JournalLine.later("1", Entry.State.UNDONE, null));
    }

    private static void isAsGsonHasIt(JournalLine line) {
        assertEquals(new Gson().toJsonTree(line), JsonParser.parseString(line.text()));
        assertEquals(1, line.text().lines().count());
        assertEquals(line, JournalLine.parse(line.text()));
    }
}
