package com.digidoc.setup.cli;

import com.digidoc.setup.cli.Commands.Command;
import java.util.ArrayList;
import java.util.List;

/**
 * A command line, taken apart.
 *
 * @param command the one that it names, as far as it is known
 * @param words everything but the command's name and what follows {@code --}
 * @param rest what follows {@code --}: no options
 */
record Typed(Command command, List<String> words, List<String> rest) {
    private static final String END_OF_OPTIONS = "--";

    static Typed of(List<String> arguments) {
        int end = arguments.indexOf(END_OF_OPTIONS);
        var words = new ArrayList<>(end < 0 ? arguments : arguments.subList(0, end));
        List<String> rest = end < 0 ? List.of() : arguments.subList(end + 1, arguments.size());
        Command command = Commands.at("");
        int at = Given.firstWord(words);
        while (at < words.size() && command.syntax().commands().contains(words.get(at))) {
            command = Commands.at(command.syntax().below(words.remove(at)));
            at = Given.firstWord(words);
        }
        return new Typed(command, words, rest);
    }

    /** Whether help or the version is asked for, whatever else may be wrong. */
    boolean asks(Option option) {
        for (String word : words) {
            boolean letter = word.startsWith("-") && !word.startsWith("--") && word.indexOf(option.letter()) > 0;
            if (word.equals(option.typed()) || letter && command.syntax().knows(word)) {
                return true;
            }
        }
        return false;
    }

    /** @throws WrongUsage if the command does not take these words */
    Given given() {
        return Given.of(command.syntax(), words, rest);
    }
}
