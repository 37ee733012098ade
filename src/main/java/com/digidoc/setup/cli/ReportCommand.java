package com.digidoc.setup.cli;

import com.digidoc.setup.report.Part;
import com.digidoc.setup.report.Report;
import com.digidoc.setup.report.ReportFile;
import com.digidoc.setup.report.ReportFile.Saving;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code report}: all that support needs, in one file, without secrets. */
final class ReportCommand implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of(
            "report",
            Option.value("output", "FILE.zip"),
            Option.flag("preview"),
            Option.flag("hide-hosts"),
            Option.flag("json"));

    private final Cli cli;
    private final Optional<String> output;
    private final boolean preview;
    private final boolean hideHosts;
    private final boolean json;

    ReportCommand(Cli cli, Given given) {
        this.cli = cli;
        output = given.text("output");
        preview = given.has("preview");
        hideHosts = given.has("hide-hosts");
        json = given.has("json");
    }

    @Override
    public Integer call() throws Exception {
        Assistant assistant = cli.assistant();
        Messages messages = cli.terminal().messages();
        Report report = Report.of(assistant, messages, hideHosts, Instant.now());
        Optional<Path> saved = preview ? Optional.empty() : Optional.of(saved(report, assistant));
        if (json) {
            cli.terminal().out().println(Json.line(object(report, saved)));
        } else if (preview) {
            report.parts().forEach(this::show);
        } else {
            String place = assistant.host().friendly(saved.orElseThrow());
            cli.terminal().say("cli.report.saved", place, report.parts().size());
            report.hidden().forEach(rule -> cli.terminal().say("cli.report.hidden", rule.what(), rule.count()));
            cli.terminal().say("cli.report.code", report.code());
        }
        return Cli.OK;
    }

    private Path saved(Report report, Assistant assistant) {
        Path file = output.map(assistant.host()::given)
                .orElseGet(() -> ReportFile.free(Path.of("").toAbsolutePath(), report));
        return switch (ReportFile.save(report, file)) {
            case Saving.Saved(Path there) -> there;
            case Saving.Taken taken -> throw invalid("exists", Text.of("cli.report.exists", file.toString()));
            case Saving.Refused(Text text, String exact) ->
                throw invalid("not-saved", Text.of("cli.report.not-saved", text, exact));
        };
    }

    private InvalidValue invalid(String id, Text text) {
        return new InvalidValue(id, cli.terminal().messages().say(text), Optional.empty());
    }

    private void show(Part part) {
        cli.terminal().out().println(cli.terminal().bold("==> " + part.name() + " <=="));
        cli.terminal().out().println(part.text());
    }

    private Map<String, Object> object(Report report, Optional<Path> saved) {
        var object = Json.object();
        object.put("file", saved.map(Path::toString).orElse(null));
        object.put("made", report.made().toString());
        object.put("code", report.code());
        object.put("files", report.parts().stream().map(this::file).toList());
        object.put("hidden", report.hidden());
        return object;
    }

    private Map<String, Object> file(Part part) {
        var file = new LinkedHashMap<String, Object>();
        file.put("name", part.name());
        file.put("bytes", part.text().getBytes(StandardCharsets.UTF_8).length);
        if (preview) {
            file.put("text", part.text());
        }
        return file;
    }
}
