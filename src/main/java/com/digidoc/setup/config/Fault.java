package com.digidoc.setup.config;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;
import java.util.List;

/**
 * A setting that makes no sense.
 *
 * @param keys the settings that do not go together; mostly one, such as {@code api.port}
 * @param status {@link Status#PROBLEM}, or {@link Status#WARNING} where DigiDoc can live with it
 * @param text one plain sentence
 * @param line in the file, from 1; 0 where a variable sets the value
 * @param column from 1, in characters; 0 likewise
 */
public record Fault(List<String> keys, Status status, Text text, int line, int column) {
    public Fault {
        keys = List.copyOf(keys);
    }

    /** The setting whose place in the file it has. */
    public String key() {
        return keys.getFirst();
    }

    /** The sentence with what the setting is called. */
    public Text named() {
        Text label = ConfigSchema.find(key()).map(Setting::label).orElseGet(() -> Text.exactly(key()));
        return Text.of("config.fault.somewhere", label, text);
    }

    /** The setting, as it is written, and its place in the file. */
    public Text place() {
        return line == 0 ? Text.exactly(key()) : Text.forExperts(Text.of("config.fault.place", line, column, key()));
    }

    /** The sentence with the setting and, where it is in the file, its place. */
    public Text located() {
        return line == 0
                ? Text.of("config.fault.somewhere", key(), text)
                : Text.of("config.fault.at", line, column, key(), text);
    }
}
