package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Doctor;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigChecksTest {
    private static final String FOLDER = "/Users/ada/digidoc";
    private static final String FILE = FOLDER + "/digidoc_config.yaml";
    private static final Messages WORDS = new Messages(Locale.ENGLISH);
    private static final Function<String, Optional<Text>> REDIS =
            url -> url.startsWith("redis://") ? Optional.empty() : Optional.of(Text.exactly("no such scheme"));

    @TempDir
    Path folder;

    private FolderHost mac;
    private Optional<Secret> wished = Optional.empty();

    @BeforeEach
    void mac() {
        mac = FolderHost.mac(folder).folder(FOLDER).variable("SHLVL", "1");
    }

    private List<Finding> look() throws Exception {
        Host host = mac.host();
        var loaded = new Shared<>(() -> Optional.of(
                EffectiveConfig.load(mac.path(FILE), Overrides.of(host, Optional.of(mac.path(FOLDER))), mac.home())));
        return Doctor.examine(ConfigChecks.of(host, loaded, REDIS, wished));
    }

    private List<Finding> look(String text) throws Exception {
        mac.file(FILE, text);
        return look();
    }

    private static List<String> states(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.id() + " " + finding.status().word())
                .toList();
    }

    private static List<String> said(Finding finding) {
        var lines = new ArrayList<String>();
        lines.add(WORDS.say(finding.summary()));
        finding.details().forEach(detail -> lines.add(WORDS.say(detail)));
        return lines;
    }

    private static List<String> effects(Remedy remedy) {
        return remedy.effects().stream().map(WORDS::say).toList();
    }

    @Test
    void allIsWellWithAFileThatMakesSense() throws Exception {
        List<Finding> findings = look("queue:\n  redis_url: redis://localhost:6379/0\n");
        assertEquals(
                List.of("config.readable ok", "config.valid ok", "config.redis-url ok", "config.effective ok"),
                states(findings));
        assertEquals("~/digidoc/digidoc_config.yaml", said(findings.getFirst()).getLast());
        assertEquals(
                "Line 2, column 14: redis://localhost:6379/0",
                said(findings.get(2)).getLast());
        findings.forEach(finding -> assertFalse(WORDS.say(finding.title()).isEmpty()));
    }

    @Test
    void aMissingFileIsMadeFromTheTemplate() throws Exception {
        List<Finding> findings = look();
        assertEquals(
                List.of(
                        "config.readable problem",
                        "config.valid skipped",
                        "config.redis-url skipped",
                        "config.effective skipped"),
                states(findings));
        assertEquals(Optional.of("config.readable"), findings.get(3).blockedBy());
        Remedy create = findings.getFirst().remedies().getFirst();
        assertEquals("config.create", create.id());
        assertTrue(create.automatic());
        assertEquals(
                mac.path(FILE),
                assertInstanceOf(Undo.Remove.class, create.undo()).folder());
        assertEquals(Outcome.done(), create.action().apply(Progress.SILENT));
        assertEquals("config.readable ok", states(look()).getFirst());
        assertEquals(List.of(), look().get(2).remedies());
    }

    @Test
    void aMissingFileAndAWishedAddressAreOnePlan() throws Exception {
        wished = Optional.of(new Secret("redis://:hunter2@h:1/0"));
        List<Finding> findings = look();
        Remedy create = findings.getFirst().remedies().getFirst();
        Remedy set = findings.get(2).remedies().getFirst();
        assertEquals("config.set-redis-url", set.id());
        assertEquals(Outcome.done(), create.action().apply(Progress.SILENT));
        assertEquals(Outcome.done(), set.action().apply(Progress.SILENT));
        assertEquals("config.redis-url ok", states(look()).get(2));
        assertFalse(findings.toString().contains("hunter2"));
    }

    @Test
    void aFileOfAnotherNameIsNotMade() throws Exception {
        assertEquals(Optional.empty(), new ConfigRemedies(mac.host()).create(mac.path(FOLDER + "/other.yaml")));
    }

    @Test
    void aBrokenFileIsNamedWithLineColumnAndReason() throws Exception {
        List<Finding> findings = look("queue:\n\tredis_url: x\n");
        assertEquals(Status.PROBLEM, findings.getFirst().status());
        assertEquals(
                List.of(
                        "DigiDoc cannot read its settings file because of line 2, and so cannot start.",
                        "Line 2, column 1: A tab stands where only spaces may stand.",
                        "~/digidoc/digidoc_config.yaml"),
                said(findings.getFirst()));
        assertEquals(
                "DigiDoc cannot read its settings file, and so cannot start.",
                said(look("").getFirst()).getFirst());
    }

    @Test
    void aFolderInThePlaceOfTheFileIsAProblem() throws Exception {
        mac.folder(FILE);
        assertEquals(Status.PROBLEM, look().getFirst().status());
    }

    @Test
    void settingsThatMakeNoSenseAreListedAndKeepNothingElseFromBeingAsked() throws Exception {
        List<Finding> findings = look("api:\n  port: 99999\nqueue:\n  redis_url: redis://h\n  adapter: x\n");
        assertEquals(
                List.of("config.readable ok", "config.valid problem", "config.redis-url ok", "config.effective ok"),
                states(findings));
        assertEquals(
                List.of(
                        "2 settings make no sense, and DigiDoc may not work as it should.",
                        "Port of DigiDoc: It must be a whole number from 1 to 65535.",
                        "Queue program: It must be one of these: rq, celery.",
                        "Line 2, column 9, api.port",
                        "Line 5, column 12, queue.adapter"),
                said(findings.get(1)));
        Finding doubtful =
                look("queue: {redis_url: redis://h, max_retries: }\n").get(1);
        assertEquals(Status.WARNING, doubtful.status());
        assertEquals("One setting is worth a look.", said(doubtful).getFirst());
    }

    @Test
    void anAddressThatCannotBeReadIsShownMaskedAndCanBeReplaced() throws Exception {
        String text = "# mine\nqueue:\n  redis_url: 'redis//:hunter2@h'  # ours\n";
        Finding finding = look(text).get(2);
        assertEquals(
                List.of(
                        "The Redis address in the settings cannot be read, so DigiDoc’s queue cannot work.",
                        "no such scheme",
                        "Line 3, column 14: redis//:***@h"),
                said(finding));
        Remedy remedy = finding.remedies().getFirst();
        assertEquals("config.set-redis-url", remedy.id());
        assertEquals(
                mac.path(FILE),
                assertInstanceOf(Undo.Restore.class, remedy.undo()).file());
        assertEquals(
                "New:   redis_url: 'redis://localhost:6379/0'  # ours",
                effects(remedy).getLast());
        assertEquals(Outcome.done(), remedy.action().apply(Progress.SILENT));
        assertEquals(
                "# mine\nqueue:\n  redis_url: 'redis://localhost:6379/0'  # ours\n", Files.readString(mac.path(FILE)));
        assertEquals("config.redis-url ok", states(look()).get(2));
    }

    @Test
    void aMissingAddressIsInserted() throws Exception {
        Finding finding = look("queue:\n  adapter: rq\n").get(2);
        assertEquals(Status.PROBLEM, finding.status());
        assertEquals(
                "The settings do not say where DigiDoc’s Redis is, so its queue cannot work.",
                said(finding).getFirst());
        assertEquals(Outcome.done(), finding.remedies().getFirst().action().apply(Progress.SILENT));
        assertEquals("config.redis-url ok", states(look()).get(2));
    }

    @Test
    void aNumberIsNoAddress() throws Exception {
        Finding finding = look("queue:\n  redis_url: 6379\n").get(2);
        assertEquals(Status.PROBLEM, finding.status());
    }

    @Test
    void anotherAddressThanTheWishedOneIsReplaced() throws Exception {
        wished = Optional.of(new Secret("redis://:hunter2@h:1/0"));
        List<Finding> findings = look("queue:\n  redis_url: redis://:swordfish@old\n");
        Finding finding = findings.get(2);
        assertEquals(Status.PROBLEM, finding.status());
        assertEquals(
                List.of(
                        "Changes one line in ~/digidoc/digidoc_config.yaml and keeps a copy of the old file beside it.",
                        "Old:   redis_url: redis://:***@old",
                        "New:   redis_url: redis://:***@h:1/0"),
                effects(finding.remedies().getFirst()));
        assertEquals(
                "Set the Redis address to redis://:***@h:1/0",
                WORDS.say(finding.remedies().getFirst().summary()));
        assertFalse(
                findings.toString().contains("hunter2") || findings.toString().contains("swordfish"));
        assertEquals(Outcome.done(), finding.remedies().getFirst().action().apply(Progress.SILENT));
        assertEquals("config.redis-url ok", states(look()).get(2));
    }

    @Test
    void aFileThatBreaksMeanwhileIsLeftAloneWithTheReason() throws Exception {
        Remedy remedy = look("queue:\n  redis_url: x\n").get(2).remedies().getFirst();
        mac.file(FILE, "queue:\n\tredis_url: x\n");
        assertInstanceOf(Outcome.Failed.class, remedy.action().apply(Progress.SILENT));
        Files.delete(mac.path(FILE));
        assertInstanceOf(Outcome.Failed.class, remedy.action().apply(Progress.SILENT));
        assertFalse(Files.exists(mac.path(FILE)));
    }

    @Test
    void aVariableThatReplacesTheAddressIsNamedWithItsPlace() throws Exception {
        mac.file(FOLDER + "/.env", "REDIS_URL=redis://:hunter2@elsewhere\n");
        List<Finding> findings = look("queue:\n  redis_url: redis://h\n");
        assertEquals(Status.WARNING, findings.get(3).status());
        assertEquals(
                List.of(
                        "DigiDoc does not use the Redis address in its settings. The variable REDIS_URL replaces it,"
                                + " set in: ~/digidoc/.env, line 1.",
                        "In use: redis://:***@elsewhere",
                        "To use the address in the settings again, remove the line that sets REDIS_URL in:"
                                + " ~/digidoc/.env, line 1.",
                        "queue.redis_url is replaced by the variable REDIS_URL, set in: ~/digidoc/.env, line 1."),
                said(findings.get(3)));
        assertFalse(findings.toString().contains("hunter2"));
    }

    @Test
    void aVariableWithTheSameAddressIsFine() throws Exception {
        mac.variable("REDIS_URL", "redis://h");
        assertEquals(Status.OK, look("queue:\n  redis_url: redis://h\n").get(3).status());
    }

    @Test
    void aVariableThatCannotBeReadIsAProblem() throws Exception {
        mac.variable("DIGIDOC_QUEUE_REDIS_URL", "");
        assertEquals(
                "config.effective problem",
                states(look("queue:\n  redis_url: redis://h\n")).get(3));
        mac.variable("REDIS_URL", "http://x");
        Finding finding = look("queue:\n  redis_url: redis://h\n").get(3);
        assertEquals(Status.PROBLEM, finding.status());
        assertTrue(said(finding).getFirst().contains("REDIS_URL"));
    }

    @Test
    void aBadAddressInTheFileMattersLessWhereAVariableReplacesIt() throws Exception {
        mac.variable("REDIS_URL", "redis://h");
        List<Finding> findings = look("queue:\n  redis_url: http://x\n");
        assertEquals(Status.WARNING, findings.get(2).status());
        assertEquals(Status.WARNING, findings.get(3).status());
    }

    @Test
    void oddLinesAreAWarningWithTheirPlace() throws Exception {
        Finding finding =
                look("queue:\n  redis_url: redis://a\n  redis_url: redis://b\n").get(3);
        assertEquals(Status.WARNING, finding.status());
        assertEquals(
                "Line 2, column 3: “queue.redis_url” stands in the file twice. Only line 3 counts.",
                said(finding).getLast());
    }

    @Test
    void withoutAFolderAllIsBlocked() throws Exception {
        var findings = Doctor.examine(
                ConfigChecks.of(mac.host(), Shared.of(Optional.<Loaded>empty()), REDIS, Optional.empty()));
        assertTrue(findings.stream().allMatch(finding -> finding.blockedBy().equals(Optional.of("digidoc.folder"))));
    }
}
