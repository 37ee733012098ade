package com.digidoc.setup.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code config}: DigiDoc's configuration file. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        subcommands = {ConfigShow.class, ConfigGet.class, ConfigSet.class, ConfigCheck.class, ConfigTakeBack.class})
final class ConfigCommand implements Runnable {
    @ParentCommand
    Cli cli;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        throw new ParameterException(command, cli.terminal().messages().say("cli.config.which"));
    }
}
