package com.digidoc.setup.cli;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.config.EffectiveConfig;
import com.digidoc.setup.config.Fault;
import com.digidoc.setup.config.Faults;
import com.digidoc.setup.setup.Assistant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code config check}: what in the configuration makes no sense, with line and column. */
final class ConfigCheck implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of("config check", Option.flag("json"));

    private final Cli cli;
    private final boolean json;

    ConfigCheck(Cli cli, Given given) {
        this.cli = cli;
        json = given.has("json");
    }

    @Override
    public Integer call() throws Exception {
        EffectiveConfig loaded = OpenConfig.effective(cli);
        List<Fault> faults = Faults.of(loaded, cli.assistant().host(), Assistant::objection);
        Status status = Status.worst(faults.stream().map(Fault::status));
        if (json) {
            var object = Json.object();
            object.put("file", cli.assistant().host().shown(loaded.file()));
            object.put("status", status.word());
            object.put("faults", faults.stream().map(fault -> object(fault)).toList());
            cli.terminal().out().println(Json.line(object));
        } else {
            faults.forEach(fault -> cli.terminal()
                    .out()
                    .println(cli.terminal().glyph(fault.status()) + " "
                            + cli.terminal().messages().say(fault.located())));
            if (faults.isEmpty()) {
                cli.terminal().say("cli.config.sound");
            }
        }
        return status.exitCode();
    }

    private Map<String, Object> object(Fault fault) {
        var object = new LinkedHashMap<String, Object>();
        object.put("key", fault.key());
        object.put("status", fault.status().word());
        object.put("message", cli.terminal().messages().say(fault.text()));
        object.put("line", fault.line());
        object.put("column", fault.column());
        return object;
    }
}
