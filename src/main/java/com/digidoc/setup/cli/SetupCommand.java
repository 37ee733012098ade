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
import java.util.stream.Stream;

/** {@code setup}: shows the plan, asks, carries it out, and looks again. */
final class SetupCommand implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of(
            "setup",
            Option.flag("yes", 'y'),
            Option.flag("dry-run"),
            Option.flag("json"),
            Option.value("redis", "WAY"),
            Option.value("url", "URL"),
            Option.value("start", "WHEN"));

    private final Cli cli;
    private final Given given;
    private final boolean yes;
    private final boolean dryRun;
    private final boolean json;
    private final Optional<Way> way;
    private final Optional<String> url;
    private final Start start;

    SetupCommand(Cli cli, Given given) {
        this.cli = cli;
        this.given = given;
        yes = given.has("yes");
        dryRun = given.has("dry-run");
        json = given.has("json");
        way = given.text("redis").map(this::way);
        url = given.text("url");
        start = start(given.text("start").orElse("at-login"));
    }

    private Way way(String word) {
        return Stream.of(Way.values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> given.wrongValue("redis"));
    }

    private Start start(String when) {
        return switch (when) {
            case "at-login" -> Start.AT_LOGIN;
            case "now-only" -> Start.NOW_ONLY;
            default -> throw given.wrong(Text.of("cli.setup.start", when));
        };
    }

    @Override
    public Integer call() throws Exception {
        Assistant assistant = cli.assistant();
        Wishes wishes = assistant.wishes().withStart(start);
        if (way.isPresent()) {
            wishes = wishes.withWay(way.get());
        }
        if (url.isPresent()) {
            wishes = wishes.withUrl(wished(url.get()));
        } else if (way.equals(Optional.of(Way.EXISTING))) {
            throw given.wrong(Text.of("cli.setup.existing-needs-url"));
        }
        Assistant wishing = assistant.with(wishes);
        if (json) {
            return new JsonSetup(cli.terminal(), wishing).carryOut(yes && !dryRun);
        }
        return new TextAssistant(cli.terminal(), wishing, cli.common.verbose).setUp(yes, dryRun);
    }

    private Secret wished(String url) {
        return switch (RedisUrl.parse(url)) {
            case Reading.Valid valid -> new Secret(url);
            case Reading.Rejected(String error, Text hint) ->
                throw new InvalidValue(error, cli.terminal().messages().say("cli.setup.url", hint), Optional.empty());
        };
    }
}
