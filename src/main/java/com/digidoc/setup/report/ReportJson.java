package com.digidoc.setup.report;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Os;
import com.digidoc.setup.report.OpenedReport.Advice;
import com.digidoc.setup.report.OpenedReport.Told;
import com.digidoc.setup.report.Opening.Fault;
import com.digidoc.setup.report.ReportReader.Unsound;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a report's JSON files into values again. What is missing is empty; what is of another kind is a fault. */
final class ReportJson {
    static final String FINDINGS = "doctor.json";
    static final String MANIFEST = "manifest.json";

    private static final int MOST = 500;
    private static final int LONGEST = 20_000;

    private final List<Part> parts;

    ReportJson(List<Part> parts) {
        this.parts = parts;
    }

    OpenedReport report() throws Unsound {
        JsonObject doctor = read(FINDINGS);
        JsonObject manifest = read(MANIFEST);
        try {
            JsonObject host = object(doctor, "host");
            return new OpenedReport(
                    made(manifest),
                    text(object(doctor, "tool"), "version"),
                    os(text(host, "os")),
                    text(host, "osVersion"),
                    text(host, "arch"),
                    flag(host, "rosetta"),
                    optional(doctor, "redisUrl"),
                    status(text(doctor, "status")),
                    list(doctor, "findings", ReportJson::told),
                    parts,
                    list(manifest, "hidden", ReportJson::hidden));
        } catch (ClassCastException
                | IllegalStateException
                | IllegalArgumentException
                | UnsupportedOperationException e) {
            throw new Unsound(Fault.DAMAGED, ReportReader.clean(String.valueOf(e.getMessage())));
        }
    }

    /** The findings of a report that is being made here. */
    static List<Told> findings(List<Part> parts) {
        try {
            return list(new ReportJson(parts).read(FINDINGS), "findings", ReportJson::told);
        } catch (Unsound e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject read(String name) throws Unsound {
        String text = parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unsound(Fault.NOT_A_REPORT, name))
                .text();
        JsonElement json;
        try {
            json = JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw new Unsound(Fault.DAMAGED, name + ": " + ReportReader.clean(String.valueOf(e.getMessage())));
        }
        if (!(json instanceof JsonObject object)
                || !(object.get("schema") instanceof JsonElement schema)
                || !schema.toString().matches("\\d{1,9}")) {
            throw new Unsound(Fault.NOT_A_REPORT, name);
        }
        if (schema.getAsInt() != DoctorJson.SCHEMA) {
            throw new Unsound(Fault.NEWER, name + ": schema " + schema);
        }
        return object;
    }

    private static Optional<Instant> made(JsonObject manifest) {
        try {
            return optional(manifest, "made").map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Told told(JsonObject finding) {
        return new Told(
                text(finding, "id"),
                text(finding, "title"),
                status(text(finding, "status")),
                text(finding, "summary"),
                texts(finding, "details"),
                list(finding, "remedies", ReportJson::advice),
                optional(finding, "blockedBy"),
                number(finding, "millis"));
    }

    private static Advice advice(JsonObject remedy) {
        var commands = new ArrayList<List<String>>();
        for (JsonElement command : array(remedy, "commands")) {
            commands.add(texts(command.getAsJsonArray()));
        }
        return new Advice(
                text(remedy, "id"),
                text(remedy, "summary"),
                texts(remedy, "effects"),
                commands,
                flag(remedy, "admin"),
                flag(remedy, "automatic"),
                text(remedy, "undo"));
    }

    private static HiddenCount hidden(JsonObject hidden) {
        return new HiddenCount(text(hidden, "rule"), text(hidden, "what"), (int) number(hidden, "count"));
    }

    /** A system that this version does not know is another one. */
    private static Os os(String word) {
        return Stream.of(Os.values())
                .filter(os -> os.word().equals(word))
                .findFirst()
                .orElse(Os.OTHER);
    }

    private static Status status(String word) {
        return Stream.of(Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElse(Status.UNKNOWN);
    }

    private static JsonObject object(JsonObject in, String name) {
        return in.get(name) instanceof JsonObject object ? object : new JsonObject();
    }

    private static JsonArray array(JsonObject in, String name) {
        JsonElement element = in.get(name);
        JsonArray array = element == null || element.isJsonNull() ? new JsonArray() : element.getAsJsonArray();
        if (array.size() > MOST) {
            throw new IllegalArgumentException(name + ": " + array.size());
        }
        return array;
    }

    private static <T> List<T> list(JsonObject in, String name, Function<JsonObject, T> read) {
        return array(in, name).asList().stream()
                .map(element -> read.apply(element.getAsJsonObject()))
                .toList();
    }

    private static List<String> texts(JsonObject in, String name) {
        return texts(array(in, name));
    }

    private static List<String> texts(JsonArray array) {
        return array.asList().stream().map(ReportJson::text).toList();
    }

    private static String text(JsonObject in, String name) {
        return optional(in, name).orElse("");
    }

    private static Optional<String> optional(JsonObject in, String name) {
        JsonElement element = in.get(name);
        return element == null || element.isJsonNull() ? Optional.empty() : Optional.of(text(element));
    }

    /** Escapes of JSON may bring back what was cleaned out of the file. */
    private static String text(JsonElement element) {
        String text = ReportReader.clean(element.getAsString());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static long number(JsonObject in, String name) {
        return in.get(name) instanceof JsonElement element ? element.getAsLong() : 0;
    }

    private static boolean flag(JsonObject in, String name) {
        return in.get(name) instanceof JsonElement element && element.getAsBoolean();
    }
}
