package com.digidoc.setup.cli;

import com.digidoc.setup.cli.InvalidValue.Place;
import com.digidoc.setup.config.ConfigFile;
import com.digidoc.setup.config.EffectiveConfig;
import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.config.Problem;
import com.digidoc.setup.config.Reading;
import java.nio.file.Path;
import java.util.Optional;

/** DigiDoc's configuration file, open for a command; what keeps it from being read ends the command. */
final class OpenConfig {
    private OpenConfig() {}

    /** Finds and reads it. */
    static ConfigFile of(Cli cli) throws Exception {
        Path path = path(cli);
        return switch (ConfigFile.read(path)) {
            case Reading.Read(ConfigFile file) -> file;
            case Reading.Missing missing -> throw missing(cli, path);
            case Reading.Refused(Problem problem) -> throw refused(cli, "unreadable", problem);
        };
    }

    /** Where it is, or would be. */
    static Path path(Cli cli) throws Exception {
        return cli.assistant().configPath().orElseThrow(() -> nowhere(cli));
    }

    /** Finds it and loads it as DigiDoc itself will. */
    static EffectiveConfig effective(Cli cli) throws Exception {
        return switch (cli.assistant().config().orElseThrow(() -> nowhere(cli))) {
            case Loaded.Known(EffectiveConfig known) -> known;
            case Loaded.Broken broken -> throw refused(cli, "unreadable", broken.problem());
            case Loaded.Missing missing -> throw missing(cli, missing.file());
        };
    }

    private static InvalidValue nowhere(Cli cli) {
        return new InvalidValue("no-digidoc", cli.terminal().messages().say("cli.config.no-digidoc"), Optional.empty());
    }

    private static InvalidValue missing(Cli cli, Path path) {
        String place = cli.assistant().host().friendly(path);
        return new InvalidValue(
                "no-config", cli.terminal().messages().say("cli.config.missing", place), Optional.empty());
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
