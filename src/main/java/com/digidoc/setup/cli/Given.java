package com.digidoc.setup.cli;

import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.DefaultParser.NonOptionAction;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/**
 * What was given to a command. A word that starts with a dash is an option, unless it is a number or stands after
 * {@code --}; the only class that knows Commons CLI, which reads them.
 */
final class Given {
    private static final Options COMMON = options(Common.OPTIONS);

    private final Syntax syntax;
    private final CommandLine line;
    private final List<String> parameters;

    private Given(Syntax syntax, CommandLine line, List<String> parameters) {
        this.syntax = syntax;
        this.line = line;
        this.parameters = parameters;
    }

    /**
     * Reads what was typed for a command.
     *
     * @param words without the command's name
     * @param rest what stood after {@code --}
     * @throws WrongUsage if the command does not take that
     */
    static Given of(Syntax syntax, List<String> words, List<String> rest) {
        List<String> unknown = unknown(syntax, words);
        if (!unknown.isEmpty()) {
            throw WrongUsage.unknown(syntax, unknown);
        }
        CommandLine line = read(syntax, words);
        var parameters = new ArrayList<>(line.getArgList());
        parameters.addAll(rest);
        var given = new Given(syntax, line, List.copyOf(parameters));
        given.check();
        return given;
    }

    /** Where among the words the first one is that is neither an option of every command nor its value. */
    static int firstWord(List<String> words) {
        try {
            return words.size()
                    - parse(COMMON, words, NonOptionAction.STOP).getArgList().size();
        } catch (ParseException incomplete) { // there is none, and whoever reads them all says what is missing
            return words.size();
        }
    }

    private static List<String> unknown(Syntax syntax, List<String> words) {
        var unknown = new ArrayList<String>();
        for (String word : words) {
            if (isOption(word) && !syntax.knows(word)) {
                unknown.add(word);
            }
        }
        return unknown;
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && ".0123456789".indexOf(word.charAt(1)) < 0;
    }

    private static CommandLine read(Syntax syntax, List<String> words) {
        try {
            return parse(options(syntax.options()), words, NonOptionAction.SKIP);
        } catch (MissingArgumentException missing) {
            throw WrongUsage.missing(syntax, "--" + missing.getOption().getLongOpt());
        } catch (ParseException e) {
            throw new IllegalStateException("none of our options can be wrong in another way", e);
        }
    }

    private static CommandLine parse(Options options, List<String> words, NonOptionAction others)
            throws ParseException {
        return DefaultParser.builder()
                .setAllowPartialMatching(false)
                .setStripLeadingAndTrailingQuotes(false)
                .get()
                .parse(options, null, others, words.toArray(String[]::new));
    }

    private static Options options(List<Option> described) {
        var options = new Options();
        for (Option option : described) {
            options.addOption(
                    org.apache.commons.cli.Option.builder(option.hasLetter() ? String.valueOf(option.letter()) : null)
                            .longOpt(option.name())
                            .hasArg(option.takesValue())
                            .get());
        }
        return options;
    }

    private void check() {
        int exclusive = 0;
        for (String name : syntax.exclusive()) {
            exclusive += has(name) ? 1 : 0;
        }
        if (exclusive > 1) {
            throw WrongUsage.exclusive(syntax);
        }
        int taken = 0;
        for (Syntax.Parameter parameter : syntax.parameters()) {
            if (parameter.any()) {
                return;
            }
            if (taken == parameters.size()) {
                throw WrongUsage.missing(syntax, parameter.label());
            }
            taken++;
        }
        if (taken < parameters.size()) {
            throw WrongUsage.unknown(syntax, parameters.subList(taken, parameters.size()));
        }
    }

    /** Whether an option was given. */
    boolean has(String name) {
        return line.hasOption(name);
    }

    /**
     * The value of an option.
     *
     * @throws WrongUsage if it was given more than once
     */
    Optional<String> text(String name) {
        String[] values = line.getOptionValues(name);
        if (values == null) {
            return Optional.empty();
        }
        if (values.length > 1) {
            throw wrong(Text.of("cli.wrong.twice", syntax.option(name).typed()));
        }
        return Optional.of(values[0]);
    }

    /** The values of an option that takes several. */
    List<String> list(String name) {
        var values = new ArrayList<String>();
        String[] given = line.getOptionValues(name);
        if (given != null) {
            for (String each : given) {
                values.addAll(List.of(each.split(",")));
            }
        }
        return values;
    }

    /**
     * The value of an option that takes a whole number.
     *
     * @param otherwise what it is if the option was not given
     * @throws WrongUsage if it is none
     */
    int whole(String name, int otherwise) {
        Optional<String> text = text(name);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text.get());
        } catch (NumberFormatException e) {
            throw wrongValue(name);
        }
    }

    /**
     * The value of an option that takes a number.
     *
     * @param otherwise what it is if the option was not given
     * @throws WrongUsage if it is none
     */
    double number(String name, double otherwise) {
        Optional<String> text = text(name);
        try {
            return text.isEmpty() ? otherwise : Double.parseDouble(text.get());
        } catch (NumberFormatException e) {
            throw wrongValue(name);
        }
    }

    /** What was typed without dashes, in its order; as many as the command needs. */
    List<String> parameters() {
        return parameters;
    }

    /** The value of an option is none that it takes. */
    WrongUsage wrongValue(String name) {
        return wrong(Text.of(
                "cli.wrong.value", text(name).orElseThrow(), syntax.option(name).typed()));
    }

    /** What was given makes no sense to the command. */
    WrongUsage wrong(Text said) {
        return new WrongUsage(syntax, said, "");
    }
}
