package com.digidoc.setup.catalogue;

import com.digidoc.setup.support.CommandLineRun;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The findings of a doctor or of a setup, as a program reads them. */
record Look(List<JsonObject> findings) {
    /** It waits for DigiDoc itself to be started, in every case. */
    private static final String WORKER = "queue.worker";

    static Look of(CommandLineRun run) {
        List<JsonObject> lines = lines(run);
        return new Look(objects(lines.getLast().getAsJsonArray("findings")));
    }

    static List<JsonObject> lines(CommandLineRun run) {
        List<JsonObject> lines = run.out()
                .lines()
                .map(line -> new Gson().fromJson(line, JsonObject.class))
                .toList();
        if (lines.isEmpty()) {
            throw new AssertionError("nothing was said; on standard error: " + run.err());
        }
        return lines;
    }

    static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** The first rung that is a problem or not known; else the first with a warning. */
    Optional<JsonObject> firstBroken() {
        return first(Set.of("problem", "unknown")).or(() -> first(Set.of("warning")));
    }

    private Optional<JsonObject> first(Set<String> statuses) {
        return findings.stream()
                .filter(finding -> !text(finding, "id").equals(WORKER))
                .filter(finding -> statuses.contains(text(finding, "status")))
                .findFirst();
    }

    /** Whether all rungs hold. */
    boolean green() {
        return first(Set.of("problem", "unknown")).isEmpty();
    }

    /** Remedies by id; in brackets those that are only to copy or to choose. */
    static List<String> helps(JsonObject of) {
        return objects(of.getAsJsonArray("remedies")).stream()
                .map(remedy ->
                        remedy.get("automatic").getAsBoolean() ? text(remedy, "id") : "(" + text(remedy, "id") + ")")
                .toList();
    }

    static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    @Override
    public String toString() {
        var all = new StringBuilder();
        findings.forEach(finding -> all.append(finding).append('\n'));
        return all.toString();
    }
}
