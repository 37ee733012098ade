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
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @TempDir
    Path folder;

    private LinuxFixture debian;

    @BeforeEach
    void aDebianWithSystemdAndRedis() {
        debian = new LinuxFixture(folder).root().apt().systemd().redisServer();
    }

    @ParameterizedTest
    @CsvSource({
        "loaded, active, running, enabled, success, OK, system.service.ok",
        "loaded, active, running, static, success, OK, system.service.ok",
        "loaded, active, running, disabled, success, WARNING, system.service.not-at-boot",
        "loaded, activating, start, enabled, success, WARNING, system.service.starting",
        "loaded, activating, auto-restart, enabled, exit-code, PROBLEM, system.service.failed",
        "loaded, inactive, dead, enabled, success, PROBLEM, system.service.stopped",
        "loaded, inactive, dead, disabled, success, PROBLEM, system.service.stopped",
        "loaded, failed, failed, enabled, exit-code, PROBLEM, system.service.failed",
        "masked, inactive, dead, masked, success, PROBLEM, system.service.masked",
        "bad-setting, inactive, dead, enabled, success, PROBLEM, system.service.broken"
    })
    void theStateOfTheUnitIsSaid(
            String load, String active, String sub, String file, String result, Status status, String key)
            throws Exception {
        systemctl(load, active, sub, file, result);
        Finding finding = debian.finding("redis.service");
        assertEquals(status, finding.status());
        assertEquals(key, finding.summary().key());
    }

    @Test
    void aStoppedUnitIsStartedAndEnabled() throws Exception {
        systemctl("loaded", "inactive", "dead", "disabled", "success");
        Remedy remedy = debian.finding("redis.service").remedies().getFirst();
        assertEquals("system.start", remedy.id());
        assertEquals("systemctl enable --now redis-server", remedy.lines());
        assertEquals(List.of("systemctl disable redis-server", "systemctl stop redis-server"), undo(remedy));
        assertEquals(Outcome.done(), remedy.action().apply(Progress.SILENT));
        assertEquals(Status.OK, debian.finding("redis.service").status());
    }

    @Test
    void onlyWhatIsChangedIsTakenBack() throws Exception {
        systemctl("loaded", "active", "running", "disabled", "success");
        assertEquals(
                List.of("systemctl disable redis-server"),
                undo(debian.finding("redis.service").remedies().getFirst()));
        systemctl("loaded", "inactive", "dead", "enabled", "success");
        assertEquals(
                List.of("systemctl stop redis-server"),
                undo(debian.finding("redis.service").remedies().getFirst()));
    }

    @Test
    void forNowOnlyItIsJustStarted() throws Exception {
        debian.start = Start.NOW_ONLY;
        systemctl("loaded", "inactive", "dead", "disabled", "success");
        assertEquals(
                "systemctl start redis-server",
                debian.finding("redis.service").remedies().getFirst().lines());
        systemctl("loaded", "active", "running", "disabled", "success");
        assertEquals(Status.OK, debian.finding("redis.service").status());
    }

    @Test
    void aFailedUnitShowsItsLastWordsAndIsStartedAgain() throws Exception {
        systemctl("loaded", "failed", "failed", "enabled", "start-limit-hit");
        debian.linux.script("/usr/bin/journalctl", """
            echo '*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***'
            echo 'Hint: You are currently not seeing messages from other users' >&2
            """);
        Finding finding = debian.finding("redis.service");
        assertEquals(
                Text.exactly("*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***"),
                finding.details().getLast());
        assertEquals(
                "systemctl reset-failed redis-server\nsystemctl restart redis-server",
                finding.remedies().getFirst().lines());
    }

    @Test
    void whatSomebodyForbadeIsNotAllowedByUs() throws Exception {
        systemctl("masked", "inactive", "dead", "masked", "success");
        Remedy remedy = debian.finding("redis.service").remedies().getFirst();
        assertFalse(remedy.automatic());
        assertTrue(remedy.lines().startsWith("sudo systemctl unmask redis-server"));
    }

    @Test
    void aStoppedUnitDoesNotMatterWhereAnotherRedisAnswers() throws Exception {
        debian.answers = true;
        systemctl("loaded", "failed", "failed", "enabled", "exit-code");
        Finding finding = debian.finding("redis.service");
        assertEquals(Status.SKIPPED, finding.status());
        assertEquals("redis.not-needed", finding.summary().key());
        assertEquals(Optional.empty(), finding.blockedBy());
    }

    @Test
    void theUnitThatRunsIsTheOneMeant() throws Exception {
        debian.linux.script("/usr/bin/systemctl", """
            cat <<'END'
            Id=redis-server.service
            LoadState=masked
            ActiveState=inactive
            UnitFileState=masked

            Id=redis.service
            LoadState=not-found
            ActiveState=inactive

            Id=valkey.service
            LoadState=loaded
            ActiveState=active
            SubState=running
            UnitFileState=enabled
            ExecStart={ path=/usr/bin/valkey-server ; argv[]=/usr/bin/valkey-server /etc/valkey/own.conf --daemonize no ; ignore_errors=no }
            SomethingNew=yes
            END
            """);
        assertEquals(
                Text.of("system.service.ok", Text.exactly("valkey")),
                debian.finding("redis.service").summary());
        assertEquals(
                Optional.of(debian.linux.path("/etc/valkey/own.conf")),
                debian.way().places().settings());
        assertEquals(
                Optional.of(debian.linux.path("/var/lib/valkey")),
                debian.way().places().data());
    }

    @Test
    void aServiceManagerThatDoesNotAnswerIsNotKnown() throws Exception {
        debian.linux.script("/usr/bin/systemctl", "echo 'Failed to connect to bus: Host is down' >&2; exit 1");
        Finding finding = debian.finding("redis.service");
        assertEquals(Status.UNKNOWN, finding.status());
        assertEquals(
                Text.exactly("Failed to connect to bus: Host is down"),
                finding.details().getFirst());
    }

    @Test
    void aPasswordNotGivenIsSaidSo() throws Exception {
        debian.linux
                .variable("DISPLAY", ":0")
                .script("/usr/bin/id", "echo 1000")
                .script(
                        "/usr/bin/pkexec",
                        "echo 'Error executing command as another user: Request dismissed' >&2; exit 126");
        systemctl("loaded", "inactive", "dead", "disabled", "success");
        Remedy remedy = debian.finding("redis.service").remedies().getFirst();
        var failed = assertInstanceOf(Outcome.Failed.class, remedy.action().apply(Progress.SILENT));
        assertEquals(Text.of("system.trouble.refused"), failed.summary());
    }

    /** A systemctl in which all other units are missing, and which starts this one when told to. */
    private void systemctl(String load, String active, String sub, String file, String result) {
        debian.linux.script("/usr/bin/systemctl", """
            state="$HOME/started"
            case "$1" in
              show) ;;
              enable|start|restart) touch "$state"; exit 0 ;;
              *) exit 0 ;;
            esac
            for unit in "$@"; do case "$unit" in
              redis-server.service)
                if [ -e "$state" ]; then
                  printf 'Id=%%s\\nLoadState=loaded\\nActiveState=active\\nSubState=running\\nUnitFileState=enabled\\nMainPID=812\\nResult=success\\n\\n' "$unit"
                else
                  printf 'Id=%%s\\nLoadState=%s\\nActiveState=%s\\nSubState=%s\\nUnitFileState=%s\\nMainPID=0\\nResult=%s\\n\\n' "$unit"
                fi ;;
              *.service) printf 'Id=%%s\\nLoadState=not-found\\nActiveState=inactive\\nSubState=dead\\nUnitFileState=\\nMainPID=0\\nResult=success\\n\\n' "$unit" ;;
            esac; done
            """.formatted(load, active, sub, file, result));
    }

    private static List<String> undo(Remedy remedy) {
        return assertInstanceOf(Undo.Run.class, remedy.undo()).commands().stream()
                .map(command -> command.line())
                .toList();
    }
}
