package com.digidoc.setup.cli;

import com.digidoc.setup.config.ConfigFile;
import com.digidoc.setup.config.EffectiveConfig;
import com.digidoc.setup.config.Entry;
import com.digidoc.setup.config.Masking;
import com.digidoc.setup.config.Overriding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code config show}: the file's values, or what DigiDoc itself will see. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class ConfigShow implements Callable<Integer> {
    @ParentCommand
    private ConfigCommand config;

    @Option(names = "--effective")
    private boolean effective;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Cli cli = config.cli;
        ConfigFile file = OpenConfig.of(cli);
        if (effective || json) {
            showEffective(cli, OpenConfig.effective(cli));
        } else {
            file.entries().forEach(entry -> show(cli, entry));
        }
        return ExitCode.OK;
    }

    private static void show(Cli cli, Entry entry) {
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

    private void showEffective(Cli cli, EffectiveConfig loaded) {
        Map<String, Object> values = loaded.values(cli.common.showSecrets);
        if (json) {
            var object = Json.object();
            object.put("file", cli.assistant().host().shown(loaded.file()));
            object.put("redisUrl", shown(cli, loaded.redisUrl()));
            object.put("redisUrlSource", loaded.redisUrlSource());
            object.put("values", values);
            object.put(
                    "overrides",
                    loaded.overrides().stream()
                            .map(override -> override(cli, override))
                            .toList());
            object.put(
                    "warnings",
                    loaded.warnings().stream()
                            .map(warning -> cli.terminal().messages().say(warning.text()))
                            .toList());
            cli.terminal().out().println(Json.line(object));
            return;
        }
        values.forEach((section, content) -> print(cli, section, content));
        loaded.overrides()
                .forEach(override -> cli.terminal()
                        .say("cli.config.override", override.key(), override.variable(), override.from()));
        cli.terminal().say("cli.config.url", shown(cli, loaded.redisUrl()), loaded.redisUrlSource());
        loaded.warnings()
                .forEach(warning -> cli.terminal()
                        .out()
                        .println("▲ " + cli.terminal().messages().say(warning.text())));
    }

    private static void print(Cli cli, String key, Object value) {
        if (value instanceof Map<?, ?> section) {
            section.forEach((name, inner) -> print(cli, key + "." + name, inner));
        } else {
            cli.terminal().out().println(key + " = " + (value instanceof String text ? text : Json.line(value)));
        }
    }

    private static Map<String, Object> override(Cli cli, Overriding override) {
        var object = new LinkedHashMap<String, Object>();
        object.put("key", override.key());
        object.put("variable", override.variable());
        object.put("from", cli.terminal().messages().say(override.from()));
        return object;
    }

    private static String shown(Cli cli, String address) {
        return cli.common.showSecrets ? address : Masking.mask(address);
    }
}
