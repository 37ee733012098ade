package com.digidoc.setup.report;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.report.OpenedReport.Told;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report for people to read: what is broken first, then everything that was looked at, then the evidence. */
final class Markdown {
    /** Lines of one file; all of it is beside this text. */
    private static final int MOST_LINES = 80;

    private final Messages messages;
    private final Manifest manifest;
    private final StringBuilder text = new StringBuilder();

    Markdown(Messages messages, Manifest manifest) {
        this.messages = messages;
        this.manifest = manifest;
    }

    /** @param parts the findings and the evidence, with nothing left in them to hide */
    String of(List<Part> parts, List<HiddenCount> hidden) {
        List<Told> findings = ReportJson.findings(parts);
        heading("# ", Text.of("report.md.title"));
        paragraph(Text.of("report.md.made", manifest.made().toString(), manifest.code()));
        paragraph(Text.of("report.md.not-sent"));
        first(findings);
        ladder(findings);
        heading("## ", Text.of("report.md.details"));
        findings.stream()
                .filter(told -> !told.details().isEmpty() || stands(told))
                .forEach(this::details);
        heading("## ", Text.of("report.md.hidden"));
        hidden(hidden);
        heading("## ", Text.of("report.md.evidence"));
        parts.stream().filter(part -> !part.name().equals(ReportJson.FINDINGS)).forEach(this::evidence);
        return text.toString();
    }

    private void first(List<Told> findings) {
        Optional<Told> first = Stream.of(Status.PROBLEM, Status.UNKNOWN, Status.WARNING)
                .flatMap(status -> findings.stream().filter(told -> told.status() == status))
                .findFirst();
        if (first.isEmpty()) {
            heading("## ", Text.of("report.md.all-well"));
            return;
        }
        heading("## ", Text.of("report.md.first", first.get().title()));
        line("**" + messages.say(first.get().status().text()) + ":** "
                + inline(first.get().summary()) + "\n");
        block(String.join("\n", first.get().details()));
    }

    private void ladder(List<Told> findings) {
        heading("## ", Text.of("report.md.ladder"));
        row(Stream.of("report.md.state", "report.md.check", "report.md.found", "report.md.millis")
                .map(key -> messages.say(Text.of(key))));
        row(Stream.of("---", "---", "---", "---:"));
        findings.forEach(told -> row(Stream.of(
                messages.say(told.status().text()),
                inline(told.title()) + " `" + told.id() + "`",
                inline(told.summary()),
                String.valueOf(told.millis()))));
        line("");
    }

    private void row(Stream<String> cells) {
        line(cells.map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static boolean stands(Told told) {
        return told.status() != Status.OK && told.status() != Status.SKIPPED;
    }

    private void details(Told told) {
        heading("### ", Text.exactly(inline(told.title())));
        line(inline(told.summary()) + "\n");
        block(String.join("\n", told.details()));
        told.remedies().forEach(remedy -> {
            line("- " + inline(remedy.summary()));
            remedy.commands()
                    .forEach(words -> line("  - `" + String.join(" ", words).replace('`', '´') + "`"));
        });
        line("");
    }

    private void hidden(List<HiddenCount> hidden) {
        if (hidden.isEmpty()) {
            paragraph(Text.of("report.md.hidden.nothing"));
        }
        hidden.forEach(rule -> line("- " + messages.say("report.md.hidden.rule", rule.what(), rule.count())));
        if (manifest.space()) {
            line("- " + messages.say("report.md.home.space"));
        }
        if (manifest.beyondAscii()) {
            line("- " + messages.say("report.md.home.letters"));
        }
        line("");
    }

    private void evidence(Part part) {
        heading("### ", Text.exactly(part.name()));
        List<String> lines = part.text().lines().toList();
        if (lines.size() > MOST_LINES) {
            paragraph(Text.of("report.md.end", MOST_LINES, lines.size()));
        }
        block(String.join("\n", lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size())));
    }

    private void heading(String mark, Text heading) {
        line(mark + messages.say(heading) + "\n");
    }

    private void paragraph(Text paragraph) {
        line(messages.say(paragraph) + "\n");
    }

    /** Fenced by more backticks than there are in it (CommonMark, 4.5). */
    private void block(String exactly) {
        if (!exactly.isBlank()) {
            String fence = "```";
            while (exactly.contains(fence)) {
                fence += "`";
            }
            line(fence + "text\n" + exactly.stripTrailing() + "\n" + fence + "\n");
        }
    }

    private static String inline(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
