package com.digidoc.setup.python;

import static com.digidoc.setup.python.DigiDocFolder.SITE;
import static com.digidoc.setup.python.DigiDocFolder.VENV;
import static com.digidoc.setup.python.DigiDocFolder.all;
import static com.digidoc.setup.python.DigiDocFolder.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.support.FolderHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCheckTest {
    private static final String LIST = """
        Pillow>=10.0.0  # pictures
        python-dateutil>=2.8.2
        rq>=1.0.0
        redis>=5.0.0
        """;

    @TempDir
    Path folder;

    private FolderHost mac;
    private DigiDocFolder digiDoc;

    @BeforeEach
    void makeMac() {
        mac = FolderHost.mac(folder.resolve("a mac"));
        digiDoc = new DigiDocFolder(mac).asking(LIST).python("3.12.4", "touch \"$HOME/started\"");
    }

    private Finding look() throws Exception {
        return digiDoc.client().look();
    }

    private static List<String> remedies(List<Remedy> remedies) {
        return remedies.stream().map(Remedy::id).toList();
    }

    @Test
    void allThereIsFineAndNothingWasStarted() throws Exception {
        digiDoc.with("pillow-11.0.dist-info", "python_dateutil-2.9.0.post0.dist-info", "rq-2.6.dist-info");
        digiDoc.with("redis-8.1.0.dist-info");
        Finding finding = look();
        assertEquals("DigiDoc’s Python packages are installed, with redis 8.1.0.", words(finding));
        assertEquals(Status.OK, finding.status());
        assertEquals(List.of(), finding.remedies());
        assertFalse(Files.exists(mac.home().resolve("started")));
    }

    @Test
    void anEnvironmentThatSharesTheSystemsPackagesHasThoseToo() throws Exception {
        digiDoc.with("pillow-11.0.dist-info", "rq-2.6.dist-info");
        mac.folder("/usr/lib/python3/dist-packages/redis-5.2.1.egg-info");
        mac.folder("/usr/lib/python3.12/site-packages/python_dateutil-2.9.0.dist-info");
        String settings = "home = /usr/bin\nversion = 3.12.4\ninclude-system-site-packages = ";
        mac.file(VENV + "/pyvenv.cfg", settings + "false\n");
        assertTrue(all(look()).contains("Not installed: redis>=5.0.0"), all(look()));
        mac.file(VENV + "/pyvenv.cfg", settings + "true\n");
        assertEquals("DigiDoc’s Python packages are installed, with redis 5.2.1.", words(look()));
    }

    @Test
    void withoutTheClientDigiDocHasNoQueue() throws Exception {
        Finding finding = digiDoc.with("rq-2.6.dist-info").client().look();
        assertEquals(Status.PROBLEM, finding.status());
        assertTrue(all(finding).contains("Not installed: redis>=5.0.0"));
        assertEquals(List.of("python.install-requirements"), remedies(finding.remedies()));
        assertTrue(finding.remedies().getFirst().automatic());
    }

    @Test
    void anOldClientIsAProblem() throws Exception {
        digiDoc.with("pillow-11.0.dist-info", "python_dateutil-2.9.0.dist-info", "rq-2.6.dist-info");
        digiDoc.with("redis-4.6.0.dist-info");
        Finding finding = look();
        assertEquals(Status.PROBLEM, finding.status());
        assertEquals(
                "DigiDoc’s Redis client does not fit: redis 4.6.0 is installed, and redis>=5.0.0 is needed.",
                words(finding));
    }

    @Test
    void anythingElseMissingIsAWarning() throws Exception {
        digiDoc.with("redis-8.1.0.dist-info", "rq-0.9.dist-info", "pillow-11.0.dist-info");
        Finding finding = look();
        assertEquals(Status.WARNING, finding.status());
        assertTrue(words(finding).endsWith(": 2."));
        assertTrue(all(finding).contains("Installed is rq 0.9, needed is rq>=1.0.0"));
    }

    @Test
    void olderWaysOfInstallingCount() throws Exception {
        mac.folder(SITE + "/pip")
                .folder(SITE + "/redis-5.0.1-py3.12.egg")
                .file(SITE + "/Pillow-10.1.0-py3.12.egg-info", "")
                .file(SITE + "/python-dateutil.egg-link", "/src/dateutil")
                .folder(SITE + "/rq-1.16.egg-info");
        assertEquals("DigiDoc’s Python packages are installed, with redis 5.0.1.", words(look()));
    }

    @Test
    void leftOversOfAnotherPythonDoNotCount() throws Exception {
        digiDoc.with("rq-2.6.dist-info");
        mac.folder(VENV + "/lib/python3.9/site-packages/redis-8.1.0.dist-info");
        assertTrue(words(look()).contains("no Redis client"));
    }

    @Test
    void anEnvironmentThatDoesNotSayItsPythonIsSearchedWhole() throws Exception {
        mac.folder(VENV + "/lib/python3.9/site-packages/redis-8.1.0.dist-info")
                .file(VENV + "/pyvenv.cfg", "version=\n");
        assertEquals(Status.WARNING, look().status());
    }

    @Test
    void strangeNamesAreNoPackages() throws Exception {
        digiDoc.with("~edis-8.1.0.dist-info", "redis.dist-info.bak", "-8.1.0.dist-info", ".dist-info");
        assertTrue(words(look()).contains("no Redis client"));
        digiDoc.with("redis-latest.dist-info");
        assertTrue(words(look()).contains("no Redis client"));
        digiDoc.with("redis-4.0.dist-info", "redis-8.0.dist-info");
        assertEquals(Status.WARNING, look().status());
    }

    @Test
    void aLineWithAMarkerIsNotHeldAgainstAnyone() throws Exception {
        digiDoc.asking("redis>=5\nuvloop>=1; sys_platform == 'win32'\n").with("redis-8.1.0.dist-info");
        assertEquals(Status.OK, look().status());
    }

    @Test
    void linesWeCannotReadAreCountedWithoutTheirWords() throws Exception {
        digiDoc.asking("--index-url https://ada:secret@host/simple\nredis>=5\n").with("redis-8.1.0.dist-info");
        Finding finding = look();
        assertEquals(Status.OK, finding.status());
        assertTrue(all(finding).contains("not checked: 1"));
        assertFalse(all(finding).contains("secret"));
    }

    @Test
    void aListThatForgetsTheClientDoesNotMakeItNeedless() throws Exception {
        assertEquals(
                Status.PROBLEM,
                digiDoc.asking("flask\n")
                        .with("flask-3.1.dist-info")
                        .client()
                        .look()
                        .status());
    }

    @Test
    void withoutAListWhatTheQueueNeedsIsChecked() throws Exception {
        Files.delete(digiDoc.digiDoc().requirements());
        Finding finding = look();
        assertEquals(Status.PROBLEM, finding.status());
        assertEquals(List.of(), finding.remedies());
        digiDoc.with("redis-5.0.0.dist-info", "rq-1.16.dist-info");
        assertEquals(Status.OK, look().status());
    }

    @Test
    void aListOfThousandsIsNamedInPart() throws Exception {
        digiDoc.asking("package%d\n".repeat(3_000)).with("redis-8.1.0.dist-info");
        var list = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            list.append("package").append(i).append('\n');
        }
        digiDoc.asking(list.toString());
        Finding finding = look();
        assertEquals(21, finding.details().size());
        assertTrue(all(finding).contains("And as many more: 2980"));
    }

    @Test
    void aHugeListIsAsGoodAsNone() throws Exception {
        digiDoc.asking("redis\n".repeat(1_000_000)).with("redis-8.1.0.dist-info");
        assertEquals(Status.OK, look().status());
    }

    @Test
    void whatWouldBeInstalledIsKnownBeforeThereIsAnEnvironment() throws Exception {
        var bare = new DigiDocFolder(FolderHost.mac(folder.resolve("bare"))).asking(LIST);
        assertEquals(Optional.of("python.venv"), bare.client().look().blockedBy());
        Remedy ahead = bare.client().ahead().getFirst();
        assertEquals("python.install-requirements", ahead.id());
        assertEquals(
                bare.computer.path(DigiDocFolder.PYTHON).toString(),
                ahead.commands().getFirst().program());
        assertEquals(1, ahead.commands().size());
    }

    @Test
    void anEnvironmentWithoutPipGetsItFirst() throws Exception {
        mac.folder(SITE);
        List<List<String>> commands = look().remedies().getFirst().commands().stream()
                .map(command -> command.words().subList(1, 3))
                .toList();
        assertEquals(List.of(List.of("-m", "ensurepip"), List.of("-m", "pip")), commands);
    }
}
