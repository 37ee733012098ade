package com.digidoc.setup.python;

import static com.digidoc.setup.python.DigiDocFolder.all;
import static com.digidoc.setup.python.DigiDocFolder.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.support.FolderHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PingCheckTest {
    private static final String URL = "redis://ada:s%20cret@localhost:6379/0?password=0ther";

    @TempDir
    Path folder;

    private DigiDocFolder digiDoc;

    @BeforeEach
    void makeMac() {
        digiDoc = new DigiDocFolder(FolderHost.mac(folder)).asking("redis>=5.0.0\n");
    }

    private Finding ping(String body) throws Exception {
        return digiDoc.python("3.12.4", body).ping(URL);
    }

    @Test
    void theAddressReachesPythonButNoCommandLine() throws Exception {
        Finding finding = ping("printf '%s\\n' \"$@\" > \"$HOME/arguments\"; env > \"$HOME/environment\"; echo True");
        assertEquals(Status.OK, finding.status());
        Path home = digiDoc.computer.home();
        String arguments = Files.readString(home.resolve("arguments"));
        assertTrue(arguments.startsWith("-c\nimport os, sys\n"));
        assertFalse(arguments.contains("cret"));
        assertTrue(Files.readString(home.resolve("environment")).contains("DIGIDOC_SETUP_REDIS_URL=" + URL));
    }

    @Test
    void itNeedsTheClientAndAccess() {
        var checks = PythonChecks.of(digiDoc.computer.host(), Shared.of(Optional.empty()), Optional::empty);
        assertEquals(
                List.of("python.venv", "python.client", "python.ping"),
                checks.stream().map(check -> check.id()).toList());
        assertEquals(List.of("python.client", "redis.access"), checks.getLast().needs());
    }

    @Test
    void applesStubIsNotStartedForIt() throws Exception {
        digiDoc.computer.script("/usr/bin/python3", "touch \"$HOME/dialog\"; echo True");
        Files.createDirectories(digiDoc.computer.path(DigiDocFolder.PYTHON).getParent());
        Files.createSymbolicLink(
                digiDoc.computer.path(DigiDocFolder.PYTHON), digiDoc.computer.path("/usr/bin/python3"));
        assertEquals(Optional.of("python.venv"), digiDoc.ping(URL).blockedBy());
        assertFalse(Files.exists(digiDoc.computer.home().resolve("dialog")));
    }

    @Test
    void withoutAnAddressItIsNotAsked() throws Exception {
        digiDoc.python("3.12.4", "touch \"$HOME/started\"");
        var checks =
                PythonChecks.of(digiDoc.computer.host(), Shared.of(Optional.of(digiDoc.digiDoc())), Optional::empty);
        assertEquals(Status.SKIPPED, checks.getLast().look().status());
        assertFalse(Files.exists(digiDoc.computer.home().resolve("started")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ModuleNotFoundError: No module named 'redis'|cannot load its Redis client",
                "redis.exceptions.AuthenticationError: invalid username-password pair|missing or wrong",
                "redis.exceptions.AuthenticationError|missing or wrong",
                "redis.exceptions.NoPermissionError: this user has no permissions|does not allow",
                "redis.exceptions.TimeoutError: Timeout connecting to server|no answer from Redis in time",
                "redis.exceptions.BusyLoadingError: Redis is loading the dataset in memory|still loading",
                "redis.exceptions.ConnectionError: Error 61 connecting to localhost:6379. Connection refused.|cannot"
                        + " connect",
                "redis.exceptions.ConnectionError: [SSL: CERTIFICATE_VERIFY_FAILED] self-signed|certificate",
                "redis.exceptions.ResponseError: unknown command|got an error",
                "SyntaxError: invalid syntax|got an error"
            })
    void eachErrorHasItsPlainSentence(String error, String words) throws Exception {
        Finding finding = ping("echo 'Traceback (most recent call last):' >&2; echo \"" + error + "\" >&2; exit 1");
        assertEquals(Status.PROBLEM, finding.status());
        assertTrue(words(finding).contains(words), words(finding));
        assertTrue(all(finding).contains(error));
    }

    @Test
    void noPartOfThePasswordIsShown() throws Exception {
        Finding finding = ping("echo \"X: $DIGIDOC_SETUP_REDIS_URL s%20cret s cret 0ther\" >&2; exit 1");
        assertFalse(all(finding).contains("cret"), all(finding));
        assertFalse(all(finding).contains("0ther"), all(finding));
    }

    @Test
    void anAddressThatPythonCannotReadIsNotQuoted() throws Exception {
        Finding finding = ping("echo \"ValueError: Port could not be cast to integer value as 's%'\" >&2; exit 1");
        assertTrue(words(finding).contains("cannot read the address"));
        assertFalse(all(finding).contains("s%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 0", "echo False", "echo Truely", "exit 1", "yes True no | head -n 30000"})
    void aPythonThatLiesIsNotBelieved(String body) throws Exception {
        Finding finding = ping(body);
        assertEquals(Status.PROBLEM, finding.status());
        assertTrue(words(finding).contains("did not answer as a Python does"));
        assertTrue(all(finding).length() < 5_000);
    }

    @Test
    void aPythonThatHangsIsEnded() throws Exception {
        Finding finding = ping("echo $$ > \"$HOME/pid\"; exec tail -f /dev/null");
        assertTrue(words(finding).contains("no answer from Redis in time"));
        long pid = Long.parseLong(
                Files.readString(digiDoc.computer.home().resolve("pid")).strip());
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }
}
