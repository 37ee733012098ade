package com.digidoc.setup.cli;

import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.setup.Wishes.Way;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code setup}: shows the plan, asks, carries it out, and looks again. */
@Command(name = "setup", mixinStandardHelpOptions = true)
final class SetupCommand implements Callable<Integer> {
    @ParentCommand
    private Cli cli;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-y", "--yes"})
    private boolean yes;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--redis", paramLabel = "WAY")
    private Way way;

    @Option(names = "--url", paramLabel = "URL")
    private String url;

    /** {@code at-login} or {@code now-only}. */
    private Start start = Start.AT_LOGIN;

    @Option(names = "--start", paramLabel = "WHEN", defaultValue = "at-login")
    private void start(String when) {
        start = switch (when) {
            case "at-login" -> Start.AT_LOGIN;
            case "now-only" -> Start.NOW_ONLY;
            default ->
                throw new ParameterException(
                        spec.commandLine(), cli.terminal().messages().say("cli.setup.start", when));
        };
    }

    @Override
    public Integer call() throws Exception {
        Assistant assistant = cli.assistant();
        Wishes wishes = assistant.wishes().withStart(start);
        if (way != null) {
            wishes = wishes.withWay(way);
        }
        if (url != null) {
            wishes = wishes.withUrl(wished());
        }
        if (way == Way.EXISTING && url == null) {
            throw new ParameterException(
                    spec.commandLine(), cli.terminal().messages().say("cli.setup.existing-needs-url"));
        }
        Assistant wishing = assistant.with(wishes);
        if (json) {
            return new JsonSetup(cli.terminal(), wishing).carryOut(yes && !dryRun);
        }
        return new TextAssistant(cli.terminal(), wishing, cli.common.verbose).setUp(yes, dryRun);
    }

    private Secret wished() {
        return switch (RedisUrl.parse(url)) {
            case Reading.Valid valid -> new Secret(url);
            case Reading.Rejected(String error, Text hint) ->
                throw new InvalidValue(error, cli.terminal().messages().say("cli.setup.url", hint), Optional.empty());
        };
    }
}
