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
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code report}: all that support needs, in one file, without secrets. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @ParentCommand
    private Cli cli;

    @Option(names = "--output", paramLabel = "FILE.zip")
    private String output;

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--hide-hosts")
    private boolean hideHosts;

    @Option(names = "--json")
    private boolean json;

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
        return ExitCode.OK;
    }

    private Path saved(Report report, Assistant assistant) {
        Path file = output == null
                ? ReportFile.free(Path.of("").toAbsolutePath(), report)
                : assistant.host().given(output);
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
