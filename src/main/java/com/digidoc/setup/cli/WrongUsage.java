package com.digidoc.setup.cli;

import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in our own words: picocli's are English only. */
final class WrongUsage {
    private WrongUsage() {}

    /** The sentence for an exception; a secret in it is not masked. */
    static String said(ParameterException exception, Messages messages) {
        return switch (exception) {
            case UnmatchedArgumentException unmatched ->
                messages.say("cli.wrong.unknown", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing -> messages.say("cli.wrong.missing", named(missing.getMissing()));
            case ParameterException value
            when value.getArgSpec() != null && value.getValue() != null ->
                messages.say("cli.wrong.value", value.getValue(), name(value.getArgSpec()));
            default -> exception.getMessage();
        };
    }

    /** What may have been meant by a word that no command knows. */
    static List<Text> meant(ParameterException exception) {
        List<String> similar =
                exception instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        String named = similar.stream()
                .map(word -> word.startsWith("-") ? word : command + " " + word)
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? List.of() : List.of(Text.of("cli.wrong.meant", named));
    }

    private static String named(List<ArgSpec> missing) {
        return missing.stream().map(WrongUsage::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
