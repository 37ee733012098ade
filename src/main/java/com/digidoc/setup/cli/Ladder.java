package com.digidoc.setup.cli;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.setup.Plan;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.stream.Stream;

/** Findings and plans as people read them in a terminal. */
record Ladder(Terminal terminal) {
    void print(List<Finding> findings, boolean verbose) {
        int width = width(findings.stream().map(Finding::id));
        findings.forEach(finding -> print(finding, verbose, width));
    }

    /** How much room the titles of these checks take. */
    int width(Stream<String> ids) {
        return ids.mapToInt(id -> terminal.messages().say(Finding.title(id)).length())
                .max()
                .orElse(0);
    }

    /** @param width room for the title */
    void print(Finding finding, boolean verbose, int width) {
        String title = terminal.messages().say(finding.title());
        String gap = " ".repeat(width - title.length() + 2);
        terminal.out()
                .println(terminal.glyph(finding.status()) + " " + title + gap
                        + terminal.messages().say(finding.summary()));
        boolean open = finding.status() == Status.PROBLEM || finding.status() == Status.UNKNOWN;
        if (open || finding.status() == Status.WARNING || verbose) {
            finding.details().forEach(detail -> indented(detail, "    "));
        }
        if (open || finding.status() == Status.WARNING) {
            finding.remedies().forEach(this::offer);
        }
    }

    /** What can be done about something, with its exact commands. */
    void offer(Remedy remedy) {
        terminal.out().println("    → " + terminal.bold(terminal.messages().say(remedy.summary())));
        remedy.commands().forEach(command -> terminal.out().println("        " + command.line()));
    }

    private void indented(Text text, String indent) {
        terminal.messages().say(text).lines().forEach(line -> terminal.out().println(indent + terminal.faint(line)));
    }

    void print(Plan plan) {
        int number = 1;
        for (Remedy remedy : plan.remedies()) {
            terminal.out()
                    .println(number++ + ". " + terminal.bold(terminal.messages().say(remedy.summary())));
            remedy.effects().forEach(effect -> indented(effect, "     "));
            remedy.commands().forEach(command -> terminal.out().println("     $ " + command.line()));
            if (remedy.admin()) {
                indented(Text.of("cli.plan.admin"), "     ");
            }
            indented(Text.of("cli.plan.undo", remedy.undo().summary()), "     ");
        }
        plan.obstacle().ifPresent(finding -> {
            terminal.say("cli.plan.obstacle", finding.title());
            print(List.of(finding), true);
        });
    }

    /** The one line that says how it all is. */
    void conclusion(List<Finding> findings) {
        Status status = Status.worst(findings);
        Text text = findings.stream()
                .filter(finding -> finding.status() == status && status != Status.OK)
                .findFirst()
                .map(first -> Text.of("cli.first-broken", status.text(), first.title(), first.summary()))
                .orElse(Text.of("cli.all-well"));
        terminal.out().println();
        terminal.out()
                .println(terminal.glyph(status) + " " + terminal.messages().say(text));
    }
}
