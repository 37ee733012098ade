package com.digidoc.setup.cli;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.text.Text;
import java.util.Map;

/** What happens, a line of JSON each, for programs. */
record JsonEvents(Terminal terminal) {
    /** A new event, to be filled. */
    static Map<String, Object> event(String name) {
        var event = Json.object();
        event.put("event", name);
        return event;
    }

    void print(Map<String, Object> event) {
        terminal.out().println(Json.line(event));
        terminal.out().flush();
    }

    void print(String name, String text) {
        var event = event(name);
        event.put("text", text);
        print(event);
    }

    /** Prints that a step starts; the answer prints how far it is. */
    Progress started(Map<String, Object> event) {
        print(event);
        return new Progress() {
            @Override
            public void doing(Text what) {
                JsonEvents.this.print("doing", terminal.messages().say(what));
            }

            @Override
            public void line(String line) {
                JsonEvents.this.print("output", line);
            }
        };
    }

    /** Prints how a step ended. */
    void ended(String id, Outcome outcome) {
        var event = event("ended");
        event.put("id", id);
        event.put("ok", !(outcome instanceof Outcome.Failed));
        if (outcome instanceof Outcome.Failed failed) {
            var json = new Json(terminal.messages());
            event.put("message", terminal.messages().say(failed.summary()));
            event.put("exact", failed.exact());
            event.put("remedies", failed.ways().stream().map(json::remedy).toList());
        }
        print(event);
    }
}
