package com.digidoc.setup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Messages;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The help of every command. */
class UsageTest {
    @TempDir
    Path folder;

    /** Every command, the hidden one too. */
    static List<Syntax> commands() {
        var all = new ArrayList<>(List.of(Commands.at("").syntax()));
        for (int i = 0; i < all.size(); i++) {
            Syntax above = all.get(i);
            above.commands()
                    .forEach(name -> all.add(Commands.at(above.below(name)).syntax()));
        }
        return all;
    }

    private static String help(Syntax command, Locale language, boolean colour) {
        var out = new StringWriter();
        var terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(out),
                new BufferedReader(new StringReader("")),
                true,
                colour,
                new Messages(language));
        Usage.print(command, terminal);
        return out.toString();
    }

    @Test
    void everyCommandKnowsItsOwnName() {
        for (Syntax above : commands()) {
            for (String name : above.commands()) {
                assertEquals(
                        above.below(name),
                        Commands.at(above.below(name)).syntax().path());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpNamesEveryOptionParameterAndCommandInEachLanguage(Syntax command) {
        for (Locale language : Messages.LANGUAGES) {
            String help = help(command, language, false);
            command.options()
                    .forEach(option -> assertEquals(
                            !option.hidden(), help.contains(" " + option.typed()), option.typed() + " in " + help));
            command.parameters()
                    .forEach(parameter -> assertTrue(help.contains(parameter.label()), parameter.label() + help));
            command.commands()
                    .forEach(name -> assertEquals(
                            !name.equals("rehearse"), help.contains("\n  " + name + " "), name + " in " + help));
            assertTrue(help.contains(" " + command.qualified() + " [-h"), help);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsATerminal(Syntax command) {
        for (Locale language : Messages.LANGUAGES) {
            List<String> wide = help(command, language, false)
                    .lines()
                    .filter(line -> line.length() > 80 || line.endsWith(" "))
                    .toList();
            assertEquals(List.of(), wide);
        }
    }

    @Test
    void everyTextIsUsedAndNoneIsMissing() {
        var used = new TreeSet<>(List.of(
                "about",
                "heading.usage",
                "heading.parameters",
                "heading.options",
                "heading.commands",
                "heading.exit-codes"));
        for (int code = 0; code <= 5; code++) {
            used.add("exit." + code);
        }
        for (Syntax command : commands()) {
            String key = command.path().replace(' ', '.');
            Stream.of(key).filter(path -> !path.isEmpty()).forEach(used::add);
            command.parameters().forEach(parameter -> used.add(key + "." + parameter.label()));
            command.options().stream()
                    .filter(option -> !option.hidden())
                    .forEach(option ->
                            used.add((Common.OPTIONS.contains(option) ? "common" : key) + "." + option.name()));
        }
        for (Locale language : Messages.LANGUAGES) {
            ResourceBundle words = new Messages(language).bundle("com.digidoc.setup.cli.usage");
            assertEquals(used, new TreeSet<>(words.keySet()), language.toString());
        }
    }

    @Test
    void coloursChangeNoLetter() {
        Syntax command = Commands.at("config set").syntax();
        String bold = help(command, Locale.ENGLISH, true);
        assertTrue(bold.contains("\u001b["), bold);
        assertEquals(help(command, Locale.ENGLISH, false), bold.replaceAll("\u001b\\[\\dm", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "-vh"})
    void whoAsksForHelpGetsItWhateverElseIsWrong(String asked) {
        FolderHost mac = FolderHost.mac(folder);
        for (String wrong : List.of("--nope", "nope", "--wait")) {
            CommandLineRun run = CommandLineRun.on(mac, "doctor", wrong, asked);
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().startsWith("Usage: digidoc-setup doctor "), run.out());
        }
    }

    @Test
    void helpMayBeAskedForBeforeTheName() {
        CommandLineRun run = CommandLineRun.on(FolderHost.mac(folder), "--help", "config", "set");
        assertTrue(run.out().startsWith("Usage: digidoc-setup config set "), run.out());
    }

    @Test
    void aMistypedOptionIsNoQuestionForHelp() {
        CommandLineRun run = CommandLineRun.on(FolderHost.mac(folder), "doctor", "-short");
        assertEquals(2, run.code());
        assertFalse(run.err().contains("Usage:"), run.err());
    }

    @Test
    void everyCommandTellsTheVersion() {
        for (Syntax command : commands()) {
            var words = new ArrayList<>(List.of(command.path().split(" ")));
            words.removeIf(String::isEmpty);
            words.add("--version");
            CommandLineRun run = CommandLineRun.on(FolderHost.mac(folder), words.toArray(String[]::new));
            assertEquals(0, run.code());
            assertTrue(run.out().startsWith("digidoc-setup "), run.out());
        }
    }
}
