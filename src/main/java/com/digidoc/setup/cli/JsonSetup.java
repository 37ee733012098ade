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
import java.util.List;

/** {@code setup --json}: a line of JSON for each thing that happens, for programs. Never asks. */
final class JsonSetup {
    private final Terminal terminal;
    private final Assistant assistant;
    private final Json json;
    private final JsonEvents events;

    JsonSetup(Terminal terminal, Assistant assistant) {
        this.terminal = terminal;
        this.assistant = assistant;
        this.json = new Json(terminal.messages());
        this.events = new JsonEvents(terminal);
    }

    /**
     * Prints the plan, carries it out if told to, and prints the result.
     *
     * @return the exit code
     */
    int carryOut(boolean really) throws InterruptedException {
        List<Finding> findings = assistant.examine();
        Plan plan = Plan.of(findings);
        var shown = JsonEvents.event("plan");
        shown.put("remedies", plan.remedies().stream().map(json::remedy).toList());
        shown.put("obstacle", plan.obstacle().map(Finding::id).orElse(null));
        events.print(shown);
        if (really && !plan.empty()) {
            findings = new Carrying(assistant, new Told()).out(plan, remedy -> !remedy.admin());
        }
        var result = JsonEvents.event("result");
        result.put("status", Status.worst(findings).word());
        result.put("redisUrl", assistant.maskedUrl());
        result.put("findings", findings.stream().map(json::finding).toList());
        events.print(result);
        return Status.worst(findings).exitCode();
    }

    /** Prints each step as it goes. */
    private final class Told implements Carrying.Watcher {
        @Override
        public Progress started(Remedy remedy) {
            var event = JsonEvents.event("started");
            event.put("remedy", json.remedy(remedy));
            return events.started(event);
        }

        @Override
        public void waiting(Remedy remedy, Outcome.Elsewhere elsewhere) {
            events.print("waiting", terminal.messages().say(elsewhere.summary()));
        }

        @Override
        public void busy(Text why) {
            throw new Busy(terminal.messages().say(why));
        }

        @Override
        public void ended(Remedy remedy, Outcome outcome) {
            events.ended(remedy.id(), outcome);
        }
    }
}
