package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.FolderHost;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line prints for programs, held against the schemas that are published in {@code assets/}. */
class JsonSchemaTest {
    private static final String IDS = "https://digidoc.example/setup/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema DOCTOR = schema("doctor.schema.json");
    private static final JsonSchema EVENTS = schema("events.schema.json");

    @TempDir
    Path folder;

    private static JsonSchema schema(String name) {
        String assets = Path.of("assets").toUri().toString();
        return JsonSchemaFactory.getInstance(
                        VersionFlag.V202012, factory -> factory.schemaMappers(ids -> ids.mapPrefix(IDS, assets)))
                .getSchema(SchemaLocation.of(IDS + name));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static void holds(JsonSchema schema, JsonNode said) {
        assertEquals(Set.of(), schema.validate(said), said.toString());
    }

    private static JsonNode doctor(FolderHost host, String... more) {
        var words = new ArrayList<>(List.of("doctor", "--json"));
        words.addAll(List.of(more));
        return read(CommandLineRun.on(host, words.toArray(String[]::new)).out());
    }

    private static List<JsonNode> events(FolderHost host, String... words) {
        List<JsonNode> events = CommandLineRun.on(host, words)
                .out()
                .lines()
                .map(JsonSchemaTest::read)
                .toList();
        assertFalse(events.isEmpty());
        events.forEach(event -> holds(EVENTS, event));
        return events;
    }

    private static Set<String> names(List<JsonNode> events) {
        return events.stream().map(event -> event.path("event").asText()).collect(Collectors.toSet());
    }

    private BrewMac stopped() {
        return BrewMac.bare(folder)
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .python()
                .digidoc();
    }

    @Test
    void whatTheDoctorFindsOnAStoppedAndOnAWorkingMacHolds() throws Exception {
        try (BrewMac mac = stopped()) {
            holds(DOCTOR, doctor(mac.folder()));
            CommandLineRun.on(mac.folder(), "setup", "--yes");
            JsonNode green = doctor(mac.folder());
            holds(DOCTOR, green);
            assertEquals(
                    0,
                    CommandLineRun.on(mac.folder(), "doctor", "--json").code() % 4,
                    green.path("status").asText());
        }
    }

    @Test
    void whatTheDoctorFindsOnABareMacHolds() throws Exception {
        try (BrewMac mac = BrewMac.bare(folder)) {
            JsonNode bare = doctor(mac.folder());
            holds(DOCTOR, bare);
            assertTrue(bare.path("findings").findValuesAsText("status").contains("problem"));
            holds(DOCTOR, doctor(mac.folder(), "--only", "redis.answers"));
        }
    }

    @Test
    void whatTheDoctorFindsOnABrokenConfigurationHolds() throws Exception {
        try (BrewMac mac = stopped().digidoc("http://localhost/%zz")) {
            holds(DOCTOR, doctor(mac.folder()));
        }
    }

    @Test
    void everyEventOfASetupAndOfItsUndoHolds() throws Exception {
        try (BrewMac mac = stopped()) {
            assertEquals(Set.of("plan", "result"), names(events(mac.folder(), "setup", "--json", "--dry-run")));
            Set<String> names = names(events(mac.folder(), "setup", "--json", "--yes"));
            assertTrue(names.containsAll(Set.of("plan", "started", "output", "ended", "result")), names.toString());
            events(mac.folder(), "undo", "--json", "--dry-run");
            Set<String> back = names(events(mac.folder(), "undo", "--json", "--yes"));
            assertTrue(back.containsAll(Set.of("plan", "started", "ended", "result")), back.toString());
        }
    }

    @Test
    void whatAFailedStepSaysHolds() throws Exception {
        try (BrewMac mac = stopped()) {
            mac.brewFails("Error: Homebrew is broken", 1);
            List<JsonNode> events = events(mac.folder(), "setup", "--json", "--yes");
            assertTrue(
                    events.stream()
                            .anyMatch(event -> event.path("ok").isBoolean()
                                    && !event.path("ok").asBoolean()
                                    && event.path("exact").asText().contains("broken")),
                    events.toString());
        }
    }

    @Test
    void anErrorHolds() {
        CommandLineRun wrong = CommandLineRun.on(FolderHost.mac(folder), "setup", "--json", "--redis", "existing");
        holds(EVENTS, read(wrong.out().lines().findFirst().orElseThrow()));
        assertEquals(2, wrong.code());
    }

    /** A schema that lets everything through would hold nothing. */
    @Test
    void withoutAnyOneFieldItHoldsNoMore() throws Exception {
        try (BrewMac mac = BrewMac.bare(folder)) {
            JsonNode whole = doctor(mac.folder());
            missing(whole, whole);
            missing(whole, whole.path("host"));
            missing(whole, whole.path("tool"));
            JsonNode broken = StreamSupport.stream(whole.path("findings").spliterator(), false)
                    .filter(finding -> !finding.path("remedies").isEmpty())
                    .findFirst()
                    .orElseThrow();
            missing(whole, broken);
            missing(whole, broken.path("remedies").get(0));
        }
    }

    private static void missing(JsonNode whole, JsonNode part) {
        var object = (ObjectNode) part;
        List<String> fields =
                object.properties().stream().map(field -> field.getKey()).toList();
        for (String field : fields) {
            JsonNode value = object.remove(field);
            assertEquals(field.equals("blockedBy"), DOCTOR.validate(whole).isEmpty(), field);
            object.set(field, value);
        }
        holds(DOCTOR, whole);
    }
}
