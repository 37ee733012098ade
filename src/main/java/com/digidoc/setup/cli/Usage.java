package com.digidoc.setup.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The help of a command. The words stand in {@code usage.properties}, under the command's path with dots for spaces, and
 * below that under the names of its options and parameters.
 *
 * <p>Commons CLI's own formatter would do for one command with options; ours has commands, parameters and exit codes, and
 * indents also a line that fills the width (Commons CLI 1.11.0 does not).
 */
final class Usage {
    private static final int WIDTH = 80;
    private static final int EXIT_CODES = 6;
    private static final Comparator<Option> BY_NAME = Comparator.comparing(Option::name);

    private final Syntax syntax;
    private final Terminal terminal;
    private final ResourceBundle words;

    /** A line of a list, and what it means. */
    private record Row(String name, String meaning) {}

    private Usage(Syntax syntax, Terminal terminal) {
        this.syntax = syntax;
        this.terminal = terminal;
        words = terminal.messages().bundle(Usage.class.getPackageName() + ".usage");
    }

    static void print(Syntax syntax, Terminal terminal) {
        var usage = new Usage(syntax, terminal);
        usage.synopsis();
        usage.lines(usage.described(syntax));
        usage.list("heading.parameters", usage.parameters());
        usage.list("heading.options", usage.options());
        usage.list("heading.commands", usage.commands());
        usage.list("heading.exit-codes", usage.exitCodes());
    }

    private void synopsis() {
        String start = words.getString("heading.usage") + " " + syntax.qualified();
        terminal.out().println(wrapped(start, synopsisParts(), start.length() + 1));
    }

    private List<String> synopsisParts() {
        var parts = new ArrayList<String>();
        parts.add("[-"
                + shown().filter(Option::hasLetter)
                        .map(option -> String.valueOf(option.letter()))
                        .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.reverseOrder()))
                        .collect(Collectors.joining())
                + "]");
        free().filter(option -> !option.takesValue() && !option.hasLetter())
                .forEach(option -> parts.add("[" + option.typed() + "]"));
        free().filter(Option::takesValue).forEach(option -> parts.add("[" + typed(option) + "]"));
        if (!syntax.exclusive().isEmpty()) {
            parts.add(syntax.exclusive().stream()
                    .map(name -> syntax.option(name).typed())
                    .collect(Collectors.joining(" | ", "[", "]")));
        }
        syntax.parameters().forEach(parameter -> parts.add(typed(parameter)));
        if (!syntax.commands().isEmpty()) {
            parts.add("[COMMAND]");
        }
        return parts;
    }

    private Stream<Option> shown() {
        return syntax.shown().sorted(BY_NAME);
    }

    private Stream<Option> free() {
        return shown().filter(option -> !syntax.exclusive().contains(option.name()));
    }

    private static String typed(Option option) {
        String several = option.list() ? "[," + option.label() + "...]" : "";
        return option.takesValue() ? option.typed() + "=" + option.label() + several : option.typed();
    }

    private static String typed(Syntax.Parameter parameter) {
        return parameter.any() ? "[" + parameter.label() + "...]" : parameter.label();
    }

    private List<Row> parameters() {
        return syntax.parameters().stream()
                .map(parameter -> new Row("  " + typed(parameter), words.getString(key() + "." + parameter.label())))
                .toList();
    }

    private List<Row> options() {
        return shown().map(option -> new Row(
                        (option.hasLetter() ? "  -" + option.letter() + ", " : "      ") + typed(option),
                        words.getString(
                                Common.OPTIONS.contains(option)
                                        ? "common." + option.name()
                                        : key() + "." + option.name())))
                .toList();
    }

    private List<Row> commands() {
        return Commands.shown(syntax)
                .map(below -> new Row("  " + below.name(), described(below)))
                .toList();
    }

    private List<Row> exitCodes() {
        return IntStream.range(0, EXIT_CODES)
                .mapToObj(code -> new Row("  " + code, words.getString("exit." + code)))
                .toList();
    }

    private String key() {
        return key(syntax);
    }

    private static String key(Syntax command) {
        return command.path().replace(' ', '.');
    }

    private String described(Syntax command) {
        return words.getString(command.path().isEmpty() ? "about" : key(command));
    }

    private void lines(String text) {
        text.lines().forEach(line -> terminal.out().println(wrapped("", List.of(line.split(" ")), 0)));
    }

    private void list(String heading, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        terminal.out().println();
        terminal.out().println(words.getString(heading));
        int column = rows.stream().mapToInt(row -> row.name().length()).max().orElseThrow() + 2;
        for (Row row : rows) {
            String start = row.name() + " ".repeat(column - row.name().length() - 1);
            String text = wrapped(start, List.of(row.meaning().split(" ")), column + 2);
            terminal.out()
                    .println(terminal.bold(row.name())
                            + text.substring(row.name().length()));
        }
    }

    /** What starts a line and then the words, with blanks between them, in lines that fit; those after it indented. */
    private static String wrapped(String start, List<String> words, int indent) {
        var text = new StringBuilder(start);
        int column = start.length();
        for (String word : words) {
            if (column + 1 + word.length() > WIDTH) {
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        return text.toString();
    }
}
