package com.digidoc.setup.redis;

import static com.digidoc.setup.redis.Connections.LIMIT;
import static com.digidoc.setup.redis.Connections.url;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.FakeRedis;
import com.digidoc.setup.support.TestRedis;
import com.digidoc.setup.text.Messages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProbeTest {
    private static final InetAddress IPV4 = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress IPV6 = InetAddress.ofLiteral("::1");

    private static Names meaning(InetAddress... addresses) {
        return (host, limit) -> List.of(addresses);
    }

    /** A second address of this computer: Linux has all of 127.*, a Mac has ::1. */
    private static InetAddress second() {
        try (var socket = new ServerSocket(0, 1, IPV6)) {
            return socket.getInetAddress();
        } catch (IOException none) {
            return InetAddress.ofLiteral("127.0.0.2");
        }
    }

    @Test
    void listsWithinListsWithoutEndAreAFaultAndNotACrash() throws Exception {
        for (int depth : List.of(1_000, 100_000, 1_000_000)) {
            String reply = "*1\r\n".repeat(depth);
            try (var server = FakeRedis.answering(words -> words.contains("INFO") ? reply : "+PONG\r\n")) {
                assertTrue(Probe.ask(url(server.url()), LIMIT).info().isEmpty());
            }
            try (var server = FakeRedis.answering(words -> reply)) {
                assertEquals(false, Probe.ask(url(server.url()), LIMIT).ping().ok());
            }
        }
    }

    @Test
    void aNameThatNoFileCanHaveIsAFaultAndNotACrash() throws Exception {
        for (String named : List.of(
                "unix:///run/a%00b",
                "rediss://localhost:1/?ssl_ca_certs=/a%00b",
                "rediss://localhost:1/?ssl_ca_path=/a%00b",
                "rediss://localhost:1/?ssl_certfile=/a%00b")) {
            assertEquals(false, Probe.ask(url(named), LIMIT).ping().ok(), named);
        }
    }

    @Test
    void greenOnlyWhenAWriteWorks() throws Exception {
        try (var redis = TestRedis.start()) {
            Probe probe = Probe.ask(url(redis.url()), LIMIT);
            assertTrue(probe.answers());
            assertEquals("PONG", probe.ping().exact());
            assertTrue(probe.write().orElseThrow().ok());
            assertEquals(String.valueOf(redis.port()), probe.info().get("tcp_port"));
            assertEquals(List.of(new Address("127.0.0.1", Optional.empty())), probe.addresses());
            assertEquals(Map.of("127.0.0.1", probe.info().get("run_id")), probe.servers());
        }
    }

    @Test
    void noWriteIsTriedWithoutAPong() throws Exception {
        try (var redis = TestRedis.start("--requirepass", "hush")) {
            Probe probe = Probe.ask(url(redis.url()), LIMIT);
            assertTrue(probe.answers());
            assertEquals(Optional.of(Fault.AUTH), probe.ping().fault());
            assertEquals(Optional.empty(), probe.write());
            assertEquals(Map.of(), probe.info());
        }
    }

    @Test
    void infoThatMayNotBeAskedForIsEmpty() throws Exception {
        try (var redis = TestRedis.start("--user default on nopass ~* +@all -info".split(" "))) {
            Probe probe = Probe.ask(url(redis.url()), LIMIT);
            assertTrue(probe.write().orElseThrow().ok());
            assertEquals(Map.of(), probe.info());
            assertEquals(Map.of(), probe.servers());
        }
    }

    @Test
    void nothingAnswersWhereNothingListens() throws Exception {
        Probe probe = Probe.ask(url("redis://127.0.0.1:" + TestRedis.freePort()), LIMIT);
        assertFalse(probe.answers());
        assertEquals(Optional.of(Fault.REFUSED), probe.ping().fault());
    }

    @Test
    void localhostIsTriedAtEachOfItsAddresses() throws Exception {
        try (var redis = TestRedis.start()) {
            var address = url("redis://localhost:" + redis.port());
            Probe probe = Probe.ask(address, LIMIT, meaning(IPV6, IPV4));
            assertTrue(probe.ping().ok());
            assertEquals(
                    List.of("::1", "127.0.0.1"),
                    probe.addresses().stream().map(Address::ip).toList());
            assertFalse(probe.addresses().getFirst().accepts());
            assertEquals(Set.of("127.0.0.1"), probe.servers().keySet());
            Probe turned = Probe.ask(address, LIMIT, meaning(IPV4, IPV6));
            assertEquals(
                    List.of("127.0.0.1", "::1"),
                    turned.addresses().stream().map(Address::ip).toList());
            assertTrue(turned.addresses().getFirst().accepts());
            assertFalse(turned.addresses().getLast().accepts());
        }
    }

    @Test
    void twoServersBehindOneNameAreToldApart() throws Exception {
        InetAddress second = second();
        try (var redis = TestRedis.start();
                var other = FakeRedis.answering(
                        new InetSocketAddress(second, redis.port()),
                        command -> command.getFirst().equals("INFO") ? "$12\r\nrun_id:other\r\n" : "+OK\r\n")) {
            assertEquals(redis.port(), other.port());
            Probe probe = Probe.ask(url("redis://localhost:" + redis.port()), LIMIT, meaning(IPV4, second));
            assertEquals(2, probe.servers().size());
            assertEquals("other", probe.servers().get(Address.written(second)));
        }
    }

    @Test
    void thisComputersOwnAddressesAreTriedInPythonsOrder() {
        assertEquals(List.of(IPV6, IPV4), Names.ordered(List.of(IPV4, IPV6)));
        var elsewhere = List.of(InetAddress.ofLiteral("192.0.2.1"), InetAddress.ofLiteral("2001:db8::1"));
        assertEquals(elsewhere, Names.ordered(elsewhere));
    }

    @Test
    void aServerThatNeverAnswersTakesOneTimeLimit() throws Exception {
        try (var silent = FakeRedis.silent()) {
            long start = System.nanoTime();
            Probe probe = Probe.ask(url(silent.url()), Duration.ofMillis(500));
            assertEquals(Optional.of(Fault.TIMEOUT), probe.ping().fault());
            assertTrue(System.nanoTime() - start < Duration.ofSeconds(3).toNanos());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultHasAWordAndASentence(Fault fault) {
        assertTrue(fault.word().matches("[a-z-]+"));
        String sentence = new Messages(Locale.ENGLISH).say(fault.summary(url("redis://:hush@h:7")));
        assertTrue(sentence.contains("redis://:***@h:7/0"), sentence);
    }
}
