package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether DigiDoc can start with what a file holds. Its loader takes sections with text names for granted, and
 * {@code paths.storage_base} for a text; anything else ends it with an error of Python.
 */
final class Shape {
    private static final String BASE = "storage_base";

    private Shape() {}

    /** What is wrong at the root. */
    static Optional<Problem> ofFile(ConfigFile file) {
        return switch (file.loaded()) {
            case null -> Optional.of(Problem.ofFile(Text.of("config.broken.empty")));
            case Map<?, ?> sections ->
                sections.keySet().stream()
                        .filter(name -> !(name instanceof String))
                        .map(name -> at(file, List.of(JsonView.text(name)), Text.of("config.broken.section-name")))
                        .findFirst();
            case List<?> list -> Optional.of(new Problem(Text.of("config.broken.list"), 1, 1));
            default -> Optional.of(new Problem(Text.of("config.broken.text"), 1, 1));
        };
    }

    /** What is wrong with the folder that the loader puts into all texts. */
    static Optional<Problem> ofPaths(ConfigFile file, Map<?, ?> overlaid) {
        if (!overlaid.containsKey("paths")) {
            return Optional.empty();
        }
        boolean fine =
                switch (overlaid.get("paths")) {
                    case Map<?, ?> paths -> !paths.containsKey(BASE) || paths.get(BASE) instanceof String;
                    case String text -> !text.contains(BASE);
                    case List<?> list -> !list.contains(BASE);
                    case null, default -> false;
                };
        if (fine) {
            return Optional.empty();
        }
        return Optional.of(
                overlaid.get("paths") instanceof Map
                        ? at(file, List.of("paths", BASE), Text.of("config.broken.storage-base"))
                        : at(file, List.of("paths"), Text.of("config.broken.paths")));
    }

    /** What is legal but surely not meant. */
    static List<Warning> warnings(ConfigFile file) {
        var warnings = new ArrayList<Warning>();
        Map<KeyPath, Entry> last = new HashMap<>();
        file.entries().stream().filter(entry -> !entry.hidden()).forEach(entry -> last.put(entry.path(), entry));
        for (Entry entry : file.entries()) {
            Entry counted = last.get(entry.path());
            if (entry.hidden() && counted != null) {
                warnings.add(new Warning(
                        Text.of("config.warning.duplicate", entry.path().toString(), counted.line()),
                        entry.line(),
                        entry.column()));
            }
        }
        Map<?, ?> loaded = (Map<?, ?>) file.loaded();
        for (ConfigSchema.Section section : ConfigSchema.SECTIONS) {
            if (loaded.containsKey(section.name()) && !(loaded.get(section.name()) instanceof Map)) {
                warnings.add(warning(file, section.name(), Text.of("config.warning.section", section.name())));
            }
        }
        var values = new Tree(loaded);
        ConfigSchema.settings().filter(setting -> setting.type().address()).forEach(setting -> {
            if (values.get(setting.key()) instanceof Number) {
                warnings.add(warning(file, setting.key(), Text.of("config.warning.url-number", setting.key())));
            }
        });
        return warnings;
    }

    private static Warning warning(ConfigFile file, String key, Text text) {
        Problem place = at(file, KeyPath.of(key).parts(), text);
        return new Warning(text, place.line(), place.column());
    }

    /** A sentence about a key, with the place of that key where the file has it. */
    static Problem at(ConfigFile file, List<String> key, Text text) {
        return file.entries().stream()
                .filter(entry -> !entry.hidden() && entry.path().parts().equals(key))
                .findFirst()
                .map(entry -> new Problem(
                        text,
                        entry.scalar().map(Scalar::line).orElse(entry.line()),
                        entry.scalar().map(Scalar::column).orElse(entry.column())))
                .orElseGet(() -> Problem.ofFile(text));
    }
}
