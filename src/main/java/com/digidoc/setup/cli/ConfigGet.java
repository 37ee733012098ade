package com.digidoc.setup.cli;

import com.digidoc.setup.config.ConfigFile;
import com.digidoc.setup.config.Masking;
import com.digidoc.setup.config.Scalar;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code config get}: one value as it stands in the file. */
final class ConfigGet implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of("config get").taking("KEY");

    private final Cli cli;
    private final String key;

    ConfigGet(Cli cli, Given given) {
        this.cli = cli;
        key = given.parameters().getFirst();
    }

    @Override
    public Integer call() throws Exception {
        ConfigFile file = OpenConfig.of(cli);
        Optional<Scalar> value = file.get(key);
        if (value.isEmpty()) {
            throw new InvalidValue(
                    "no-such-key", cli.terminal().messages().say("cli.config.no-such-key", key), Optional.empty());
        }
        String text = value.get().text();
        cli.terminal().out().println(cli.common.showSecrets ? text : Masking.mask(key, text));
        return Cli.OK;
    }
}
