package com.digidoc.setup.cli;

import com.digidoc.setup.report.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command as it is described: what may be typed after its name. What is said about it stands in {@code usage.properties}.
 *
 * @param path its name after the program's, such as {@code config set}; empty for the program itself
 * @param options its own and those of every command
 * @param exclusive the names of the options of which only one may be given
 * @param parameters what is typed without dashes
 * @param commands the names of those below it
 * @param hidden whether no help and no suggestion names it
 */
record Syntax(
        String path,
        List<Option> options,
        List<String> exclusive,
        List<Parameter> parameters,
        List<String> commands,
        boolean hidden) {
    /**
     * @param label what stands for it in the help
     * @param any whether there may be none or many, in place of exactly one
     */
    record Parameter(String label, boolean any) {}

    /** A command with these options of its own. */
    static Syntax of(String path, Option... options) {
        var all = new ArrayList<>(List.of(options));
        all.addAll(Common.OPTIONS);
        return new Syntax(path, List.copyOf(all), List.of(), List.of(), List.of(), false);
    }

    /** The same, but of these options only one may be given. */
    Syntax excluding(String... names) {
        return new Syntax(path, options, List.of(names), parameters, commands, hidden);
    }

    /** The same with these parameters, each of which is needed. */
    Syntax taking(String... labels) {
        var needed = new ArrayList<Parameter>();
        for (String label : labels) {
            needed.add(new Parameter(label, false));
        }
        return new Syntax(path, options, exclusive, List.copyOf(needed), commands, hidden);
    }

    /** The same with any number of these parameters. */
    Syntax takingAny(String label) {
        return new Syntax(path, options, exclusive, List.of(new Parameter(label, true)), commands, hidden);
    }

    /** The same with these commands below it. */
    Syntax over(String... names) {
        return new Syntax(path, options, exclusive, parameters, List.of(names), hidden);
    }

    /** The same, for those who know it. */
    Syntax concealed() {
        return new Syntax(path, options, exclusive, parameters, commands, true);
    }

    /** The last word of the path: what is typed after the command above it. */
    String name() {
        return path.substring(path.lastIndexOf(' ') + 1);
    }

    /** The options that help and suggestions name. */
    Stream<Option> shown() {
        return options.stream().filter(option -> !option.hidden());
    }

    /** What a person types to run it, without what follows. */
    String qualified() {
        return path.isEmpty() ? Product.NAME : Product.NAME + " " + path;
    }

    /** The path of a command below this one. */
    String below(String name) {
        return path.isEmpty() ? name : path + " " + name;
    }

    /** The option of that name, or null. */
    Option option(String name) {
        for (Option option : options) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        return null;
    }

    /** Whether a word names options of this command: {@code --name}, {@code --name=value}, {@code -v}, {@code -vy}. */
    boolean knows(String word) {
        if (!word.startsWith("--")) {
            return hasLetters(word);
        }
        int equals = word.indexOf('=');
        Option option = option(equals < 0 ? word.substring(2) : word.substring(2, equals));
        return option != null && (equals < 0 || option.takesValue());
    }

    private boolean hasLetters(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (!hasLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasLetter(char letter) {
        for (Option option : options) {
            if (option.hasLetter() && option.letter() == letter) {
                return true;
            }
        }
        return false;
    }
}
