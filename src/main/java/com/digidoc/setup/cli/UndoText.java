package com.digidoc.setup.cli;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.setup.Change;
import com.digidoc.setup.setup.Change.Standing;
import com.digidoc.setup.setup.Entry;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** An {@code undo} for people. */
record UndoText(Terminal terminal) implements UndoFace {
    @Override
    public void planned(List<Change> changes) {
        if (changes.stream().noneMatch(change -> change.standing() == Standing.OURS)) {
            terminal.say("cli.undo.nothing");
        }
        print(changes, Standing.OURS, "cli.undo.planned");
        rest(changes);
    }

    private void rest(List<Change> changes) {
        print(changes, Standing.OVERTAKEN, "cli.undo.overtaken");
        print(changes, Standing.BY_HAND, "cli.undo.by-hand");
    }

    private void print(List<Change> changes, Standing standing, String heading) {
        List<Change> these =
                changes.stream().filter(change -> change.standing() == standing).toList();
        if (!these.isEmpty()) {
            terminal.say(heading);
            these.forEach(this::print);
        }
    }

    private void print(Change change) {
        Entry entry = change.entry();
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(terminal.messages().locale())
                .format(entry.when().atZone(ZoneId.systemDefault()));
        terminal.out()
                .println(
                        "  ▸ " + terminal.bold(terminal.messages().say(entry.summary())) + "  " + terminal.faint(when));
        indented(terminal.messages().say(entry.undo().summary()));
        change.commands().forEach(command -> indented("$ " + command.line()));
        if (change.admin()) {
            indented(terminal.messages().say(Text.of("cli.plan.admin")));
        }
    }

    private void indented(String line) {
        terminal.out().println("      " + terminal.faint(line));
    }

    @Override
    public boolean agreed() throws IOException {
        terminal.out().println();
        if (terminal.interactive()) {
            return terminal.agrees("cli.undo.ask");
        }
        terminal.say("cli.undo.how-to");
        return false;
    }

    @Override
    public void nothingDone() {
        terminal.say("cli.undo.nothing-done");
    }

    @Override
    public Progress started(Change change) {
        return new StepLines(terminal).started(change.entry().undo().summary());
    }

    @Override
    public void ended(Change change, Outcome outcome) {
        new StepLines(terminal).ended(outcome);
    }

    @Override
    public void busy(Text why) {
        throw new Busy(terminal.messages().say(why));
    }

    @Override
    public void left(List<Change> changes) {
        terminal.out().println();
        print(changes, Standing.OURS, "cli.undo.left");
        rest(changes);
        if (changes.isEmpty()) {
            terminal.say("cli.undo.done");
        }
    }
}
