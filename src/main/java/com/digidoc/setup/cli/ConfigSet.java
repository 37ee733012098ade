package com.digidoc.setup.cli;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.config.Change;
import com.digidoc.setup.config.ConfigFile;
import com.digidoc.setup.config.ConfigRemedies;
import com.digidoc.setup.config.Edit;
import com.digidoc.setup.config.Problem;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.text.Text;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code config set}: changes one value and nothing else, and shows the lines that differ. */
@Command(name = "set", mixinStandardHelpOptions = true)
final class ConfigSet implements Callable<Integer> {
    @ParentCommand
    private ConfigCommand config;

    @Parameters(index = "0", paramLabel = "KEY")
    private String key;

    @Parameters(index = "1", paramLabel = "VALUE")
    private String value;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--force")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        Cli cli = config.cli;
        ConfigFile file = OpenConfig.of(cli);
        Optional<Text> objection = force ? Optional.empty() : Assistant.objection(key, value);
        if (objection.isPresent()) {
            throw new InvalidValue(
                    "invalid-value",
                    cli.terminal().messages().say("cli.config.invalid", key, objection.get()),
                    Optional.empty());
        }
        return switch (file.set(key, value)) {
            case Edit.Same same -> {
                cli.terminal().say("cli.config.same", key);
                yield ExitCode.OK;
            }
            case Edit.Refused(Problem problem) -> throw OpenConfig.refused(cli, "refused", problem);
            case Edit.Changed changed -> write(cli, file, changed);
        };
    }

    private int write(Cli cli, ConfigFile file, Edit.Changed changed) throws Exception {
        show(cli, changed.change());
        if (dryRun) {
            cli.terminal().note("cli.config.dry-run");
            return ExitCode.OK;
        }
        Remedy remedy = new ConfigRemedies(cli.assistant().host()).write(changed);
        if (cli.assistant().apply(remedy, Progress.SILENT) instanceof Outcome.Failed failed) {
            cli.terminal().err().println(cli.terminal().messages().say(failed.summary()));
            failed.exact().lines().forEach(cli.terminal().err()::println);
            return Cli.FAILED;
        }
        cli.terminal().note("cli.config.saved", cli.assistant().host().friendly(file.path()));
        return ExitCode.OK;
    }

    private void show(Cli cli, Change change) {
        Change shown = cli.common.showSecrets ? change : change.masked();
        cli.terminal().say("cli.config.line", shown.line());
        shown.before().forEach(line -> cli.terminal().out().println("- " + line));
        shown.after().forEach(line -> cli.terminal().out().println("+ " + line));
    }
}
