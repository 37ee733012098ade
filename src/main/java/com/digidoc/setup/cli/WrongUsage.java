package com.digidoc.setup.cli;

import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.List;

/** A command line that cannot be understood: exit code 2. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Syntax syntax;
    private final transient Text said;
    private final String unknown;

    /**
     * @param syntax the command that was typed, as far as it is known
     * @param said what is wrong; a secret in it is not masked
     * @param unknown the word that this command does not know, or nothing
     */
    WrongUsage(Syntax syntax, Text said, String unknown) {
        super(said.key());
        this.syntax = syntax;
        this.said = said;
        this.unknown = unknown;
    }

    static WrongUsage unknown(Syntax syntax, List<String> words) {
        return new WrongUsage(syntax, Text.of("cli.wrong.unknown", String.join(" ", words)), words.getFirst());
    }

    static WrongUsage missing(Syntax syntax, String name) {
        return new WrongUsage(syntax, Text.of("cli.wrong.missing", name), "");
    }

    /** Of some options only one may be given, and it was more. */
    static WrongUsage exclusive(Syntax syntax) {
        var names = new ArrayList<Object>();
        syntax.exclusive().forEach(name -> names.add(syntax.option(name).typed()));
        return new WrongUsage(syntax, Text.of("cli.wrong.exclusive", names), "");
    }

    Text said() {
        return said;
    }

    /** The command whose help tells more. */
    String command() {
        return syntax.qualified();
    }

    /** What may have been meant by the word that is not known. */
    List<String> meant() {
        return unknown.startsWith("-")
                ? Similar.to(unknown.split("=", 2)[0], syntax.shown().map(Option::typed))
                : Similar.to(unknown, Commands.shown(syntax).map(Syntax::name)).stream()
                        .map(name -> syntax.qualified() + " " + name)
                        .toList();
    }
}
