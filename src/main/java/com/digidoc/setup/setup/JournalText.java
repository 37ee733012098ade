package com.digidoc.setup.setup;

import com.digidoc.setup.setup.JournalLine.Mark;
import com.digidoc.setup.setup.JournalLine.Said;
import com.digidoc.setup.setup.JournalLine.Step;
import com.digidoc.setup.setup.JournalLine.TakenBack;
import com.digidoc.setup.setup.JournalLine.Value;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/**
 * A line of the journal as JSON, in the form in which Gson reads it into a {@link JournalLine}. Gson would write it as well;
 * but it looks at every type first, which takes as long as all the rest of saving a setting.
 */
final class JournalText {
    private final JsonObject json = new JsonObject();

    private JournalText() {}

    static String of(JournalLine line) {
        return new JournalText()
                .with("id", line.id())
                .with("when", line.when())
                .with("remedy", line.remedy())
                .with("summary", line.summary())
                .with("admin", line.admin())
                .with("commands", line.commands())
                .with("undo", line.undo())
                .with("before", line.before())
                .with("after", line.after())
                .with("state", line.state())
                .json
                .toString();
    }

    /** What is null is left out. */
    private JournalText with(String name, Object value) {
        if (value != null) {
            json.add(name, json(value));
        }
        return this;
    }

    static JsonElement json(Object value) {
        return switch (value) {
            case JsonElement json -> json;
            case Boolean yes -> new JsonPrimitive(yes);
            case Number number -> new JsonPrimitive(number);
            case List<?> several -> array(several);
            case Map<?, ?> map -> {
                var text = new JournalText();
                map.forEach((key, each) -> text.with(key.toString(), each));
                yield text.json;
            }
            case Said said -> new JournalText().with("key", said.key()).with("arguments", said.arguments()).json;
            case TakenBack undo -> of(undo);
            case Step(List<String> words, Map<String, String> environment, long seconds) ->
                new JournalText()
                        .with("words", words)
                        .with("environment", environment)
                        .with("seconds", seconds)
                        .json;
            case Value(String server, String name, String before, boolean lasting) ->
                new JournalText()
                        .with("server", server)
                        .with("name", name)
                        .with("value", before)
                        .with("lasting", lasting)
                        .json;
            case Mark(String there, String exists, String runs, Step answer, Value setting) ->
                new JournalText()
                        .with("there", there)
                        .with("exists", exists)
                        .with("runs", runs)
                        .with("answer", answer)
                        .with("setting", setting)
                        .json;
            case Object other -> new JsonPrimitive(other.toString());
        };
    }

    private static JsonObject of(TakenBack undo) {
        return new JournalText()
                .with("kind", undo.kind())
                .with("summary", undo.summary())
                .with("steps", undo.steps())
                .with("commands", undo.commands())
                .with("path", undo.path())
                .with("setting", undo.setting())
                .with("traces", undo.traces())
                .json;
    }

    private static JsonArray array(List<?> several) {
        var array = new JsonArray();
        several.forEach(each -> array.add(json(each)));
        return array;
    }
}
