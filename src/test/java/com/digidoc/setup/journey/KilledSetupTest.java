package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.setup.Journal;
import com.digidoc.setup.support.AssistantProcess;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.TestRedis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code setup --yes} as a process of its own, ended by {@code kill -9} at a random moment, again and again: the next one
 * gets to green, the journal can be read, everything can be taken back, no file is half written and no process is left.
 * {@code -Dlab.kills=500} says how often, {@code -Dlab.seed=7} with which moments.
 */
class KilledSetupTest {
    private static final int RUNS = Integer.getInteger("lab.kills", 15);
    private static final long SEED = Long.getLong("lab.seed", 20261123);
    /** Of the journal, whose lines say how far it is, whatever the speed of the machine. */
    private static final int LINES = 11;

    /** The longest that a step takes here. */
    private static final Duration STEP = Duration.ofMillis(300);

    /** A brew that lost its reader goes on to its own end. */
    private static final Duration ENDING = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private final TreeMap<String, Integer> numbers = new TreeMap<>();

    @Test
    @Timeout(14400)
    void aKillAtAnyMomentLosesNothing() throws Exception {
        var random = new Random(SEED);
        Duration whole = whole();
        for (int run = 0; run < RUNS; run++) {
            int lines = random.nextInt(LINES);
            Duration moment = Duration.ofNanos((long) (random.nextDouble() * (lines == 0 ? whole : STEP).toNanos()));
            boolean redis = random.nextInt(4) == 0;
            boolean file = random.nextInt(3) > 0;
            String which = "run %d, killed %d ms after line %d of the journal".formatted(run, moment.toMillis(), lines);
            try (var mac = mac("run" + run, redis, file)) {
                byte[] config = file ? Files.readAllBytes(config(mac)) : null;
                String url = mac.url().replace("/0", "/3");
                try (var assistant = AssistantProcess.start(mac.folder(), "setup", "--yes", "--url", url)) {
                    Eventually.within(ENDING, "line " + lines, () -> !assistant.alive() || lines(mac) >= lines);
                    LockSupport.parkNanos(moment.toNanos());
                    count(assistant.alive() ? "killed at work" : "had ended");
                }
                nothingOfItRuns(mac, which);
                journalReads(mac, which);
                wholeFile(mac, config, url, which);
                nextGetsToGreen(mac, url, which);
                allIsTakenBack(mac, config, redis, which);
            }
        }
        System.out.println("killed setups: " + RUNS + " with seed " + SEED + ": " + numbers);
    }

    /** How many lines the journal has by now. */
    private static long lines(BrewMac mac) throws Exception {
        Path file = AppFolders.of(mac.host()).data().resolve("journal.jsonl");
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .count()
                : 0;
    }

    private BrewMac mac(String name, boolean redis, boolean file) throws IOException {
        var mac = BrewMac.bare(folder.resolve(name).resolve("mac"))
                .commandLineTools()
                .homebrew()
                .python()
                .digidoc();
        if (redis) {
            mac.redisInstalled();
        }
        if (!file) {
            Files.delete(config(mac));
        }
        return mac;
    }

    /** How long one takes that nobody kills. */
    private Duration whole() throws Exception {
        try (var mac = mac("whole", false, true);
                var assistant = AssistantProcess.start(
                        mac.folder(), "setup", "--yes", "--url", mac.url().replace("/0", "/3"))) {
            long start = System.nanoTime();
            int code = assistant.ended();
            assertTrue(List.of(0, 4).contains(code), assistant.out() + assistant.err());
            // the first one of a machine is slower than those to come
            return Duration.ofNanos((System.nanoTime() - start) * 9 / 10);
        }
    }

    private void nothingOfItRuns(BrewMac mac, String which) {
        Eventually.within(
                ENDING, which + ": what it ran ends", () -> running(mac).isEmpty());
    }

    /** What runs out of that computer's folder, but for the server that is to go on. */
    private static List<String> running(BrewMac mac) {
        String root = mac.folder().root().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(root) && !line.contains("redis-server"))
                .filter(line -> !line.contains("launchctl"))
                .toList();
    }

    private void journalReads(BrewMac mac, String which) throws Exception {
        var entries = new Journal(AppFolders.of(mac.host()).data()).entries();
        count("changes in the journal " + entries.size());
        Path file = AppFolders.of(mac.host()).data().resolve("journal.jsonl");
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            assertTrue(lines.stream().allMatch(line -> line.endsWith("}")), which + ": " + lines);
        }
    }

    private void wholeFile(BrewMac mac, byte[] config, String url, String which) throws IOException {
        String now = Files.exists(config(mac)) ? Files.readString(config(mac)) : null;
        if (config == null) {
            String usual = "redis://localhost:6379/0";
            String made = template();
            assertTrue(now == null || now.equals(made) || now.equals(made.replace(usual, url)), which + ": " + now);
        } else {
            String old = new String(config, StandardCharsets.UTF_8);
            assertTrue(old.equals(now) || old.replace(mac.url(), url).equals(now), which + ": " + now);
        }
    }

    private static String template() throws IOException {
        try (var resource = Journal.class.getResourceAsStream("/com/digidoc/setup/config/digidoc_config.yaml")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void nextGetsToGreen(BrewMac mac, String url, String which) throws IOException {
        CommandLineRun next = CommandLineRun.on(mac.folder(), "setup", "--yes", "--url", url);
        count("next run " + next.code());
        assertTrue(List.of(0, 4).contains(next.code()), which + "\n" + next.out() + next.err());
        CommandLineRun doctor = CommandLineRun.on(mac.folder(), "doctor", "--json");
        assertEquals("ok", doctor.statuses().get("python.ping"), which + doctor.out());
        try (Stream<Path> files = Files.walk(mac.digidocFolder())) {
            List<String> left = files.map(Path::toString)
                    .filter(name -> name.endsWith("tmp") || name.endsWith(".part"))
                    .toList();
            assertEquals(List.of(), left, which);
        }
    }

    private void allIsTakenBack(BrewMac mac, byte[] config, boolean redis, String which) throws Exception {
        CommandLineRun undo = CommandLineRun.on(mac.folder(), "undo", "--yes");
        count("undo " + undo.code());
        assertEquals(0, undo.code(), which + "\n" + undo.out() + undo.err() + journal(mac));
        assertEquals(redis, Files.exists(mac.path("/opt/homebrew/opt/redis")), which);
        assertTrue(!TestRedis.listening(mac.port()), which);
        if (config == null) {
            assertTrue(Files.notExists(config(mac)), which);
        } else {
            assertEquals(new String(config, StandardCharsets.UTF_8), Files.readString(config(mac)), which);
        }
    }

    private static String journal(BrewMac mac) throws Exception {
        return Files.readString(AppFolders.of(mac.host()).data().resolve("journal.jsonl"));
    }

    private static Path config(BrewMac mac) {
        return mac.digidocFolder().resolve("digidoc_config.yaml");
    }

    private void count(String what) {
        numbers.merge(what, 1, Integer::sum);
    }
}
