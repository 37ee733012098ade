package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.report.Report;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.Planted;
import com.digidoc.setup.support.WindowRun;
import com.digidoc.setup.text.Messages;
import com.google.gson.Gson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A Mac on which secrets stand wherever people and programs leave them: in DigiDoc's settings and variables, in the
 * settings and the log of Redis, in what programs print. None of them may be seen in anything that the assistant says.
 */
class PlantedSecretsTest {
    private static final List<Planted> PLANTED = Planted.all();
    private static final int GROUP = 40;
    private static final String DIGIDOC = "/Users/ada/Applications/Utilities/digidoc/";

    /** The password of the Redis that DigiDoc uses: what the assistant itself logs in with. */
    private static final Planted OURS = new Planted("ours", "oW5nPasSw0rDz", "");

    private static final Set<String> PARTS =
            Planted.parts(Stream.concat(PLANTED.stream(), Stream.of(OURS)).toList());

    @TempDir
    static Path folder;

    private static BrewMac mac;
    private static StringWriter logged;
    private static Handler listening;

    @BeforeAll
    static void plant() throws IOException {
        logged = new StringWriter();
        listening = new Listening(new PrintWriter(logged));
        Logger.getLogger("").addHandler(listening);
        Logger.getLogger("com.digidoc").setLevel(Level.ALL);
        mac = BrewMac.bare(folder.resolve("mac"))
                .commandLineTools()
                .password(OURS.secret())
                .homebrew()
                .redisInstalled()
                .redisRunning()
                .python();
        String url = mac.url().replace("redis://", "redis://:" + OURS.secret() + "@");
        mac.digidoc(url);
        append(
                DIGIDOC + "digidoc_config.yaml",
                "notes:\n" + PLANTED.stream().map(PlantedSecretsTest::setting).collect(Collectors.joining()));
        append(
                DIGIDOC + ".env",
                lines(one -> "DIGIDOC_NOTES_" + key(one).toUpperCase(Locale.ROOT) + "=" + json(one.text()))
                        + lines(one -> one.name().startsWith(".env")
                                ? "DIGIDOC_" + one.text().replace("export ", "")
                                : ""));
        append("/opt/homebrew/etc/redis.conf", lines(Planted::text));
        append("/opt/homebrew/var/log/redis.log", lines(Planted::text));
        mac.folder().file("/planted.txt", lines(Planted::text));
        String planted = mac.path("/planted.txt").toString();
        Path launchctl = mac.path("/bin/launchctl");
        Files.move(launchctl, mac.path("/bin/launchctl.real"));
        mac.folder()
                .script("/bin/launchctl", "cat '%s' >&2; exec '%s.real' \"$@\"".formatted(planted, launchctl))
                .script(DIGIDOC + ".venv/bin/python", "cat '%s' >&2; cat '%s'; exit 1".formatted(planted, planted))
                .file(DIGIDOC + ".venv/pyvenv.cfg", "version = 3.12.1\n");
    }

    @AfterAll
    static void end() throws IOException {
        Logger.getLogger("").removeHandler(listening);
        mac.close();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertTrue(PLANTED.size() >= 400, "only " + PLANTED.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doctor -v",
                "doctor --json",
                "doctor --short",
                "doctor --only redis.service,python.ping,config.valid -v",
                "setup --dry-run -v",
                "setup --json",
                "config show",
                "config show --effective",
                "config show --effective --json",
                "config check",
                "config check --json",
                "ping",
                "ping --json",
                "undo --dry-run",
                "code",
                "report --preview",
                "report --preview --json",
                "report --preview --hide-hosts"
            })
    void noCommandSaysOne(String words) {
        CommandLineRun run = CommandLineRun.on(mac.folder(), words.split(" "));
        assertTrue(run.out().length() + run.err().length() > 5, words);
        sealed(run);
    }

    /** Some at a time, each with a small file of its own. */
    static Stream<List<Planted>> groups() {
        return IntStream.range(0, (PLANTED.size() + GROUP - 1) / GROUP)
                .mapToObj(i -> PLANTED.subList(i * GROUP, Math.min(PLANTED.size(), (i + 1) * GROUP)));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void noSettingSaysOneNorDoesChangingIt(List<Planted> group) {
        String file = "/settings-" + key(group.getFirst()) + ".yaml";
        mac.folder()
                .file(
                        file,
                        group.stream()
                                .map(PlantedSecretsTest::setting)
                                .collect(Collectors.joining("", "notes:\n", "")));
        for (Planted one : group) {
            String name = "notes." + key(one);
            sealed(CommandLineRun.on(mac.folder(), "config", "get", name, "--config", file));
            sealed(CommandLineRun.on(mac.folder(), "config", "set", name, "x", "--dry-run", "--config", file));
        }
        sealed(CommandLineRun.on(mac.folder(), "config", "show", "--config", file));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void noAddressSaysItsPassword(List<Planted> group) {
        for (Planted one : group) {
            String address = one.text().replace("localhost:6379", "localhost:1");
            sealed(CommandLineRun.on(mac.folder(), "url", address));
            sealed(CommandLineRun.on(mac.folder(), "url", "--json", address));
            sealed(CommandLineRun.on(mac.folder(), "url", address, address, "--jsno"));
            if (address.contains("localhost:1/")) {
                sealed(CommandLineRun.on(mac.folder(), "ping", "--json", "--url", address));
            }
        }
    }

    @Test
    void anAddressToBeSetSaysNoPassword() {
        String file = "/address.yaml";
        mac.folder().file(file, "queue:\n  redis_url: redis://localhost:1/0\n");
        PLANTED.stream().filter(one -> one.name().contains("address")).forEach(one -> {
            String[] words = {"config", "set", "queue.redis_url", one.text(), "--dry-run", "--force", "--config", file};
            sealed(CommandLineRun.on(mac.folder(), words));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noReportHasOne(boolean hideHosts) throws Exception {
        Report report = Report.of(
                new Assistant(mac.host(), Wishes.NONE), new Messages(Locale.ENGLISH), hideHosts, Instant.EPOCH);
        report.parts().forEach(part -> assertEquals(List.of(), leaks(part.text()), part.name()));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(report.zip()))) {
            while (zip.getNextEntry() != null) {
                sealed(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertTrue(report.hidden().stream().mapToInt(rule -> rule.count()).sum() > PLANTED.size());
        assertTrue(report.parts().size() >= 9, report.parts().toString());
    }

    @Test
    void aStepThatFailsSaysNoneAndNotesNone(@TempDir Path other) throws Exception {
        try (BrewMac failing = BrewMac.bare(other).commandLineTools().homebrew().digidoc()) {
            failing.brewFails(lines(Planted::text), 1);
            sealed(CommandLineRun.on(failing.folder(), "setup", "--yes", "--json"));
            sealed(CommandLineRun.on(failing.folder(), "setup", "--yes", "-v"));
            sealed(CommandLineRun.on(failing.folder(), "undo", "--dry-run", "--json"));
            Path journal = AppFolders.of(failing.host()).data().resolve("journal.jsonl");
            assertFalse(Files.readString(journal).isBlank());
            sealed(Files.readString(journal));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "step-computer, This Mac",
        "step-redis, Redis",
        "step-start, Start",
        "step-python, Python",
        "step-settings, DigiDoc",
        "doctor, Copy",
        "report, Support code",
        "settings, All settings",
        "undo, Take changes back"
    })
    void noPageOfTheWindowSaysOne(String page, String words) throws Exception {
        try (var window = WindowRun.on(mac.folder())) {
            window.until("Welcome").fire(page).until(words);
            sealed(window.said());
        }
    }

    @Test
    void noLogOfTheAssistantHasOne() throws Exception {
        new Assistant(mac.host(), Wishes.NONE).examine();
        sealed(logged.toString());
    }

    private static void sealed(CommandLineRun run) {
        sealed(run.out());
        sealed(run.err());
    }

    private static void sealed(String text) {
        assertEquals(List.of(), leaks(text));
    }

    private static List<String> leaks(String text) {
        return Planted.leaks(PARTS, text);
    }

    private static String key(Planted one) {
        return "p" + PLANTED.indexOf(one);
    }

    private static String setting(Planted one) {
        return "  " + key(one) + ": " + json(one.text()) + "\n";
    }

    private static String json(String text) {
        return new Gson().toJson(text);
    }

    private static String lines(Function<Planted, String> line) {
        return PLANTED.stream().map(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void append(String path, String text) throws IOException {
        Path file = mac.path(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Hears everything that is logged, with what was thrown. */
    private static final class Listening extends Handler {
        private final PrintWriter out;

        Listening(PrintWriter out) {
            this.out = out;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            out.println(entry.getMessage());
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(out);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
