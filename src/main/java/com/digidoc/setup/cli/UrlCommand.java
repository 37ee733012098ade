package com.digidoc.setup.cli;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code url}: how DigiDoc's Python client will read an address; nothing is contacted. */
final class UrlCommand implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of("url", Option.flag("json")).taking("URL");

    private static final int COLUMN = 10;

    private final Cli cli;
    private final String url;
    private final boolean json;

    UrlCommand(Cli cli, Given given) {
        this.cli = cli;
        url = given.parameters().getFirst();
        json = given.has("json");
    }

    @Override
    public Integer call() {
        return switch (RedisUrl.parse(url)) {
            case Reading.Valid(RedisUrl valid) -> {
                if (json) {
                    cli.terminal().out().println(Json.line(object(valid)));
                } else {
                    print(valid);
                }
                yield Cli.OK;
            }
            case Reading.Rejected(String error, Text hint) -> {
                String words = cli.terminal().messages().say(hint);
                if (json) {
                    var object = Json.object();
                    object.put("ok", false);
                    object.put("error", error);
                    object.put("hint", words);
                    cli.terminal().out().println(Json.line(object));
                } else {
                    cli.terminal().out().println(words);
                }
                yield Status.PROBLEM.exitCode();
            }
        };
    }

    private Map<String, Object> object(RedisUrl valid) {
        var object = Json.object();
        object.put("ok", true);
        object.putAll(parts(valid));
        object.put("redacted", valid.redacted(cli.common.showSecrets));
        object.put("warnings", warnings(valid));
        return object;
    }

    private Map<String, Object> parts(RedisUrl valid) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("scheme", valid.scheme());
        parts.put("tls", valid.tls());
        parts.put("unix", valid.unix());
        parts.put("host", valid.host());
        parts.put("port", valid.port());
        parts.put("db", valid.db());
        parts.put("username", valid.username().orElse(null));
        parts.put("password", valid.password().map(this::shown).orElse(null));
        parts.put("path", valid.path().orElse(null));
        parts.put("options", shownOptions(valid));
        return parts;
    }

    private Map<String, Object> shownOptions(RedisUrl valid) {
        var options = new LinkedHashMap<String, Object>();
        valid.options()
                .forEach((name, value) -> options.put(name, value instanceof Secret secret ? shown(secret) : value));
        return options;
    }

    private String shown(Secret secret) {
        return cli.common.showSecrets ? secret.reveal() : secret.toString();
    }

    private List<String> warnings(RedisUrl valid) {
        return valid.warnings().stream().map(cli.terminal().messages()::say).toList();
    }

    private void print(RedisUrl valid) {
        parts(valid).forEach((name, value) -> {
            if (value != null && !value.equals(Map.of())) {
                cli.terminal().out().println(name + " ".repeat(COLUMN - name.length()) + value);
            }
        });
        warnings(valid).forEach(warning -> cli.terminal().out().println("▲ " + warning));
    }
}
