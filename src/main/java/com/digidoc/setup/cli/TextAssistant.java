package com.digidoc.setup.cli;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Carrying;
import com.digidoc.setup.setup.Plan;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** The wizard's way in words, for a terminal: what was found, what is planned, a question, and how it went. */
final class TextAssistant {
    private final Terminal terminal;
    private final Assistant assistant;
    private final boolean verbose;
    private final Ladder ladder;

    TextAssistant(Terminal terminal, Assistant assistant, boolean verbose) {
        this.terminal = terminal;
        this.assistant = assistant;
        this.verbose = verbose;
        this.ladder = new Ladder(terminal);
    }

    /** The assistant with nothing on its command line: says what this is first. */
    int talk() throws IOException, InterruptedException {
        terminal.say("cli.welcome");
        terminal.out().println();
        return setUp(false, false);
    }

    /**
     * Shows, asks unless told not to, carries out.
     *
     * @param yes nobody is asked, and what only an administrator can do is left to them
     * @param dryRun only show
     * @return the exit code
     */
    int setUp(boolean yes, boolean dryRun) throws IOException, InterruptedException {
        List<Finding> findings = assistant.examine();
        ladder.print(findings, verbose);
        Plan plan = Plan.of(findings);
        terminal.out().println();
        if (plan.empty()) {
            terminal.say(plan.obstacle().isPresent() ? "cli.plan.nothing-possible" : "cli.plan.nothing");
        } else {
            terminal.say("cli.plan.title");
            ladder.print(plan);
        }
        if (!plan.empty() && !dryRun && agreed(yes)) {
            findings = carryOut(plan, remedy -> !yes || !remedy.admin(), findings);
        }
        ladder.conclusion(findings);
        return Status.worst(findings).exitCode();
    }

    private boolean agreed(boolean yes) throws IOException {
        if (yes) {
            return true;
        }
        terminal.out().println();
        if (!terminal.interactive()) {
            terminal.say("cli.plan.how-to");
            return false;
        }
        return terminal.agrees("cli.plan.ask");
    }

    private List<Finding> carryOut(Plan plan, Predicate<Remedy> allowed, List<Finding> before)
            throws InterruptedException {
        List<Finding> findings = new Carrying(assistant, new Told()).out(plan, allowed);
        plan.remedies().stream()
                .filter(allowed.negate())
                .forEach(remedy -> terminal.say("cli.plan.left-to-admin", remedy.summary()));
        terminal.out().println();
        ladder.print(findings, verbose);
        return findings;
    }

    /** Prints each step as it goes. */
    private final class Told implements Carrying.Watcher {
        private final StepLines lines = new StepLines(terminal);

        @Override
        public Progress started(Remedy remedy) {
            return lines.started(remedy.summary());
        }

        @Override
        public void waiting(Remedy remedy, Outcome.Elsewhere elsewhere) {
            terminal.say(elsewhere.summary());
            terminal.out().flush();
        }

        @Override
        public void busy(Text why) {
            throw new Busy(terminal.messages().say(why));
        }

        @Override
        public void ended(Remedy remedy, Outcome outcome) {
            lines.ended(outcome);
        }
    }
}
