package com.digidoc.setup.cli;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.setup.Change;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An {@code undo} for programs: a line of JSON for each thing that happens. */
record UndoJson(Terminal terminal) implements UndoFace {
    @Override
    public void planned(List<Change> changes) {
        print("plan", changes);
    }

    @Override
    public boolean agreed() {
        return false;
    }

    @Override
    public void nothingDone() {
        events().print(JsonEvents.event("nothing-done"));
    }

    @Override
    public Progress started(Change change) {
        var event = JsonEvents.event("started");
        event.put("change", object(change));
        return events().started(event);
    }

    @Override
    public void ended(Change change, Outcome outcome) {
        events().ended(change.entry().remedy(), outcome);
    }

    @Override
    public void busy(Text why) {
        throw new Busy(terminal.messages().say(why));
    }

    @Override
    public void left(List<Change> changes) {
        print("result", changes);
    }

    private void print(String name, List<Change> changes) {
        var event = JsonEvents.event(name);
        event.put("changes", changes.stream().map(this::object).toList());
        events().print(event);
    }

    private JsonEvents events() {
        return new JsonEvents(terminal);
    }

    private Map<String, Object> object(Change change) {
        Messages messages = terminal.messages();
        var object = new LinkedHashMap<String, Object>();
        object.put("id", change.entry().remedy());
        object.put("when", change.entry().when().toString());
        object.put("summary", messages.say(change.entry().summary()));
        object.put("standing", change.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        object.put("undo", messages.say(change.entry().undo().summary()));
        object.put("commands", change.commands().stream().map(Command::words).toList());
        object.put("admin", change.admin());
        return object;
    }
}
