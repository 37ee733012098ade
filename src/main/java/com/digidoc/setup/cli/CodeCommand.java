package com.digidoc.setup.cli;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.report.Product;
import com.digidoc.setup.report.SupportCode;
import com.digidoc.setup.report.SupportCode.Reading;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code code}: the support code of this computer; with a code, what it says. */
final class CodeCommand implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of("code", Option.flag("json")).takingAny("CODE");

    private final Cli cli;
    private final List<String> code;
    private final boolean json;

    CodeCommand(Cli cli, Given given) {
        this.cli = cli;
        code = given.parameters();
        json = given.has("json");
    }

    @Override
    public Integer call() throws Exception {
        return code.isEmpty() ? tell() : explain(String.join("", code));
    }

    private int tell() throws InterruptedException {
        Assistant assistant = cli.assistant();
        SupportCode here = SupportCode.of(assistant.host().platform(), Product.version(), assistant.examine());
        if (json) {
            cli.terminal().out().println(Json.line(object(here)));
        } else {
            cli.terminal().out().println(here.text());
        }
        return Cli.OK;
    }

    private int explain(String text) {
        switch (SupportCode.read(text)) {
            case Reading.Read(SupportCode read) -> {
                if (json) {
                    cli.terminal().out().println(Json.line(object(read)));
                } else {
                    print(read);
                }
            }
            case Reading.Wrong(SupportCode.Fault fault) ->
                throw new InvalidValue(
                        "code-" + fault.name().toLowerCase(Locale.ROOT),
                        cli.terminal().messages().say(fault.text()),
                        Optional.empty());
        }
        return Cli.OK;
    }

    private void print(SupportCode read) {
        Terminal terminal = cli.terminal();
        Messages messages = terminal.messages();
        String system = (read.os().word() + " " + read.osVersion().orElse("")).strip();
        terminal.say("cli.code.host", system, chip(read), read.version().orElse("?"));
        read.states()
                .forEach((rung, state) -> terminal.out()
                        .println(terminal.glyph(state) + " " + messages.say(Text.of(rung + ".title")) + " (" + rung
                                + ")"));
        first(read).ifPresent(rung -> terminal.say("cli.code.first", Text.of(rung + ".title")));
    }

    private static Optional<String> first(SupportCode read) {
        return read.states().entrySet().stream()
                .filter(rung -> rung.getValue() == Status.PROBLEM)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String chip(SupportCode read) {
        return read.chip().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> object(SupportCode code) {
        var states = new LinkedHashMap<String, Object>();
        code.states().forEach((rung, state) -> states.put(rung, state.word()));
        var object = Json.object();
        object.put("code", code.text());
        object.put("os", code.os().word());
        object.put("osVersion", code.osVersion().orElse(null));
        object.put("chip", chip(code));
        object.put("version", code.version().orElse(null));
        object.put("checks", states);
        return object;
    }
}
