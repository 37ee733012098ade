package com.digidoc.setup.setup;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.setup.Entry.State;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of the journal as it is written: everything about a change before it starts, later only its id with what is new.
 * What a line does not have is null. Lines of older versions have no texts and no traces, and in place of the steps only
 * their words.
 */
record JournalLine(
        String id,
        String when,
        String remedy,
        Said summary,
        Boolean admin,
        List<List<String>> commands,
        TakenBack undo,
        List<String> before,
        List<String> after,
        State state) {
    private static final Messages ANY_LANGUAGE = new Messages(Locale.ROOT);
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

    static JournalLine starting(String id, Remedy remedy, List<String> before) {
        List<List<String>> commands =
                remedy.commands().stream().map(Command::words).toList();
        return new JournalLine(
                id,
                Instant.now().toString(),
                remedy.id(),
                Said.of(remedy.summary()),
                remedy.admin(),
                commands,
                TakenBack.of(remedy.undo()),
                before,
                null,
                State.STARTED);
    }

    /** @param after null where nobody looked */
    static JournalLine later(String id, State state, List<String> after) {
        return new JournalLine(id, null, null, null, null, null, null, null, after, state);
    }

    static JournalLine parse(String line) {
        return Reader.GSON.fromJson(line, JournalLine.class);
    }

    String text() {
        return JournalText.of(this);
    }

    /** There once a line is read, as it takes a while to be made. */
    private static final class Reader {
        static final Gson GSON = new Gson();
    }

    /** Whether it tells of a new change. */
    boolean first() {
        return remedy != null;
    }

    Entry entry() {
        return new Entry(
                id,
                Instant.parse(when),
                remedy,
                Said.text(summary).orElse(Text.exactly(remedy)),
                Boolean.TRUE.equals(admin),
                commands,
                undo.undo(),
                Optional.ofNullable(before),
                Optional.ofNullable(after),
                state);
    }

    /** A text. */
    record Said(String key, List<JsonElement> arguments) {
        static Said of(Text text) {
            return new Said(
                    text.key(),
                    text.arguments().stream()
                            .map(argument -> JournalText.json(argument instanceof Text inner ? of(inner) : argument))
                            .toList());
        }

        /** The text, if this version still has words for it. */
        static Optional<Text> text(Said said) {
            return Optional.ofNullable(said).map(Said::toText).filter(ANY_LANGUAGE::knows);
        }

        private Text toText() {
            return new Text(key, arguments.stream().map(Said::argument).toList());
        }

        private static Object argument(JsonElement json) {
            return json.isJsonObject() ? Reader.GSON.fromJson(json, Said.class).toText() : json.getAsString();
        }
    }

    /** What takes the change back: {@code nothing}, {@code by-hand}, {@code run}, {@code restore}, {@code remove} or {@code setting}. */
    record TakenBack(
            String kind,
            Said summary,
            List<Step> steps,
            List<List<String>> commands,
            String path,
            Value setting,
            List<Mark> traces) {
        static TakenBack of(Undo undo) {
            String kind =
                    switch (undo) {
                        case Undo.Nothing nothing -> "nothing";
                        case Undo.ByHand byHand -> "by-hand";
                        case Undo.Run run -> "run";
                        case Undo.Restore restore -> "restore";
                        case Undo.Remove remove -> "remove";
                        case Undo.Setting setting -> "setting";
                    };
            List<Step> steps = undo instanceof Undo.Run run
                    ? run.commands().stream().map(Step::of).toList()
                    : null;
            String path =
                    switch (undo) {
                        case Undo.Restore restore -> restore.file().toString();
                        case Undo.Remove remove -> remove.folder().toString();
                        default -> null;
                    };
            Value setting = undo instanceof Undo.Setting changed
                    ? new Value(changed.server(), changed.name(), changed.before(), changed.lasting())
                    : null;
            List<Mark> traces = path == null && setting == null
                    ? undo.traces().stream().map(Mark::of).toList()
                    : null;
            return new TakenBack(kind, Said.of(undo.summary()), steps, null, path, setting, traces);
        }

        Undo undo() {
            Text said = Said.text(summary).orElse(Text.of("setup.undo.unnamed"));
            List<Trace> looked = traces == null
                    ? List.of()
                    : traces.stream().map(Mark::trace).toList();
            return switch (kind) {
                case "nothing" -> new Undo.Nothing();
                case "by-hand" -> new Undo.ByHand(said, looked);
                case "run" -> new Undo.Run(said, commandsToRun(), looked);
                case "restore" -> new Undo.Restore(said, Path.of(path));
                case "remove" -> new Undo.Remove(said, Path.of(path));
                case "setting" ->
                    new Undo.Setting(said, setting.server(), setting.name(), setting.value(), setting.lasting());
                default -> throw new IllegalArgumentException("a kind of a later version: " + kind);
            };
        }

        private List<Command> commandsToRun() {
            return steps != null
                    ? steps.stream().map(Step::command).toList()
                    : commands.stream()
                            .map(words -> new Step(words, Map.of(), USUAL_LIMIT.toSeconds()).command())
                            .toList();
        }
    }

    /** A setting of a server; where it only says which one, without a value. */
    record Value(String server, String name, String value, boolean lasting) {}

    /** A command with its own variables and its limit in seconds. */
    record Step(List<String> words, Map<String, String> environment, long seconds) {
        static Step of(Command command) {
            return new Step(
                    command.words(), command.environment(), command.limit().toSeconds());
        }

        Command command() {
            return Command.of(words.getFirst(), words.subList(1, words.size()))
                    .with(environment)
                    .within(Duration.ofSeconds(seconds));
        }
    }

    /** A trace; one of the five is there. */
    record Mark(String there, String exists, String runs, Step answer, Value setting) {
        static Mark of(Trace trace) {
            return switch (trace) {
                case Trace.There(Path path) -> new Mark(path.toString(), null, null, null, null);
                case Trace.Exists(Path path) -> new Mark(null, path.toString(), null, null, null);
                case Trace.Runs(Path pidFile) -> new Mark(null, null, pidFile.toString(), null, null);
                case Trace.Answer(Command question) -> new Mark(null, null, null, Step.of(question), null);
                case Trace.Setting(String server, String name) ->
                    new Mark(null, null, null, null, new Value(server, name, null, false));
            };
        }

        Trace trace() {
            if (there != null) {
                return new Trace.There(Path.of(there));
            }
            if (exists != null) {
                return new Trace.Exists(Path.of(exists));
            }
            if (setting != null) {
                return new Trace.Setting(setting.server(), setting.name());
            }
            return runs != null
                    ? new Trace.Runs(Path.of(runs))
                    : new Trace.Answer(Objects.requireNonNull(answer).command());
        }
    }
}
