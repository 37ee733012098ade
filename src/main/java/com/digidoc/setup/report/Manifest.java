package com.digidoc.setup.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report says of itself.
 *
 * @param made when it was made
 * @param code the support code that goes with it
 * @param hostsHidden whether other computers have pseudonyms in it
 * @param home the path of the home folder, of which only two facts are told
 */
record Manifest(Instant made, String code, boolean hostsHidden, String home) {
    /** Whether there is a blank in the path of the home folder, which trips up many a program. */
    boolean space() {
        return home.indexOf(' ') >= 0;
    }

    /** Whether it has letters beyond ASCII, which trip up some others. */
    boolean beyondAscii() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(home);
    }

    /** Itself as a file of the report; it names all others. */
    String json(List<Part> parts, List<HiddenCount> hidden) {
        var object = new LinkedHashMap<String, Object>();
        object.put("schema", DoctorJson.SCHEMA);
        object.put("tool", Map.of("name", Product.NAME, "version", Product.version()));
        object.put("made", made.toString());
        object.put("code", code);
        object.put("hosts", hostsHidden ? "hidden" : "shown");
        var facts = new LinkedHashMap<String, Object>();
        facts.put("containsSpace", space());
        facts.put("nonAscii", beyondAscii());
        object.put("home", facts);
        object.put("files", parts.stream().map(Manifest::file).toList());
        object.put("hidden", hidden);
        return DoctorJson.pretty(object);
    }

    private static Map<String, Object> file(Part part) {
        var file = new LinkedHashMap<String, Object>();
        file.put("name", part.name());
        file.put("bytes", part.text().getBytes(StandardCharsets.UTF_8).length);
        return file;
    }
}
