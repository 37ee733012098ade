package com.digidoc.setup.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Doctor;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.support.FolderHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerTest {
    /** Shortened from what Docker 28 prints; the order and the unknown fields are its own. */
    private static final String INSPECT = """
        {"Id":"4f66ad9a0b2e","Created":"2026-11-20T10:00:00.1Z","Path":"docker-entrypoint.sh","Args":["redis-server"],\
        "State":{"Status":"%s","Running":true,"Paused":false,"Restarting":false,"OOMKilled":false,"Dead":false,\
        "Pid":812,"ExitCode":0,"Error":"","StartedAt":"2026-11-20T10:00:00.4Z","FinishedAt":"0001-01-01T00:00:00Z"},\
        "Name":"/digidoc-redis","RestartCount":0,"Driver":"overlayfs",\
        "HostConfig":{"Binds":null,"PortBindings":{"6379/tcp":[{"HostIp":"%s","HostPort":"%s"}]},\
        "RestartPolicy":{"Name":"%s","MaximumRetryCount":0}},\
        "Config":{"Image":"%s","ExposedPorts":{"6379/tcp":{}}},"NetworkSettings":{"Ports":{}}}\
        """;

    private static final String NONE = "echo; echo 'Error: No such object: digidoc-redis' >&2; exit 1";
    private static final String NO_DAEMON = "echo; echo 'Cannot connect to the Docker daemon at"
            + " unix:///var/run/docker.sock. Is the docker daemon running?' >&2; exit 1";

    @TempDir
    Path folder;

    private FolderHost mac;
    private boolean answers;
    private int port = 6379;
    private Start start = Start.AT_LOGIN;

    @BeforeEach
    void makeMac() {
        mac = FolderHost.mac(folder);
    }

    @Test
    void withoutDockerThatIsTheProblem() throws Exception {
        List<Finding> findings = findings();
        assertEquals("docker.missing", findings.getFirst().summary().key());
        assertEquals(Status.PROBLEM, findings.getFirst().status());
        assertEquals(Optional.of("redis.installed"), findings.getLast().blockedBy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usr/local/bin/docker",
                "/Users/ada/.docker/bin/docker",
                "/Users/ada/.orbstack/bin/docker",
                "/Applications/Docker.app/Contents/Resources/bin/docker"
            })
    void dockerIsFoundWhereItIsPut(String path) throws Exception {
        mac.script(path, NONE);
        assertEquals("docker.container.missing", installed().summary().key());
    }

    @Test
    void aContainerIsMadeForThisComputerOnly() throws Exception {
        docker(NONE);
        port = 6380;
        Remedy remedy = installed().remedies().getFirst();
        assertEquals(
                "docker run -d --name digidoc-redis --restart unless-stopped -p 127.0.0.1:6380:6379 redis:latest",
                remedy.lines());
        assertTrue(remedy.automatic());
        assertTrue(remedy.effects().stream().anyMatch(effect -> effect.key().equals("docker.run.drawback")));
        assertEquals(
                "docker stop digidoc-redis",
                assertInstanceOf(Undo.Run.class, remedy.undo())
                        .commands()
                        .getFirst()
                        .line());
        start = Start.NOW_ONLY;
        assertFalse(installed().remedies().getFirst().lines().contains("--restart"));
    }

    @Test
    void afterMakingItItIsWaitedForUntilItTakesConnections() throws Exception {
        mac.script("/usr/local/bin/docker", """
            case "$1" in
              inspect) %s ;;
              run) echo 4f66ad9a0b2e ;;
              logs) echo x >> "$HOME/asked"
                 [ $(wc -l < "$HOME/asked") -ge 3 ] && echo '1:M 20 Nov 2026 10:00:00.5 * Ready to accept connections tcp'
                 exit 0 ;;
            esac
            """.formatted(NONE));
        assertEquals(Outcome.done(), installed().remedies().getFirst().action().apply(Progress.SILENT));
        assertEquals(3, mac.host().read("/Users/ada/asked").lines().count());
    }

    @Test
    void aDaemonThatDoesNotRunIsStartedByItsApplication() throws Exception {
        mac.script("/Users/ada/.orbstack/bin/docker", NO_DAEMON)
                .script("/usr/bin/open", "echo \"$@\" > \"$HOME/opened\"");
        Finding finding = installed();
        assertEquals("docker.not-running", finding.summary().key());
        assertInstanceOf(
                Outcome.Elsewhere.class, finding.remedies().getFirst().action().apply(Progress.SILENT));
        assertEquals("-a OrbStack\n", mac.host().read("/Users/ada/opened"));
    }

    @Test
    void onLinuxAnAdministratorStartsTheDaemon() throws Exception {
        mac = FolderHost.debian(folder.resolve("debian")).script("/usr/bin/docker", NO_DAEMON);
        Remedy remedy = installed().remedies().getFirst();
        assertFalse(remedy.automatic());
        assertEquals("sudo systemctl enable --now docker", remedy.lines());
    }

    @Test
    void aSocketThatMayNotBeOpenedIsSaidSo() throws Exception {
        docker("echo 'permission denied while trying to connect to the Docker daemon socket at"
                + " unix:///var/run/docker.sock: dial unix /var/run/docker.sock: connect: permission denied' >&2;"
                + " exit 1");
        Finding finding = installed();
        assertEquals("docker.permission", finding.summary().key());
        assertEquals(
                "sudo usermod -aG docker ada", finding.remedies().getFirst().lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[]", "null", "{\"State\":7}", "{"})
    void anAnswerThatIsNoneIsNotKnown(String answer) throws Exception {
        docker("echo '" + answer + "'");
        assertEquals(Status.UNKNOWN, installed().status());
    }

    @Test
    void fieldsThatAreMissingDoNoHarm() throws Exception {
        docker("echo '{\"State\":{\"Status\":\"exited\"},\"Config\":{\"Image\":\"valkey/valkey:8\"}}'");
        assertEquals(Status.OK, installed().status());
        assertEquals("docker.service.stopped", service().summary().key());
    }

    @ParameterizedTest
    @CsvSource({
        "running, 127.0.0.1, 6379, unless-stopped, OK, docker.service.ok",
        "running, 127.0.0.1, 6379, always, OK, docker.service.ok",
        "running, '', 6379, unless-stopped, WARNING, docker.service.open",
        "running, 0.0.0.0, 6379, unless-stopped, WARNING, docker.service.open",
        "running, 127.0.0.1, 6379, no, WARNING, docker.service.not-kept",
        "running, 127.0.0.1, 7000, unless-stopped, PROBLEM, docker.service.other-port",
        "exited, 127.0.0.1, 6379, unless-stopped, PROBLEM, docker.service.stopped",
        "created, 127.0.0.1, 6379, unless-stopped, PROBLEM, docker.service.stopped",
        "paused, 127.0.0.1, 6379, unless-stopped, PROBLEM, docker.service.paused",
        "restarting, 127.0.0.1, 6379, unless-stopped, PROBLEM, docker.service.crashing"
    })
    void theContainersStateIsSaid(
            String state, String address, String opening, String restart, Status status, String key) throws Exception {
        docker(json(state, address, opening, restart, "redis:latest"));
        assertEquals(Status.OK, installed().status());
        Finding finding = service();
        assertEquals(status, finding.status());
        assertEquals(key, finding.summary().key());
    }

    @Test
    void aStoppedContainerIsStartedAndAPausedOneGoesOn() throws Exception {
        docker(json("exited", "127.0.0.1", "6379", "unless-stopped", "redis:latest"));
        assertEquals(
                "docker start digidoc-redis", service().remedies().getFirst().lines());
        docker(json("paused", "127.0.0.1", "6379", "unless-stopped", "redis:latest"));
        assertEquals(
                "docker unpause digidoc-redis", service().remedies().getFirst().lines());
    }

    @Test
    void aContainerOfSomethingElseIsLeftAlone() throws Exception {
        docker(json("running", "127.0.0.1", "6379", "always", "registry.example:5000/ocr/worker:2"));
        Finding finding = installed();
        assertEquals("docker.container.foreign", finding.summary().key());
        assertEquals(List.of(), finding.remedies());
        assertEquals(Optional.of("redis.installed"), service().blockedBy());
    }

    @Test
    void dockerIsNotNeededWhereARedisAnswers() throws Exception {
        answers = true;
        docker(NO_DAEMON);
        assertTrue(findings().stream().allMatch(finding -> finding.status() == Status.SKIPPED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        125 | docker.trouble.name        | docker: Error response from daemon: Conflict. The container name "/digidoc-redis" is already in use by container "9c45a1fc0e5c".
        125 | docker.trouble.port        | docker: Error response from daemon: driver failed programming external connectivity on endpoint digidoc-redis: Bind for 127.0.0.1:6379 failed: port is already allocated.
        125 | docker.trouble.port        | docker: Error response from daemon: ports are not available: exposing port TCP 127.0.0.1:6379: listen tcp 127.0.0.1:6379: bind: address already in use
        125 | docker.trouble.network     | docker: Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host
        125 | docker.trouble.refused     | docker: Error response from daemon: toomanyrequests: You have reached your pull rate limit.
        125 | docker.permission          | docker: permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock
        125 | docker.not-running         | docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?
        125 | docker.trouble.space       | docker: failed to register layer: write /usr/local/bin/redis-server: no space left on device
        125 | docker.trouble.credentials | docker: error getting credentials - err: exec: "docker-credential-desktop": executable file not found in $PATH
        125 | check.action.exit          | docker: something new
        """)
    void knownFailuresAreSaidInPlainWords(int exit, String key, String output) throws Exception {
        mac.script(
                "/usr/local/bin/docker",
                "[ \"$1\" = inspect ] && { " + NONE + "; }\ncat >&2 <<'END'\n" + output + "\nEND\nexit " + exit);
        var failed = assertInstanceOf(
                Outcome.Failed.class, installed().remedies().getFirst().action().apply(Progress.SILENT));
        assertEquals(key, failed.summary().key());
        assertEquals(output, failed.exact());
    }

    private void docker(String body) {
        mac.script("/usr/local/bin/docker", body);
    }

    private static String json(Object... values) {
        return "cat <<'END'\n" + INSPECT.formatted(values) + "\nEND";
    }

    private List<Finding> findings() throws InterruptedException {
        var url = new RedisUrl(
                "redis",
                "localhost",
                port,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
        var way = new Docker(mac.host(), start, Duration.ofSeconds(5));
        return Doctor.examine(way.checks(new Target(() -> url, () -> answers)));
    }

    private Finding installed() throws InterruptedException {
        return findings().getFirst();
    }

    private Finding service() throws InterruptedException {
        return findings().getLast();
    }
}
