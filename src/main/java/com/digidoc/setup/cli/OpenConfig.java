package com.digidoc.setup.cli;

import com.digidoc.setup.cli.InvalidValue.Place;
import com.digidoc.setup.config.ConfigFile;
import com.digidoc.setup.config.Problem;
import com.digidoc.setup.config.Reading;
import com.digidoc.setup.setup.Assistant;
import java.nio.file.Path;
import java.util.Optional;

/** DigiDoc's configuration file, open for a command; what keeps it from being read ends the command. */
final class OpenConfig {
    private OpenConfig() {}

    /** Finds and reads it. */
    static ConfigFile of(Cli cli) throws Exception {
        Assistant assistant = cli.assistant();
        Path path = assistant
                .configPath()
                .orElseThrow(() -> new InvalidValue(
                        "no-digidoc", cli.terminal().messages().say("cli.config.no-digidoc"), Optional.empty()));
        return switch (ConfigFile.read(path)) {
            case Reading.Read(ConfigFile file) -> file;
            case Reading.Missing missing ->
                throw new InvalidValue(
                        "no-config",
                        cli.terminal()
                                .messages()
                                .say("cli.config.missing", assistant.host().friendly(path)),
                        Optional.empty());
            case Reading.Refused(Problem problem) -> throw refused(cli, "unreadable", problem);
        };
    }

    /** A problem with the file as the end of a command. */
    static InvalidValue refused(Cli cli, String id, Problem problem) {
        String words = cli.terminal().messages().say(problem.text());
        return problem.line() == 0
                ? new InvalidValue(id, words, Optional.empty())
                : new InvalidValue(
                        id,
                        cli.terminal().messages().say("cli.config.at", problem.line(), problem.column(), words),
                        Optional.of(new Place(problem.line(), problem.column())));
    }
}
