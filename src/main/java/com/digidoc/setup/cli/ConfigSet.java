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

/** {@code config set}: changes one value and nothing else, and shows the lines that differ. */
final class ConfigSet implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of("config set", Option.flag("dry-run"), Option.flag("force"))
            .taking("KEY", "VALUE");

    private final Cli cli;
    private final String key;
    private final String value;
    private final boolean dryRun;
    private final boolean force;

    ConfigSet(Cli cli, Given given) {
        this.cli = cli;
        key = given.parameters().getFirst();
        value = given.parameters().getLast();
        dryRun = given.has("dry-run");
        force = given.has("force");
    }

    @Override
    public Integer call() throws Exception {
        cli.terminal().messages().prepare("cli");
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
                yield Cli.OK;
            }
            case Edit.Refused(Problem problem) -> throw OpenConfig.refused(cli, "refused", problem);
            case Edit.Changed changed -> write(file, changed);
        };
    }

    private int write(ConfigFile file, Edit.Changed changed) throws Exception {
        show(changed.change());
        if (dryRun) {
            cli.terminal().note("cli.config.dry-run");
            return Cli.OK;
        }
        Remedy remedy = new ConfigRemedies(cli.assistant().host()).write(changed);
        if (cli.assistant().apply(remedy, Progress.SILENT) instanceof Outcome.Failed failed) {
            cli.terminal().err().println(cli.terminal().messages().say(failed.summary()));
            failed.exact().lines().forEach(cli.terminal().err()::println);
            return Cli.FAILED;
        }
        cli.terminal().note("cli.config.saved", cli.assistant().host().friendly(file.path()));
        return Cli.OK;
    }

    private void show(Change change) {
        Change shown = cli.common.showSecrets ? change : change.masked();
        cli.terminal().say("cli.config.line", shown.line());
        shown.before().forEach(line -> cli.terminal().out().println("- " + line));
        shown.after().forEach(line -> cli.terminal().out().println("+ " + line));
    }
}
