package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A DigiDoc that somebody else put into a shared Dropbox: looking at it runs nothing of it. */
class StrangerTest {
    private static final String PLACE = "/Users/ada/Dropbox/from a friend/digidoc";

    @TempDir
    Path folder;

    private BrewMac mac;
    private Path ran;

    @BeforeEach
    void strangersFolder() {
        mac = BrewMac.bare(folder.resolve("mac"))
                .commandLineTools()
                .homebrew()
                .python()
                .redisInstalled()
                .redisRunning();
        ran = folder.resolve("ran");
        mac.folder()
                .file(PLACE + "/digidoc_config.yaml", "queue:\n  redis_url: " + mac.url() + "\n")
                .file(PLACE + "/requirements_ocr.txt", "redis>=5.0.0\n")
                .file(PLACE + "/.envrc", "touch '" + ran + "'\nexport DIGIDOC_QUEUE_NAME=$(touch '" + ran + "')\n")
                .file(PLACE + "/.env", "X=`touch '" + ran + "'`\n")
                .file(PLACE + "/.venv/pyvenv.cfg", "home = /opt/homebrew/bin\nversion = 3.14.1\n")
                .file(PLACE + "/.venv/lib/python3.14/site-packages/redis-9.0.0.dist-info/METADATA", "")
                .script(PLACE + "/.venv/bin/python", "touch '" + ran + "'; echo Python 3.14.1")
                .script(PLACE + "/.venv/bin/pip", "touch '" + ran + "'");
    }

    @AfterEach
    void end() throws Exception {
        mac.close();
    }

    @Test
    void lookingRunsNothingOfIt() {
        for (List<String> words : List.of(
                List.of("doctor"),
                List.of("doctor", "--only", "python.ping"),
                List.of("doctor", "--only", "python.venv"),
                List.of("setup", "--dry-run"),
                List.of("setup"),
                List.of("ping"),
                List.of("config", "show", "--effective"),
                List.of("config", "check"))) {
            run(words.toArray(String[]::new));
            assertFalse(Files.exists(ran), words.toString());
        }
    }

    @Test
    void thePersonIsAskedWhetherItIsTheirsAndThatIsRemembered() {
        CommandLineRun doctor = run("doctor", "--json");
        assertEquals("problem", doctor.statuses().get("python.venv"));
        assertTrue(doctor.finding("python.venv").toString().contains("from a friend/digidoc yours?"));
        assertEquals("skipped", doctor.statuses().get("python.ping"));

        CommandLineRun setup = run("setup", "--yes");
        assertTrue(setup.out().contains("Use the DigiDoc in ~/Dropbox/from a friend/digidoc"), setup.out());
        assertTrue(Files.exists(ran));
        assertEquals("ok", run("doctor", "--json").statuses().get("python.venv"));

        run("undo", "--yes");
        assertEquals("problem", run("doctor", "--json").statuses().get("python.venv"));
    }

    @Test
    void whoNamesTheFolderHasSaidSo() {
        String named = mac.path(PLACE).toString();
        assertEquals(
                "ok", run("doctor", "--json", "--digidoc", named).statuses().get("python.venv"));
    }

    @Test
    void whoHasAPythonMadeThereHasSaidSoToo() throws Exception {
        for (String part : List.of("bin/python", "bin/pip", "pyvenv.cfg")) {
            Files.delete(mac.path(PLACE + "/.venv/" + part));
        }
        Files.move(mac.path(PLACE + "/.venv"), folder.resolve("away"));
        CommandLineRun setup = run("setup", "--yes");
        assertTrue(setup.out().contains("takes the DigiDoc in ~/Dropbox/from a friend/digidoc for yours"), setup.out());
        assertTrue(List.of(0, 4).contains(setup.code()), setup.out());
    }

    @Test
    void aSettingsFileMakesNothingRunAndNoMemoryBurst() {
        for (String yaml : List.of(
                "!!python/object/apply:os.system [\"touch " + ran + "\"]\n",
                "queue: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL"
                        + " [\"file:/x\"]]]]\n",
                bomb())) {
            mac.folder().file(PLACE + "/digidoc_config.yaml", yaml);
            for (List<String> words : List.of(
                    List.of("doctor", "--json"),
                    List.of("config", "show", "--effective", "--json"),
                    List.of("config", "check"),
                    List.of("config", "set", "queue.redis_url", "redis://other"))) {
                int code = run(words.toArray(String[]::new)).code();
                assertTrue(code == 0 || code == 3 || code == 4, words + " of " + yaml.substring(0, 20) + ": " + code);
                assertFalse(Files.exists(ran), words.toString());
            }
        }
    }

    /** Ten to the power of thirty values in two kilobytes. */
    private String bomb() {
        var yaml = new StringBuilder("a0: &a0 [x, \"{storage_base}\"]\n");
        for (int i = 1; i <= 30; i++) {
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)));
        }
        return yaml + "paths: {storage_base: /tmp}\nqueue: {redis_url: \"" + mac.url() + "\"}\n";
    }

    private CommandLineRun run(String... words) {
        return CommandLineRun.on(mac.folder(), words);
    }
}
