package com.digidoc.setup.config;

import com.digidoc.setup.config.Dotenv.Assignment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The variables that the files {@code .envrc} and {@code .env} of a folder set. What direnv makes of {@code .envrc} is in
 * the environment before DigiDoc starts and so counts more than {@code .env}, which python-dotenv never lays over a
 * variable that is set.
 */
final class EnvFiles {
    private static final long LARGEST = 1 << 20;

    /**
     * A variable that a file sets.
     *
     * @param value empty where only running a command would tell
     * @param line from 1
     */
    record Found(String name, Optional<String> value, Path file, int line) {
        /** Without the value, which may be a password. */
        @Override
        public String toString() {
            return name + " (" + file + ":" + line + ")";
        }
    }

    private EnvFiles() {}

    /**
     * Reads both files; one that is missing or cannot be read sets nothing.
     *
     * @param process what the environment holds anyway, or {@code null}
     */
    static Map<String, Found> read(Path folder, UnaryOperator<String> process) {
        Path file = folder.resolve(".envrc");
        Map<String, Found> envrc = text(file)
                .map(text -> Envrc.read(file, text, process, path -> dotenv(path, process)))
                .orElseGet(LinkedHashMap::new);
        UnaryOperator<String> started = name -> {
            String held = process.apply(name);
            return held != null || !envrc.containsKey(name)
                    ? held
                    : envrc.get(name).value().orElse(null);
        };
        dotenv(folder.resolve(".env"), started).forEach(found -> envrc.putIfAbsent(found.name(), found));
        return envrc;
    }

    /** The last line with a name counts, also where it takes the value away by having none. */
    private static Collection<Found> dotenv(Path file, UnaryOperator<String> before) {
        var all = new LinkedHashMap<String, Found>();
        UnaryOperator<String> known = new Allowance().of(name -> {
            String held = before.apply(name);
            return held == null && all.containsKey(name) ? all.get(name).value().orElse(null) : held;
        });
        for (Assignment one : Dotenv.parse(text(file).orElse(""))) {
            Optional<String> value = one.value().map(raw -> Dotenv.interpolate(raw, known));
            all.put(one.name(), new Found(one.name(), value, file, one.line()));
        }
        all.values().removeIf(found -> found.value().isEmpty());
        return all.values();
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
