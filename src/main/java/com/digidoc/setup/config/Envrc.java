package com.digidoc.setup.config;

import com.digidoc.setup.config.EnvFiles.Found;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A direnv file ({@code .envrc}) read without running it: plain assignments, {@code export}, {@code unset} and
 * {@code dotenv}. It is a shell script, so what only a shell can know is named and left open.
 */
final class Envrc {
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)=(.*)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final Path file;
    private final UnaryOperator<String> outside;
    private final Function<Path, Collection<Found>> dotenv;
    private final Map<String, String> set = new HashMap<>();
    private final Map<String, Found> exported = new LinkedHashMap<>();

    private Envrc(Path file, UnaryOperator<String> outside, Function<Path, Collection<Found>> dotenv) {
        this.file = file;
        this.outside = outside;
        this.dotenv = dotenv;
    }

    /**
     * The variables that are set once direnv has run the file.
     *
     * @param outside what the environment holds before it, or {@code null}
     * @param dotenv reads a {@code .env} file for it
     */
    static Map<String, Found> read(
            Path file, String text, UnaryOperator<String> outside, Function<Path, Collection<Found>> dotenv) {
        var envrc = new Envrc(file, outside, dotenv);
        int line = 1;
        for (String one : text.split("\r?\n", -1)) {
            var commands = new ShellWords(one, name -> envrc.set.getOrDefault(name, outside.apply(name)));
            for (var words = commands.next(); !words.isEmpty(); words = commands.next()) {
                envrc.command(words, line);
            }
            line++;
        }
        return envrc.exported;
    }

    private void command(List<String> words, int line) {
        List<String> arguments = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "export" -> arguments.forEach(word -> export(word, line));
            case "unset" -> arguments.forEach(this::unset);
            case "dotenv", "dotenv_if_exists" ->
                named(arguments.isEmpty() ? ".env" : arguments.getFirst()).ifPresent(this::load);
            default -> {
                if (words.stream().allMatch(word -> ASSIGNMENT.matcher(word).matches())) {
                    words.forEach(this::assign);
                }
            }
        }
    }

    private void export(String word, int line) {
        Optional<String> name = NAME.matcher(word).matches() ? Optional.of(word) : assign(word);
        name.filter(set::containsKey).ifPresent(known -> {
            Optional<String> value = Optional.of(set.get(known)).filter(text -> !text.contains(ShellWords.UNKNOWN));
            exported.put(known, new Found(known, value, file, line));
        });
    }

    private void unset(String name) {
        set.remove(name);
        exported.remove(name);
    }

    /** A file; empty where no file can have that name. */
    private Optional<Path> named(String name) {
        try {
            return Optional.of(file.resolveSibling(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void load(Path path) {
        for (Found found : dotenv.apply(path)) {
            found.value().ifPresent(value -> set.put(found.name(), value));
            exported.put(found.name(), found);
        }
    }

    private Optional<String> assign(String word) {
        Matcher assignment = ASSIGNMENT.matcher(word);
        if (!assignment.matches()) {
            return Optional.empty();
        }
        set.put(assignment.group(1), assignment.group(2));
        return Optional.of(assignment.group(1));
    }
}
