package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.TestRedis;
import com.google.gson.JsonElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole ways through the command line, on a Mac in a folder with a real Redis. */
class CommandLineJourneyTest {
    @TempDir
    Path folder;

    @Test
    void aBareMacStopsAtHomebrewWithTheRightRemedy() throws Exception {
        try (var mac = BrewMac.bare(folder).digidoc().python()) {
            CommandLineRun doctor = doctor(mac);
            assertEquals(3, doctor.code());
            assertEquals("homebrew.installed", firstBroken(doctor));
            assertTrue(remedies(doctor, "homebrew.installed").contains("homebrew.install-tools"));
            assertEquals("skipped", doctor.statuses().get("redis.installed"));

            CommandLineRun setup = setup(mac);
            assertEquals(3, setup.code());
            assertEquals(List.of(), mac.opened());
            assertTrue(setup.out().contains("Left for an administrator"), setup.out());
        }
    }

    @Test
    void homebrewWithoutRedisGetsToGreen() throws Exception {
        try (var mac =
                BrewMac.bare(folder).commandLineTools().homebrew().python().digidoc()) {
            assertEquals("redis.installed", firstBroken(doctor(mac)));
            CommandLineRun setup = setup(mac);
            assertGreen(mac, setup);
        }
    }

    @Test
    void aStoppedRedisGetsToGreenAndASecondRunChangesNothing() throws Exception {
        try (var mac = BrewMac.bare(folder)
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .python()
                .digidoc()) {
            assertEquals("redis.service", firstBroken(doctor(mac)));
            assertGreen(mac, setup(mac));
            List<String> calls = mac.calls();
            Path config = mac.digidocFolder().resolve("digidoc_config.yaml");
            var written = Files.getLastModifiedTime(config);
            CommandLineRun again = setup(mac);
            assertTrue(again.out().contains("There is nothing to do"), again.out());
            assertEquals(calls, mac.calls());
            assertEquals(written, Files.getLastModifiedTime(config));
        }
    }

    @Test
    void aPortHeldBySomeoneElseIsNamed() throws Exception {
        try (var mac = BrewMac.bare(folder)
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .python()
                .digidoc()
                .portTakenBy("node")) {
            CommandLineRun doctor = doctor(mac);
            assertEquals(3, doctor.code());
            assertEquals("problem", doctor.statuses().get("redis.port"));
            assertTrue(doctor.finding("redis.port").get("summary").getAsString().contains("node"), doctor.out());
            CommandLineRun setup = setup(mac);
            assertEquals(3, setup.code());
            assertFalse(mac.calls().contains("services start redis"), "nothing is started on a taken port");
        }
    }

    @Test
    void aPasswordThatTheFileLacksIsSaid() throws Exception {
        try (var mac = BrewMac.bare(folder)
                .password("s3cretpw")
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .redisRunning()
                .python()
                .digidoc()) {
            CommandLineRun doctor = doctor(mac);
            assertEquals(3, doctor.code());
            assertEquals("ok", doctor.statuses().get("redis.answers"));
            assertEquals("redis.access", firstBroken(doctor));
            assertEquals("skipped", doctor.statuses().get("redis.takes-work"));

            CommandLineRun ping = run(mac, "ping", "--json");
            assertEquals("auth", ping.json().get("error").getAsString());
            CommandLineRun set =
                    run(mac, "setup", "--yes", "--url", "redis://:s3cretpw@localhost:" + mac.port() + "/0");
            assertFalse(set.out().contains("s3cretpw"), set.out());
            assertGreen(mac, set);
        }
    }

    @Test
    void ofTwoPrefixesTheRightOneIsUsedAndBothAreNamed() throws Exception {
        try (var mac = BrewMac.bare(folder)
                .commandLineTools()
                .homebrew()
                .secondHomebrew()
                .redisInstalled()
                .python()
                .digidoc()) {
            CommandLineRun doctor = doctor(mac);
            assertEquals("warning", doctor.statuses().get("homebrew.installed"));
            String said = doctor.finding("homebrew.installed").toString();
            assertTrue(said.contains("/opt/homebrew") && said.contains("/usr/local"), said);
            assertGreen(mac, setup(mac));
        }
    }

    @Test
    void anIntelMacIsToldTheTruth() throws Exception {
        try (var mac = BrewMac.bare(folder).intel().python().digidoc()) {
            CommandLineRun doctor = doctor(mac);
            assertEquals(3, doctor.code());
            assertTrue(doctor.out().contains("Intel"), doctor.out());
            CommandLineRun setup = run(mac, "setup", "--dry-run");
            assertFalse(setup.out().contains("Homebrew.pkg"), setup.out());
        }
    }

    @Test
    void anExistingRedisIsUsedWithoutHomebrew() throws Exception {
        try (var mac = BrewMac.bare(folder).python().digidoc();
                var redis = TestRedis.start()) {
            CommandLineRun setup = run(mac, "setup", "--yes", "--redis", "existing", "--url", redis.url());
            assertTrue(List.of(0, 4).contains(setup.code()), setup.out());
            assertEquals(0, run(mac, "ping").code());
            assertEquals(
                    redis.url(),
                    run(mac, "config", "get", "queue.redis_url").out().strip());
        }
    }

    @Test
    void aPersonMaySayNo() throws Exception {
        try (var mac =
                BrewMac.bare(folder).commandLineTools().homebrew().python().digidoc()) {
            List<String> calls = mac.calls();
            CommandLineRun no = CommandLineRun.answering(mac.folder(), "n\n", "setup");
            assertEquals(3, no.code());
            assertEquals(calls, mac.calls());
            CommandLineRun yes = CommandLineRun.answering(mac.folder(), "y\n");
            assertTrue(yes.out().startsWith("DigiDoc Setup gets Redis working"), yes.out());
            assertGreen(mac, yes);
        }
    }

    @Test
    void aProgramGetsALineOfJsonForEachStep() throws Exception {
        try (var mac =
                BrewMac.bare(folder).commandLineTools().homebrew().python().digidoc()) {
            CommandLineRun setup = run(mac, "setup", "--yes", "--json");
            List<String> events = setup.out()
                    .lines()
                    .map(line -> new com.google.gson.Gson().fromJson(line, com.google.gson.JsonObject.class))
                    .map(event -> event.get("event").getAsString())
                    .toList();
            assertEquals("plan", events.getFirst());
            assertEquals("result", events.getLast());
            assertTrue(events.contains("started") && events.contains("output") && events.contains("ended"));
        }
    }

    @Test
    void aBrewThatFailsLeavesAClearSentenceAndNothingHalfDone() throws Exception {
        try (var mac = BrewMac.bare(folder)
                .commandLineTools()
                .homebrew()
                .python()
                .digidoc()
                .brewFails("curl: (6) Could not resolve host: ghcr.io", 1)) {
            CommandLineRun setup = setup(mac);
            assertEquals(3, setup.code());
            assertTrue(setup.out().contains("Could not resolve host"), setup.out());
            mac.brewWorks();
            assertGreen(mac, setup(mac));
        }
    }

    private static void assertGreen(BrewMac mac, CommandLineRun setup) {
        CommandLineRun doctor = doctor(mac);
        assertTrue(List.of(0, 4).contains(setup.code()), setup.code() + "\n" + setup.out() + setup.err());
        Map<String, String> statuses = doctor.statuses();
        assertFalse(statuses.containsValue("problem") || statuses.containsValue("unknown"), doctor.out());
        for (String id : List.of("redis.answers", "redis.access", "redis.takes-work", "python.ping")) {
            assertEquals("ok", statuses.get(id), id);
        }
        assertEquals(0, run(mac, "ping").code());
    }

    private static String firstBroken(CommandLineRun doctor) {
        return doctor.statuses().entrySet().stream()
                .filter(entry -> entry.getValue().equals("problem"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("none");
    }

    private static List<String> remedies(CommandLineRun doctor, String check) {
        return StreamSupport.stream(
                        doctor.finding(check).getAsJsonArray("remedies").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(remedy -> remedy.get("id").getAsString())
                .toList();
    }

    private static CommandLineRun doctor(BrewMac mac) {
        return run(mac, "doctor", "--json");
    }

    private static CommandLineRun setup(BrewMac mac) {
        return run(mac, "setup", "--yes");
    }

    private static CommandLineRun run(BrewMac mac, String... arguments) {
        return CommandLineRun.on(mac.folder(), arguments);
    }
}
