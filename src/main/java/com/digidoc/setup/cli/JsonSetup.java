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
import java.util.Map;

/** {@code setup --json}: a line of JSON for each thing that happens, for programs. Never asks. */
final class JsonSetup {
    private final Terminal terminal;
    private final Assistant assistant;
    private final Json json;

    JsonSetup(Terminal terminal, Assistant assistant) {
        this.terminal = terminal;
        this.assistant = assistant;
        this.json = new Json(terminal.messages());
    }

    /**
     * Prints the plan, carries it out if told to, and prints the result.
     *
     * @return the exit code
     */
    int carryOut(boolean really) throws InterruptedException {
        List<Finding> findings = assistant.examine();
        Plan plan = Plan.of(findings);
        var shown = event("plan");
        shown.put("remedies", plan.remedies().stream().map(json::remedy).toList());
        shown.put("obstacle", plan.obstacle().map(Finding::id).orElse(null));
        print(shown);
        if (really && !plan.empty()) {
            findings = new Carrying(assistant, new Told()).out(plan, remedy -> !remedy.admin());
        }
        var result = event("result");
        result.put("status", Status.worst(findings).word());
        result.put("redisUrl", assistant.maskedUrl());
        result.put("findings", findings.stream().map(json::finding).toList());
        print(result);
        return Status.worst(findings).exitCode();
    }

    private static Map<String, Object> event(String name) {
        var event = Json.object();
        event.put("event", name);
        return event;
    }

    private void print(Map<String, Object> event) {
        terminal.out().println(Json.line(event));
        terminal.out().flush();
    }

    /** Prints each step as it goes. */
    private final class Told implements Carrying.Watcher {
        @Override
        public Progress started(Remedy remedy) {
            var event = event("started");
            event.put("remedy", json.remedy(remedy));
            JsonSetup.this.print(event);
            return new Progress() {
                @Override
                public void doing(Text what) {
                    print("doing", terminal.messages().say(what));
                }

                @Override
                public void line(String line) {
                    print("output", line);
                }
            };
        }

        private void print(String name, String text) {
            var event = event(name);
            event.put("text", text);
            JsonSetup.this.print(event);
        }

        @Override
        public void waiting(Remedy remedy, Outcome.Elsewhere elsewhere) {
            print("waiting", terminal.messages().say(elsewhere.summary()));
        }

        @Override
        public void ended(Remedy remedy, Outcome outcome) {
            var event = event("ended");
            event.put("id", remedy.id());
            event.put("ok", !(outcome instanceof Outcome.Failed));
            if (outcome instanceof Outcome.Failed(Text summary, String exact)) {
                event.put("message", terminal.messages().say(summary));
                event.put("exact", exact);
            }
            JsonSetup.this.print(event);
        }
    }
}
