package com.digidoc.setup.cli;

import com.digidoc.setup.text.Text;
import java.util.concurrent.Callable;

/** {@code config}: DigiDoc's configuration file. */
final class ConfigCommand implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of("config").over("show", "get", "set", "check", "undo");

    private final Given given;

    ConfigCommand(Cli cli, Given given) {
        this.given = given;
    }

    @Override
    public Integer call() {
        throw given.wrong(Text.of("cli.config.which"));
    }
}
