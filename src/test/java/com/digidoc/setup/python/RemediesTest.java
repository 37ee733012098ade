package com.digidoc.setup.python;

import static com.digidoc.setup.python.DigiDocFolder.PLACE;
import static com.digidoc.setup.python.DigiDocFolder.SITE;
import static com.digidoc.setup.python.DigiDocFolder.VENV;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemediesTest {
    /** A python3 that makes an environment whose Python installs redis, as far as our checks can tell. */
    private static final String MAKES_ENVIRONMENTS = """
        [ "$1" = --version ] && { echo Python 3.12.4; exit 0; }
        [ "$1 $2" = "-m venv" ] || exit 2
        mkdir -p "$3/bin" "$3/lib/python3.12/site-packages/pip"
        echo "version = 3.12.4" > "$3/pyvenv.cfg"
        cat > "$3/bin/python" <<'END'
        #!/bin/sh
        [ "$1" = --version ] && { echo Python 3.12.4; exit 0; }
        echo "$@" "$PIP_NO_INPUT" > "$HOME/pip"
        echo "Looking in indexes: https://ada:secret@packages.example/simple"
        mkdir "$(dirname "$0")/../lib/python3.12/site-packages/redis-8.1.0.dist-info"
        END
        chmod +x "$3/bin/python"\
        """;

    @TempDir
    Path folder;

    private FolderHost mac;
    private DigiDocFolder digiDoc;

    @BeforeEach
    void makeMac() {
        mac = FolderHost.mac(folder.resolve("a mac")).script("/opt/homebrew/bin/python3", MAKES_ENVIRONMENTS);
        digiDoc = new DigiDocFolder(mac).asking("redis>=5.0.0\n");
    }

    private Remedy create() throws Exception {
        return digiDoc.venv().remedies().getFirst();
    }

    private Remedy install() throws Exception {
        return digiDoc.client().look().remedies().getFirst();
    }

    private static String failure(Outcome outcome) {
        return new Messages(Locale.ENGLISH)
                .say(assertInstanceOf(Outcome.Failed.class, outcome).summary());
    }

    @Test
    void fromNothingToAClient() throws Exception {
        Remedy create = create();
        assertEquals(
                mac.path(VENV),
                assertInstanceOf(Undo.Remove.class, create.undo()).folder());
        assertEquals(Outcome.done(), create.action().apply(Progress.SILENT));
        assertEquals(Status.OK, digiDoc.venv().status());

        var lines = new ArrayList<String>();
        Outcome outcome = install().action().apply(new Progress() {
            @Override
            public void line(String line) {
                lines.add(line);
            }
        });
        assertEquals(Outcome.done(), outcome);
        assertEquals(List.of("Looking in indexes: https://***@packages.example/simple"), lines);
        assertEquals(
                "-m pip install -r " + mac.path(PLACE + "/requirements_ocr.txt") + " 1\n",
                Files.readString(mac.home().resolve("pip")));
        assertEquals(Status.OK, digiDoc.client().look().status());
    }

    @Test
    void anEnvironmentThatDoesNotWorkIsKeptUnderAnotherName() throws Exception {
        mac.script(VENV + "/bin/python", "exit 3").file(VENV + "/mine", "kept");
        Remedy again = create();
        assertInstanceOf(Undo.ByHand.class, again.undo());
        assertEquals(Outcome.done(), again.action().apply(Progress.SILENT));
        assertEquals(Status.OK, digiDoc.venv().status());
        try (var entries = Files.newDirectoryStream(mac.path(PLACE), ".venv-old-*")) {
            assertEquals("kept", Files.readString(entries.iterator().next().resolve("mine")));
        }
    }

    @Test
    void whereItCannotBeMovedAsideNothingIsChanged() throws Exception {
        mac.script(VENV + "/bin/python", "exit 3");
        Remedy again = create();
        Path moved = mac.path("/Users/ada/elsewhere");
        Files.move(mac.path(VENV), moved);
        assertTrue(failure(again.action().apply(Progress.SILENT)).contains("could not be moved aside"));
        assertFalse(Files.exists(mac.path(VENV)));
    }

    @Test
    void debiansMissingPartIsRecognised() throws Exception {
        mac.script("/opt/homebrew/bin/python3", """
            [ "$1" = --version ] && { echo Python 3.12.4; exit 0; }
            cat <<'END'
            The virtual environment was not created successfully because ensurepip is not
            available.  On Debian/Ubuntu systems, you need to install the python3-venv
            package using the following command.

                apt install python3.12-venv
            END
            exit 1\
            """);
        assertTrue(failure(create().action().apply(Progress.SILENT)).contains("apt install python3-venv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_NETWORK|WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(':"
                        + " Failed to establish a new connection: [Errno 8] nodename nor servname provided, or not"
                        + " known')'",
                "NO_NETWORK|Temporary failure in name resolution; ERROR: No matching distribution found for redis",
                "CERTIFICATE|Could not fetch URL https://h/simple/: There was a problem confirming the ssl"
                        + " certificate: SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))",
                "NOT_FOUND|ERROR: No matching distribution found for redis>=99",
                "MANAGED|error: externally-managed-environment",
                "OTHER_PYTHON|ERROR: Package 'redis' requires a different Python: 3.9.6 not in '>=3.10'",
                "BUILD|error: subprocess-exited-with-error",
                "BUILD|ERROR: Failed building wheel for opencv-python",
                "NO_SPACE|ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
                "NOT_ALLOWED|ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/x'",
                "HASH|ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
                "NO_PIP|/x/.venv/bin/python: No module named pip",
                "NO_TOOLS|xcrun: error: invalid active developer path; error: subprocess-exited-with-error",
                "CONFLICT|ERROR: ResolutionImpossible: for help visit https://pip.pypa.io",
                "BAD_LIST|ERROR: Invalid requirement: 'redis>=>5'"
            })
    void eachKnownFailureHasItsPlainSentenceAndKeepsTheExactWords(PythonTrouble trouble, String output)
            throws Exception {
        mac.file("/Users/ada/says", output + "\nhttps://ada:secret@packages.example/\n");
        digiDoc.python("3.12.4", "cat \"$HOME/says\" >&2; exit 1").with();
        var failed = assertInstanceOf(Outcome.Failed.class, install().action().apply(Progress.SILENT));
        assertEquals(trouble.text(), failed.summary());
        assertTrue(failed.exact().startsWith(output));
        assertFalse(failed.exact().contains("secret"));
    }

    @Test
    void aFailureWeDoNotKnowIsGivenAsItIs() throws Exception {
        digiDoc.python("3.12.4", "echo 'ERROR: the moon is full'; exit 7").with();
        Outcome outcome = install().action().apply(Progress.SILENT);
        assertTrue(failure(outcome).endsWith("ended with code 7."));
        assertEquals("ERROR: the moon is full", ((Outcome.Failed) outcome).exact());
    }

    @Test
    void cancellingEndsPip() throws Exception {
        digiDoc.python(
                        "3.12.4",
                        "echo $$ > \"$HOME/pid.new\"; mv \"$HOME/pid.new\" \"$HOME/pid\"; exec tail -f /dev/null")
                .with();
        Remedy install = install();
        var cancelled = new ArrayList<Boolean>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                install.action().apply(Progress.SILENT);
            } catch (InterruptedException e) {
                cancelled.add(true);
            }
        });
        Path pid = mac.home().resolve("pid");
        Eventually.within(Duration.ofSeconds(10), "pip runs", () -> Files.exists(pid));
        thread.interrupt();
        assertTrue(thread.join(Duration.ofSeconds(10)));
        assertEquals(List.of(true), cancelled);
        long process = Long.parseLong(Files.readString(pid).strip());
        Eventually.within(
                Duration.ofSeconds(5),
                "pip ends",
                () -> !ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void packagesLandWhereTheyAreLookedFor() throws Exception {
        create().action().apply(Progress.SILENT);
        assertEquals(List.of(mac.path(SITE)), new Venv(mac.path(VENV)).sitePackages(mac.host()));
    }
}
