package com.digidoc.setup.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.redis.Provider;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallTest {
    @TempDir
    Path folder;

    @Test
    void aFreshDebianAsRootShowsTheWholeWayBeforeItsFirstStep() throws Exception {
        List<Finding> findings = new LinuxFixture(folder).root().apt().findings();
        assertEquals(
                List.of("packages.manager", "redis.installed", "redis.service"),
                findings.stream().map(Finding::id).toList());
        assertEquals(Status.OK, findings.get(0).status());
        assertEquals(Status.PROBLEM, findings.get(1).status());
        Remedy install = findings.get(1).remedies().getFirst();
        assertEquals("apt-get update\napt-get install -y -o DPkg::Lock::Timeout=120 redis-server", install.lines());
        assertTrue(install.automatic());
        assertFalse(install.admin());
        assertEquals("apt-get remove -y redis-server", commands(install.undo()).getFirst());
        assertEquals(Optional.of("redis.installed"), findings.get(2).blockedBy());
        assertEquals("system.start", findings.get(2).remedies().getFirst().id());
    }

    @Test
    void whereSystemdRunsTheUnitIsWhatWillBeStarted() throws Exception {
        Finding service = new LinuxFixture(folder).root().apt().systemd().finding("redis.service");
        assertEquals(
                "systemctl enable --now redis-server",
                service.remedies().getFirst().lines());
    }

    @Test
    void freshListsAreNotFetchedAgain() throws Exception {
        var debian = new LinuxFixture(folder).root().apt();
        debian.linux.file(
                "/var/lib/apt/lists/mirror.example.org_debian_dists_bookworm_main_binary-amd64_Packages", "x");
        assertEquals(1, install(debian).commands().size());
    }

    @Test
    void theDesktopsDialogAsksForThePassword() throws Exception {
        var debian = new LinuxFixture(folder).apt();
        debian.linux.variable("WAYLAND_DISPLAY", "wayland-0").script("/usr/bin/pkexec", "exec \"$@\"");
        Remedy install = install(debian);
        assertTrue(install.admin());
        assertTrue(install.automatic());
        assertTrue(install.lines().startsWith("pkexec apt-get update\npkexec apt-get install"));
        assertEquals(
                "pkexec apt-get remove -y redis-server",
                commands(install.undo()).getFirst());
        assertEquals(Outcome.done(), install.action().apply(Progress.SILENT));
    }

    @Test
    void withoutADesktopTheExactCommandIsToCopy() throws Exception {
        var debian = new LinuxFixture(folder).apt();
        debian.linux.script("/usr/bin/pkexec", "exit 127");
        Remedy install = install(debian);
        assertTrue(install.admin());
        assertFalse(install.automatic());
        assertTrue(install.lines().endsWith("sudo apt-get install -y -o DPkg::Lock::Timeout=120 redis-server"));
        assertInstanceOf(Outcome.Failed.class, install.action().apply(Progress.SILENT));
        assertFalse(Files.exists(debian.linux.home().resolve("apt.log")));
    }

    @Test
    void installingTellsEachLineAndTheNextLookFindsIt() throws Exception {
        var debian = new LinuxFixture(folder).root().apt();
        Remedy install = install(debian);
        List<String> lines = new ArrayList<>();
        assertEquals(Outcome.done(), install.action().apply(new Progress() {
            @Override
            public void line(String line) {
                lines.add(line);
            }
        }));
        assertEquals(List.of("Reading package lists...", "Setting up redis-server (5:7.0.15-1~deb12u7) ..."), lines);
        debian.redisServer();
        Finding installed = debian.finding("redis.installed");
        assertEquals(Status.OK, installed.status());
        assertTrue(installed.details().stream().anyMatch(detail -> detail.key().equals("system.redis.version")));
    }

    @Test
    void listsThatCannotBeFetchedDoNotKeepAKnownPackageOut() throws Exception {
        var debian = new LinuxFixture(folder).root().apt();
        debian.linux.script("/usr/bin/apt-get", "[ \"$1\" = install ] || { echo 'E: The repository' >&2; exit 100; }");
        assertEquals(Outcome.done(), install(debian).action().apply(Progress.SILENT));
    }

    @ParameterizedTest
    @CsvSource({
        "dnf, valkey, dnf install -y valkey, valkey",
        "dnf, none, dnf install -y redis, redis",
        "pacman, valkey, pacman -S --noconfirm --needed valkey, valkey",
        "pacman, redis, pacman -S --noconfirm --needed redis, redis"
    })
    void eachDistributionGetsWhatItOffers(String manager, String offered, String command, String unit)
            throws Exception {
        var linux = new LinuxFixture(folder).root().systemd();
        linux.linux.script(
                "/usr/bin/" + manager,
                "for last in \"$@\"; do :; done; [ \"$last\" = " + offered
                        + " ] || { echo 'Error: No matching'; exit 1; }");
        assertEquals(command, install(linux).lines());
        assertEquals(
                "systemctl enable --now " + unit,
                linux.finding("redis.service").remedies().getFirst().lines());
    }

    @Test
    void openSuseGetsSettingsForItsInstance() throws Exception {
        var suse = new LinuxFixture(folder).root().systemd();
        suse.linux.script("/usr/bin/zypper", "exit 0");
        assertEquals(
                List.of("zypper --non-interactive install redis", "cp -np CONF.example CONF"),
                install(suse).commands().stream()
                        .map(command -> command.line().replace(suse.linux.root() + "/etc/redis/default.conf", "CONF"))
                        .toList());
        assertEquals(
                "systemctl enable --now redis@default",
                suse.finding("redis.service").remedies().getFirst().lines());
    }

    @Test
    void withoutAKnownPackageManagerThatIsTheProblem() throws Exception {
        List<Finding> findings = new LinuxFixture(folder).findings();
        assertEquals(Status.PROBLEM, findings.get(0).status());
        assertEquals(Optional.of("packages.manager"), findings.get(1).blockedBy());
        assertEquals(Optional.of("packages.manager"), findings.get(2).blockedBy());
    }

    @Test
    void nothingIsNeededWhereARedisAnswersOrIsOnAnotherComputer() throws Exception {
        var here = new LinuxFixture(folder);
        here.answers = true;
        assertAllSkipped(here.findings(), "redis.not-needed");
        var there = new LinuxFixture(folder);
        there.url = new RedisUrl(
                "redis",
                "queue.example",
                6379,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
        assertAllSkipped(there.findings(), "redis.elsewhere");
    }

    @Test
    void noManagerIsNeededForARedisThatIsThere() throws Exception {
        var linux = new LinuxFixture(folder).redisServer("/usr/local/bin/valkey-server");
        assertEquals(
                Text.of("packages.manager.not-needed"),
                linux.finding("packages.manager").summary());
        assertEquals(Status.OK, linux.finding("redis.installed").status());
    }

    @Test
    void aSystemWithoutRedisHasNoPlacesOfOne() throws Exception {
        assertEquals(
                Provider.Places.UNKNOWN, new LinuxFixture(folder).apt().way().places());
    }

    private static void assertAllSkipped(List<Finding> findings, String key) {
        for (Finding finding : findings) {
            assertEquals(Status.SKIPPED, finding.status());
            assertEquals(key, finding.summary().key());
            assertEquals(List.of(), finding.remedies());
        }
    }

    private static Remedy install(LinuxFixture linux) throws InterruptedException {
        return linux.finding("redis.installed").remedies().getFirst();
    }

    private static List<String> commands(Undo undo) {
        return assertInstanceOf(Undo.Run.class, undo).commands().stream()
                .map(command -> command.line())
                .toList();
    }
}
