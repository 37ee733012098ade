package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortCheckTest {
    @TempDir
    Path folder;

    @Test
    void anotherProgramOnThePortIsNamedWithWhatWouldStopIt() throws Exception {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Finding port =
                    Looks.at(Looks.url("127.0.0.1", other.getLocalPort())).get("redis.port");
            String pid = String.valueOf(ProcessHandle.current().pid());
            assertEquals(Status.PROBLEM, port.status());
            assertTrue(Looks.said(port.summary()).contains("java (process " + pid + ")"), () -> Looks.all(port));
            assertTrue(Looks.all(port).contains("kill " + pid));
            assertTrue(port.remedies().isEmpty());
        }
    }

    @Test
    void onAMacTheHolderIsNamedToo() throws Exception {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int number = other.getLocalPort();
            var mac = lsof("p77\\ncControlCenter\\nLada\\nf9\\nn*:" + number + "\\n");
            Finding port = port(mac, Looks.url("127.0.0.1", number));
            assertEquals(Status.PROBLEM, port.status());
            assertTrue(Looks.all(port).contains("ControlCenter (process 77), user ada, listens at *"));
        }
    }

    @Test
    void aListenerThatTheSystemDoesNotShowIsSaidToBeAnotherUsers() throws Exception {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Finding port = port(lsof(""), Looks.url("127.0.0.1", other.getLocalPort()));
            assertEquals(Status.PROBLEM, port.status());
            assertTrue(Looks.said(port.summary()).contains("another user or of the system"));
            assertTrue(Looks.all(port).contains("sudo lsof -nP -iTCP:" + other.getLocalPort()));
        }
    }

    @Test
    void aServerThatAnswersIsNeverAConflict() throws Exception {
        try (var redis = TestRedis.start()) {
            Finding strange = port(
                    lsof("p5\\ncmy-redis\\nf9\\nn127.0.0.1:" + redis.port() + "\\n"),
                    Looks.url("127.0.0.1", redis.port()));
            assertEquals(Status.OK, strange.status());
            assertTrue(Looks.said(strange.summary()).contains("my-redis"));
            assertEquals(Status.OK, port(lsof(""), Looks.url(redis)).status());
        }
    }

    @Test
    void dockerThatPassesThePortOnIsNamed() throws Exception {
        try (var redis = TestRedis.start()) {
            Finding port = port(lsof("p9\\nccom.docke\\nf9\\nn*:" + redis.port() + "\\n"), Looks.url(redis));
            assertEquals(Status.OK, port.status());
            assertTrue(Looks.said(port.summary()).contains("passed on to a container by com.docke (process 9)"));
        }
    }

    @Test
    void dockerWithoutARedisBehindItIsAProblem() throws Exception {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Finding port = port(
                    lsof("p9\\nccom.docker.backend\\nf9\\nn*:" + other.getLocalPort() + "\\n"),
                    Looks.url("127.0.0.1", other.getLocalPort()));
            assertEquals(Status.PROBLEM, port.status());
            assertTrue(Looks.all(port).contains("docker ps --filter publish=" + other.getLocalPort()));
        }
    }

    @Test
    void aContainerIsNamedWithWhatWouldStopIt() throws Exception {
        try (var redis = TestRedis.start()) {
            var mac = lsof("p9\\nccom.docke\\nf9\\nn*:" + redis.port() + "\\n");
            Finding port = port(mac, Looks.url(redis), with(any -> List.of("shop-redis-1"), Optional::empty));
            assertEquals(Status.OK, port.status());
            assertTrue(Looks.said(port.summary()).contains("the container “shop-redis-1” by com.docke (process 9)"));
            assertTrue(Looks.all(port).contains("This would stop it: docker stop shop-redis-1"), Looks.all(port));
        }
    }

    @Test
    void aServerThatIsKeptRunningIsStoppedByWhatKeepsIt() throws Exception {
        try (var redis = TestRedis.start()) {
            var mac = lsof("p77\\ncredis-server\\nf9\\nn127.0.0.1:" + redis.port() + "\\n");
            var kept = new Provider.Kept(77, Command.of("brew", "services", "stop", "redis"));
            Finding ours = port(mac, Looks.url(redis), with(any -> List.of(), () -> Optional.of(kept)));
            assertTrue(Looks.all(ours).contains("This would stop it: brew services stop redis"), Looks.all(ours));
            Finding other = port(mac, Looks.url(redis));
            assertTrue(Looks.all(other).contains("This would stop it: kill 77"), Looks.all(other));
        }
    }

    @Test
    void aServerThatListensAtAnotherPortIsSaid() throws Exception {
        try (var redis = TestRedis.start()) {
            var mac = lsof("p77\\nf9\\nn127.0.0.1:" + redis.port() + "\\n");
            var kept = new Provider.Kept(77, Command.of("brew", "services", "stop", "redis"));
            Finding port = port(
                    mac, Looks.url("127.0.0.1", TestRedis.freePort()), with(any -> List.of(), () -> Optional.of(kept)));
            assertEquals(Status.PROBLEM, port.status());
            assertTrue(Looks.said(port.summary()).contains("at port " + redis.port() + " (process 77)"));
        }
    }

    @Test
    void twoServersUnderOneNumberAreBothNamed() throws Exception {
        try (var first = TestRedis.start();
                var second = TestRedis.startOn(first.port(), "--bind", "::1")) {
            Finding port = Looks.at(Looks.url(first)).get("redis.port");
            assertEquals(Status.WARNING, port.status(), () -> Looks.all(port));
            assertTrue(Looks.said(port.summary()).contains("process " + first.pid()));
            assertTrue(Looks.said(port.summary()).contains("process " + second.pid()));
            assertTrue(Looks.all(port).contains("listens at ::1"));
        }
    }

    @Test
    void twoServersThatTheSystemDoesNotShowAreToldApartByTheirAnswers() throws Exception {
        var url = Looks.url("localhost", 6379);
        var both = List.of(new Address("::1", Optional.empty()), new Address("127.0.0.1", Optional.empty()));
        Finding port = portSeeing(lsof(""), url, both, Map.of("::1", "aaa", "127.0.0.1", "bbb"));
        assertEquals(Status.WARNING, port.status());
        assertTrue(Looks.said(port.summary()).contains("127.0.0.1 and ::1"));
        assertEquals(
                Status.OK,
                portSeeing(lsof(""), url, both, Map.of("::1", "aaa", "127.0.0.1", "aaa"))
                        .status());
    }

    @Test
    void aNameOfWhichOnlyOneAddressAcceptsIsSaid() throws Exception {
        var half = List.of(new Address("::1", Optional.of(Fault.REFUSED)), new Address("127.0.0.1", Optional.empty()));
        Finding port = portSeeing(lsof(""), Looks.url("localhost", 6379), half, Map.of("127.0.0.1", "aaa"));
        assertEquals(Status.OK, port.status());
        assertTrue(Looks.all(port).contains("Something listens at 127.0.0.1, nothing at ::1"));
    }

    @Test
    void aServerAtAnotherAddressOfThisComputerIsSaid() throws Exception {
        try (var redis = TestRedis.start("--bind", "127.0.0.1")) {
            Finding port = Looks.at(Looks.url("::1", redis.port())).get("redis.port");
            assertEquals(Status.PROBLEM, port.status());
            assertTrue(Looks.said(port.summary()).contains("listens only at 127.0.0.1"), () -> Looks.all(port));
        }
    }

    @Test
    void aServerThatHangsHoldsItsPortAllTheSame() throws Exception {
        try (var redis = TestRedis.start()) {
            redis.signal("STOP");
            var found = Looks.at(Looks.url(redis));
            assertEquals(Status.OK, found.get("redis.port").status());
            assertEquals(Status.PROBLEM, found.get("redis.answers").status());
        }
    }

    @Test
    void otherComputersAndSocketsHaveNoPortHere() throws Exception {
        var mac = FolderHost.mac(folder);
        var socket = new RedisUrl(
                "unix",
                "localhost",
                6379,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of("/tmp/no.sock"),
                Map.of(),
                List.of());
        assertEquals(Status.SKIPPED, port(mac, socket).status());
        assertEquals(
                Status.SKIPPED,
                portSeeing(mac, Looks.url("192.0.2.1", 6379), List.of(), Map.of())
                        .status());
    }

    private static Surroundings with(Surroundings.Containers containers, Surroundings.Keeper keeper) {
        return new Surroundings(containers, keeper, address -> Optional.empty());
    }

    private static Finding port(FolderHost mac, RedisUrl url, Surroundings surroundings) throws Exception {
        var probe = new Shared<>(() -> Probe.ask(url, Duration.ofSeconds(5)));
        var target = new Target(() -> url, () -> probe.get().answers());
        return RedisChecks.of(mac.host(), target, probe, Optional::empty, surroundings)
                .getFirst()
                .look();
    }

    private static Finding port(FolderHost mac, RedisUrl url) throws Exception {
        return Looks.at(mac.host(), url).get("redis.port");
    }

    /** The check's answer where the look at the address told this; the probe answered. */
    private static Finding portSeeing(
            FolderHost mac, RedisUrl url, List<Address> addresses, Map<String, String> servers) throws Exception {
        var pong = new Reply(Optional.empty(), "PONG", Duration.ofMillis(1));
        var probe = new Probe(url, pong, Optional.of(pong), Map.of(), addresses, servers);
        var target = new Target(() -> url, probe::answers);
        return RedisChecks.of(mac.host(), target, Shared.of(probe), Optional::empty)
                .getFirst()
                .look();
    }

    private FolderHost lsof(String printed) {
        return FolderHost.mac(folder)
                .script("/usr/sbin/lsof", printed.isEmpty() ? "exit 1" : "printf '" + printed + "'");
    }
}
