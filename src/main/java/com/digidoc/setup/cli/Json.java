package com.digidoc.setup.cli;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.cli.InvalidValue.Place;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON for programs: ordered maps in, one line of text out. {@code schema} is 1; new fields may be added. */
final class Json {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final Messages messages;

    Json(Messages messages) {
        this.messages = messages;
    }

    /** A new object that starts with its schema. */
    static Map<String, Object> object() {
        var object = new LinkedHashMap<String, Object>();
        object.put("schema", 1);
        return object;
    }

    static String line(Object value) {
        return GSON.toJson(value);
    }

    /** What went wrong, as an object of its own or as the sentence alone. */
    record Error(String id, String message, Optional<Place> place) {
        Map<String, Object> object() {
            var error = new LinkedHashMap<String, Object>();
            error.put("id", id);
            error.put("message", message);
            place.ifPresent(where -> {
                error.put("line", where.line());
                error.put("column", where.column());
            });
            var object = Json.object();
            object.put("error", error);
            return object;
        }
    }

    Map<String, Object> finding(Finding finding) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", finding.id());
        object.put("title", messages.say(finding.title()));
        object.put("status", finding.status().word());
        object.put("summary", messages.say(finding.summary()));
        object.put("details", texts(finding.details()));
        object.put("remedies", finding.remedies().stream().map(this::remedy).toList());
        finding.blockedBy().ifPresent(by -> object.put("blockedBy", by));
        object.put("millis", finding.took().toMillis());
        return object;
    }

    Map<String, Object> remedy(Remedy remedy) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", remedy.id());
        object.put("summary", messages.say(remedy.summary()));
        object.put("effects", texts(remedy.effects()));
        object.put("commands", remedy.commands().stream().map(Command::words).toList());
        object.put("admin", remedy.admin());
        object.put("automatic", remedy.automatic());
        object.put("undo", messages.say(remedy.undo().summary()));
        return object;
    }

    private List<String> texts(List<Text> texts) {
        return texts.stream().map(messages::say).toList();
    }
}
