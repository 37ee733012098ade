package com.digidoc.setup.cli;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.cli.InvalidValue.Place;
import com.digidoc.setup.host.Platform;
import com.digidoc.setup.report.DoctorJson;
import com.digidoc.setup.text.Messages;
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

    private final DoctorJson doctor;

    Json(Messages messages) {
        doctor = new DoctorJson(messages);
    }

    /** A whole {@code doctor --json}. */
    Map<String, Object> doctor(Platform platform, String redisUrl, List<Finding> findings) {
        return doctor.of(platform, redisUrl, findings);
    }

    /** A new object that starts with its schema. */
    static Map<String, Object> object() {
        var object = new LinkedHashMap<String, Object>();
        object.put("schema", DoctorJson.SCHEMA);
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
        return doctor.finding(finding);
    }

    Map<String, Object> remedy(Remedy remedy) {
        return doctor.remedy(remedy);
    }
}
