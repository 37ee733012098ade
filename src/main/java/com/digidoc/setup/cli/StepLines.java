package com.digidoc.setup.cli;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;

/** How a step goes, as people read it in a terminal. */
record StepLines(Terminal terminal) {
    /** Says what starts; the answer prints how far it is. */
    Progress started(Text summary) {
        terminal.out().println();
        terminal.out().println("▸ " + terminal.bold(terminal.messages().say(summary)));
        terminal.out().flush();
        return new Progress() {
            @Override
            public void doing(Text what) {
                print(terminal.messages().say(what));
            }

            @Override
            public void line(String line) {
                print(line);
            }
        };
    }

    /** Says how it ended. */
    void ended(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> terminal.say("cli.step.done");
            case Outcome.Elsewhere elsewhere -> terminal.say("cli.step.done");
            case Outcome.Failed failed -> {
                terminal.out()
                        .println(terminal.glyph(Status.PROBLEM) + " "
                                + terminal.messages().say(failed.summary()));
                failed.exact().lines().forEach(this::print);
                failed.ways().forEach(new Ladder(terminal)::offer);
            }
        }
    }

    private void print(String line) {
        terminal.out().println("  " + terminal.faint(line));
        terminal.out().flush();
    }
}
