package com.digidoc.setup.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command to run on the host: an argument list, never a line for a shell.
 *
 * @param words the program and its arguments. A bare name ({@code brew}) is looked up in the host's folders; an absolute
 *     path is taken below the host's root
 * @param environment variables added to those of the host
 * @param directory where to run it; empty for the home folder
 * @param limit how long it may take before it and its children are ended
 */
public record Command(List<String> words, Map<String, String> environment, Optional<Path> directory, Duration limit) {
    /** For questions; long work says its own limit. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command needs a program");
        }
    }

    public static Command of(String program, String... arguments) {
        return of(program, List.of(arguments));
    }

    public static Command of(String program, List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(program);
        words.addAll(arguments);
        return new Command(words, Map.of(), Optional.empty(), USUAL_LIMIT);
    }

    public Command within(Duration time) {
        return new Command(words, environment, directory, time);
    }

    public Command in(Path folder) {
        return new Command(words, environment, Optional.of(folder), limit);
    }

    public Command with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new Command(words, more, directory, limit);
    }

    public Command with(Map<String, String> variables) {
        var more = new HashMap<>(environment);
        more.putAll(variables);
        return new Command(words, more, directory, limit);
    }

    public String program() {
        return words.getFirst();
    }

    /** The command as a person would paste it into a terminal. Nothing runs this text. */
    public String line() {
        return words.stream().map(Command::quoted).reduce((a, b) -> a + " " + b).orElseThrow();
    }

    private static String quoted(String word) {
        return word.matches("(?!~)[A-Za-z0-9_@%+=:,./~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
