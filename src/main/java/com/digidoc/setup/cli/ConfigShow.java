package com.digidoc.setup.cli;

import com.digidoc.setup.config.ConfigFile;
import com.digidoc.setup.config.EffectiveConfig;
import com.digidoc.setup.config.Entry;
import com.digidoc.setup.config.Masking;
import com.digidoc.setup.config.Overriding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code config show}: the file's values, or what DigiDoc itself will see. */
final class ConfigShow implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of("config show", Option.flag("effective"), Option.flag("json"));

    private final Cli cli;
    private final boolean effective;
    private final boolean json;

    ConfigShow(Cli cli, Given given) {
        this.cli = cli;
        effective = given.has("effective");
        json = given.has("json");
    }

    @Override
    public Integer call() throws Exception {
        ConfigFile file = OpenConfig.of(cli);
        if (effective || json) {
            showEffective(OpenConfig.effective(cli));
        } else {
            file.entries().forEach(entry -> show(entry));
        }
        return Cli.OK;
    }

    private void show(Entry entry) {
        if (entry.scalar().isPresent() && !entry.hidden()) {
            String text = entry.scalar().get().text();
            cli.terminal()
                    .out()
                    .println(entry.path() + " = "
                            + (cli.common.showSecrets
                                    ? text
                                    : Masking.mask(entry.path().toString(), text)));
        }
    }

    private void showEffective(EffectiveConfig loaded) {
        Map<String, Object> values = loaded.values(cli.common.showSecrets);
        if (json) {
            var object = Json.object();
            object.put("file", cli.assistant().host().shown(loaded.file()));
            object.put("redisUrl", shown(loaded.redisUrl()));
            object.put("redisUrlSource", loaded.redisUrlSource());
            object.put("values", values);
            object.put(
                    "overrides",
                    loaded.overrides().stream()
                            .map(override -> override(override))
                            .toList());
            object.put(
                    "warnings",
                    loaded.warnings().stream()
                            .map(warning -> cli.terminal().messages().say(warning.text()))
                            .toList());
            cli.terminal().out().println(Json.line(object));
            return;
        }
        values.forEach((section, content) -> print(section, content));
        loaded.overrides()
                .forEach(override -> cli.terminal()
                        .say("cli.config.override", override.key(), override.variable(), override.from()));
        cli.terminal().say("cli.config.url", shown(loaded.redisUrl()), loaded.redisUrlSource());
        loaded.warnings()
                .forEach(warning -> cli.terminal()
                        .out()
                        .println("▲ " + cli.terminal().messages().say(warning.text())));
    }

    private void print(String key, Object value) {
        if (value instanceof Map<?, ?> section) {
            section.forEach((name, inner) -> print(key + "." + name, inner));
        } else {
            cli.terminal().out().println(key + " = " + (value instanceof String text ? text : Json.line(value)));
        }
    }

    private Map<String, Object> override(Overriding override) {
        var object = new LinkedHashMap<String, Object>();
        object.put("key", override.key());
        object.put("variable", override.variable());
        object.put("from", cli.terminal().messages().say(override.from()));
        return object;
    }

    private String shown(String address) {
        return cli.common.showSecrets ? address : Masking.mask(address);
    }
}
