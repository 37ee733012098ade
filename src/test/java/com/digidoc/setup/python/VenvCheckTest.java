package com.digidoc.setup.python;

import static com.digidoc.setup.python.DigiDocFolder.PLACE;
import static com.digidoc.setup.python.DigiDocFolder.PYTHON;
import static com.digidoc.setup.python.DigiDocFolder.VENV;
import static com.digidoc.setup.python.DigiDocFolder.all;
import static com.digidoc.setup.python.DigiDocFolder.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
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
import org.junit.jupiter.params.provider.ValueSource;

class VenvCheckTest {
    private static final String APPLE = "/Library/Developer/CommandLineTools/usr/bin";

    @TempDir
    Path folder;

    private FolderHost mac;
    private DigiDocFolder digiDoc;

    @BeforeEach
    void makeMac() {
        mac = FolderHost.mac(folder.resolve("a mac"));
        digiDoc = new DigiDocFolder(mac).asking("redis>=5.0.0\n");
    }

    private static List<String> remedies(Finding finding) {
        return finding.remedies().stream().map(Remedy::id).toList();
    }

    private static String program(Finding finding) {
        return finding.remedies().getFirst().commands().getFirst().program();
    }

    @Test
    void aPythonThatRunsIsFine() throws Exception {
        Finding finding = digiDoc.python("3.12.4", "exit 9").venv();
        assertEquals(Status.OK, finding.status());
        assertEquals("DigiDoc has a Python of its own: Python 3.12.4 in ~/Digi \"Doc\" 1/.venv.", words(finding));
    }

    @Test
    void aFolderNamedVenvWillDo() throws Exception {
        mac.script(PLACE + "/venv/bin/python", "echo Python 3.13.0");
        assertEquals(Status.OK, digiDoc.venv().status());
        mac.folder(VENV);
        assertEquals(Status.OK, digiDoc.venv().status());
    }

    @Test
    void withoutDigiDocItCannotBeAsked() throws Exception {
        var check = PythonChecks.of(mac.host(), Shared.of(Optional.empty()), Optional::empty)
                .getFirst();
        assertEquals(Optional.of("digidoc.folder"), check.look().blockedBy());
    }

    @Test
    void oneIsMadeWithHomebrewsPythonFirst() throws Exception {
        mac.script("/opt/homebrew/bin/python3", "echo Python 3.13.1")
                .script("/opt/homebrew/bin/python3-config", "echo Python 3.13.1")
                .script(APPLE + "/python3", "echo Python 3.9.6");
        Finding finding = digiDoc.venv();
        assertEquals(Status.PROBLEM, finding.status());
        assertEquals(List.of("python.create-venv"), remedies(finding));
        assertEquals(mac.path("/opt/homebrew/bin/python3").toString(), program(finding));
        assertTrue(finding.remedies().getFirst().automatic());
    }

    @Test
    void aNewPythonComesBeforeAnOldOneAndAnOldOneBeforeNone() throws Exception {
        mac.script("/usr/local/bin/python3", "echo Python 3.9.1").script(APPLE + "/python3", "echo Python 3.9.6");
        assertEquals(mac.path("/usr/local/bin/python3").toString(), program(digiDoc.venv()));
        String framework = "/Library/Frameworks/Python.framework/Versions/";
        mac.script(framework + "3.9/bin/python3", "echo Python 3.9.13")
                .script(framework + "3.12/bin/python3", "echo Python 3.12.1");
        assertEquals(mac.path(framework + "3.12/bin/python3").toString(), program(digiDoc.venv()));
    }

    @Test
    void applesStubIsNeverStarted() throws Exception {
        mac.script("/usr/bin/python3", "touch \"$HOME/dialog\"; echo Python 3.9.6");
        Finding finding = digiDoc.venv();
        assertEquals(List.of("python.install-python"), remedies(finding));
        assertEquals("brew install python", finding.remedies().getFirst().lines());
        assertTrue(all(finding).contains("There is no Python on this computer"));
        Files.createDirectories(mac.path(PYTHON).getParent());
        Files.createSymbolicLink(mac.path(PYTHON), mac.path("/usr/bin/python3"));
        assertTrue(words(digiDoc.venv()).contains("Apple’s developer tools"));
        assertFalse(Files.exists(mac.home().resolve("dialog")));
        mac.script(APPLE + "/git", "exit 0");
        assertEquals(Status.OK, digiDoc.venv().status());
    }

    @Test
    void aMacWithOnlyAnOldPythonSaysSo() throws Exception {
        mac.script("/usr/local/bin/python3", "echo Python 3.7.2");
        Finding finding = digiDoc.venv();
        assertEquals(List.of("python.install-python"), remedies(finding));
        assertTrue(all(finding).contains("/usr/local/bin/python3 is Python 3.7.2, and Python 3.9 or newer is needed"));
    }

    @Test
    void pythonsThatHangOrLieAreNotTaken() throws Exception {
        mac.script("/opt/homebrew/bin/python3", "exec tail -f /dev/null")
                .script("/opt/homebrew/bin/python3.14", "echo Ruby 3.14")
                .script("/opt/homebrew/bin/python3.13", "echo Python 3.13; exit 1")
                .script("/opt/homebrew/bin/python3.12", "echo Python 3.12.0");
        assertEquals(mac.path("/opt/homebrew/bin/python3.12").toString(), program(digiDoc.venv()));
    }

    @Test
    void withNothingToInstallFromNothingIsOffered() throws Exception {
        Files.delete(mac.path(PLACE + "/requirements_ocr.txt"));
        Finding finding = digiDoc.venv();
        assertEquals(Status.WARNING, finding.status());
        assertEquals(List.of(), finding.remedies());
    }

    @Test
    void aLinkThatLeadsNowhereIsTheKnownBreakAfterAnUpdate() throws Exception {
        mac.script("/opt/homebrew/bin/python3", "echo Python 3.14.0");
        Files.createDirectories(mac.path(PYTHON).getParent());
        Files.createSymbolicLink(mac.path(PYTHON), Path.of("python3"));
        Files.createSymbolicLink(
                mac.path(VENV + "/bin/python3"), mac.path("/opt/homebrew/opt/python@3.12/bin/python3.12"));
        Finding finding = digiDoc.venv();
        assertTrue(words(finding).contains("no longer there"));
        assertTrue(all(finding).contains("/opt/homebrew/opt/python@3.12/bin/python3.12"));
        assertEquals(List.of("python.create-venv"), remedies(finding));
    }

    @Test
    void linksInACircleEnd() throws Exception {
        Files.createDirectories(mac.path(PYTHON).getParent());
        Files.createSymbolicLink(mac.path(PYTHON), Path.of("python"));
        assertEquals(Status.PROBLEM, digiDoc.venv().status());
    }

    @Test
    void whatIsNoEnvironmentIsSaid() throws Exception {
        mac.file(VENV, "a file");
        assertTrue(words(digiDoc.venv()).contains("something else"));
        Files.delete(mac.path(VENV));
        mac.file(PYTHON, "not a program");
        assertTrue(words(digiDoc.venv()).contains("no Python to start"));
    }

    @Test
    void aPythonThatCannotRunTellsWhy() throws Exception {
        mac.script(PYTHON, "echo 'dyld: Library not loaded: Python.framework/Versions/3.12/Python' >&2; exit 134");
        Finding finding = digiDoc.venv();
        assertEquals(Status.PROBLEM, finding.status());
        assertTrue(all(finding).contains("Library not loaded"));
        Files.writeString(mac.path(PYTHON), "#!/no/such/interpreter\n");
        assertTrue(words(digiDoc.venv()).contains("cannot be started"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 0",
                "echo Python",
                "echo Python three",
                "echo 'Python 3.12.1; rm -rf x'",
                "echo; echo Python 3.12.1; echo 'and more'",
                "yes 'Python 3.12.1' | head -n 20000",
                "printf 'Python \\033[31m\\377\\000'"
            })
    void aPythonThatLiesIsNotBelieved(String body) throws Exception {
        mac.script(PYTHON, body);
        Finding finding = digiDoc.venv();
        assertEquals(Status.PROBLEM, finding.status());
        assertTrue(all(finding).length() < 5_000);
    }

    @Test
    void aPythonThatHangsIsLeftAlone() throws Exception {
        mac.script("/opt/homebrew/bin/python3", "echo Python 3.14.0");
        mac.script(PYTHON, "exec tail -f /dev/null");
        Finding finding = digiDoc.venv();
        assertTrue(words(finding).contains("did not answer within 8 seconds"));
        assertEquals(List.of(), finding.remedies());
    }

    @Test
    void anOldPythonIsAProblemAndAnOlderOneIsRemarked() throws Exception {
        assertTrue(words(digiDoc.python("3.8.18", "exit 9").venv()).contains("too old"));
        Finding older = digiDoc.python("3.9.6", "exit 9").venv();
        assertEquals(Status.OK, older.status());
        assertTrue(all(older).contains("Python 3.10 or newer"));
        assertEquals(0, digiDoc.python("3.15.0rc1+", "exit 9").venv().details().size());
    }

    @Test
    void debianWithoutItsVenvPackageIsToldBeforeItFails(@TempDir Path other) throws Exception {
        FolderHost debian = FolderHost.debian(other)
                .file("/etc/debian_version", "12.11")
                .script("/usr/bin/apt-get", "exit 0")
                .script("/usr/bin/python3", "echo Python 3.11.2");
        var here = new DigiDocFolder(debian).asking("redis>=5.0.0\n");
        Finding finding = here.venv();
        assertEquals(List.of("python.install-python"), remedies(finding));
        assertEquals(
                "sudo apt install python3-venv", finding.remedies().getFirst().lines());
        assertTrue(finding.remedies().getFirst().admin());
        debian.folder("/usr/lib/python3.11/ensurepip");
        assertEquals(List.of("python.create-venv"), remedies(here.venv()));
    }
}
