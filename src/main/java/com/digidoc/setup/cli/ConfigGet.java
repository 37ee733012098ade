package com.digidoc.setup.cli;

import com.digidoc.setup.config.ConfigFile;
import com.digidoc.setup.config.Masking;
import com.digidoc.setup.config.Scalar;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code config get}: one value as it stands in the file. */
@Command(name = "get", mixinStandardHelpOptions = true)
final class ConfigGet implements Callable<Integer> {
    @ParentCommand
    private ConfigCommand config;

    @Parameters(index = "0", paramLabel = "KEY")
    private String key;

    @Override
    public Integer call() throws Exception {
        Cli cli = config.cli;
        ConfigFile file = OpenConfig.of(cli);
        Optional<Scalar> value = file.get(key);
        if (value.isEmpty()) {
            throw new InvalidValue(
                    "no-such-key", cli.terminal().messages().say("cli.config.no-such-key", key), Optional.empty());
        }
        String text = value.get().text();
        cli.terminal().out().println(cli.common.showSecrets ? text : Masking.mask(key, text));
        return ExitCode.OK;
    }
}
