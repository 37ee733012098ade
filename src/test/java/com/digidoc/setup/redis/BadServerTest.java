package com.digidoc.setup.redis;

import static com.digidoc.setup.redis.Connections.LIMIT;
import static com.digidoc.setup.redis.Connections.open;
import static com.digidoc.setup.redis.Connections.ping;
import static com.digidoc.setup.redis.Connections.url;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FakeRedis;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Protocol.Command;

class BadServerTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void silenceIsOverWhenTimeIsUp() throws Exception {
        try (var server = FakeRedis.silent()) {
            Reply reply = ping(server.url(), SHORT);
            assertEquals(Optional.of(Fault.TIMEOUT), reply.fault());
            assertTrue(reply.latency().compareTo(SHORT) >= 0);
            assertTrue(reply.latency().compareTo(SHORT.multipliedBy(8)) < 0, reply.toString());
        }
    }

    @Test
    void theAddressMayAllowLessTime() throws Exception {
        try (var server = FakeRedis.silent()) {
            assertEquals(
                    Optional.of(Fault.TIMEOUT),
                    ping(server.url() + "?socket_timeout=0.2").fault());
        }
    }

    @Test
    void someoneHangsUp() throws Exception {
        try (var server = FakeRedis.closing()) {
            assertEquals(Optional.of(Fault.CLOSED), ping(server.url()).fault());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n",
                "SSH-2.0-OpenSSH_9.9\r\n",
                "ERROR\r\n",
                "220 mail ESMTP\r\n",
                "\u0000\u0001\u0002",
                "\n",
                "+OK\r\n+hello\r\n",
                ":1\r\n:2\r\n",
                "$x\r\n",
                "$-7\r\n",
                "*-1\r\n*-1\r\n",
                "*1\r\n:1\r\n*1\r\n:1\r\n",
                "%1\r\n+a\r\n+b\r\n",
                "$536870912\r\n",
                "$9223372036854775807\r\n",
                "*2147483647\r\n",
                "*100000000\r\n",
                "-MOVED x\r\n-MOVED x\r\n",
            })
    void whatIsNoRedisIsToldApart(String words) throws Exception {
        try (var server = FakeRedis.saying(words)) {
            assertEquals(Optional.of(Fault.NOT_REDIS), ping(server.url()).fault());
        }
    }

    @Test
    void theFirstLineOfAnotherProgramIsKept() throws Exception {
        try (var server = FakeRedis.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertEquals("HTTP/1.1 400 Bad Request", ping(server.url()).exact());
        }
    }

    @Test
    void aServerThatSpeaksTlsIsToldApart() throws Exception {
        try (var server = FakeRedis.saying(new byte[] {0x15, 3, 3, 0, 2, 2, 40})) {
            Reply reply = ping(server.url());
            assertEquals(Optional.of(Fault.TLS), reply.fault());
            assertEquals("TLS alert 15 03 03 00 02 02 28", reply.exact());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'+', a",
        "'', '+OK\r\n'",
        "'$60000\r\n', x",
        "'', '*1\r\n'",
        "'*100000\r\n', ':1\r\n'",
        "'', '$0\r\n\r\n'",
    })
    void anEndlessReplyEnds(String start, String rest) throws Exception {
        try (var server = FakeRedis.endless(start, rest)) {
            Reply reply = ping(server.url(), LIMIT);
            assertEquals(Optional.of(Fault.NOT_REDIS), reply.fault(), reply.exact());
        }
    }

    @Test
    void whoTricklesIsAsLateAsWhoIsSilent() throws Exception {
        try (var halfWay = FakeRedis.saying("$100\r\nhalf a reply");
                var slow = FakeRedis.trickling("$100\r\n")) {
            assertEquals(Optional.of(Fault.TIMEOUT), ping(halfWay.url(), SHORT).fault());
            assertEquals(Optional.of(Fault.TIMEOUT), ping(slow.url(), SHORT).fault());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DENIED Redis is running in protected mode, DENIED",
        "LOADING Redis is loading the dataset in memory, LOADING",
        "MISCONF Redis is configured to save RDB snapshots, MISCONF",
        "MISCONF Errors writing to the AOF file: No space left on device, MISCONF",
        "ERR max number of clients reached, MAX_CLIENTS",
        "ERR max number of clients + cluster connections reached, MAX_CLIENTS",
    })
    void aRedisThatRefusesSaysWhy(String words, Fault fault) throws Exception {
        try (var server = FakeRedis.refusing("-" + words + "\r\n")) {
            Reply reply = ping(server.url());
            assertEquals(Optional.of(fault), reply.fault());
            assertEquals(words, reply.exact());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOAUTH Authentication required., AUTH",
        "ERR operation not permitted, AUTH",
        "NOPERM this user has no permissions to run the 'ping' command, NO_PERMISSION",
        "OOM command not allowed when used memory > 'maxmemory'., OOM",
        "READONLY You can't write against a read only replica., READONLY",
        "BUSY Redis is busy running a script., OTHER",
        "ERR unknown command 'PING', OTHER",
        "MOVED 1 127.0.0.1:7000, CLUSTER",
    })
    void anErrorIsNamed(String words, Fault fault) throws Exception {
        try (var server = FakeRedis.answering(command -> "-" + words + "\r\n")) {
            Reply reply = ping(server.url());
            assertEquals(Optional.of(fault), reply.fault());
            assertEquals(words, reply.exact());
            assertTrue(fault.answered());
        }
    }

    @Test
    void beforeRedis6APasswordStandsAlone() throws Exception {
        try (var server = FakeRedis.answering(command -> switch (command.getFirst()) {
            case "AUTH" ->
                command.size() > 2
                        ? "-ERR wrong number of arguments for 'auth' command\r\n"
                        : command.get(1).equals("hush") ? "+OK\r\n" : "-ERR invalid password\r\n";
            case "PING" -> "+PONG\r\n";
            default -> "-ERR unknown command\r\n";
        })) {
            String place = "@127.0.0.1:" + server.port();
            assertTrue(ping("redis://:hush" + place).ok());
            assertEquals(Optional.of(Fault.AUTH), ping("redis://:wrong" + place).fault());
        }
    }

    @Test
    void aPasswordThatTheServerRepeatsIsNotShown() throws Exception {
        try (var server = FakeRedis.answering(command -> "-ERR unknown command `AUTH`, you said " + command + "\r\n");
                var real = FakeRedis.answering(
                        command -> "-ERR unknown command `AUTH`, with args beginning with: `default`, `hus" + "\r\n")) {
            Reply reply = ping("redis://:hush@127.0.0.1:" + server.port());
            assertEquals("ERR unknown command `AUTH`, you said [AUTH, default, ***]", reply.exact());
            assertEquals(
                    "ERR unknown command `AUTH`",
                    ping("redis://:hush@127.0.0.1:" + real.port()).exact());
        }
    }

    @Test
    void whatATerminalWouldObeyIsNotShown() throws Exception {
        try (var server = FakeRedis.saying("-ERR \u001b[2J" + "x".repeat(1000) + "\r\n-\u0007\r\n")) {
            String exact = ping(server.url().replace("://", "://u:p@")).exact();
            assertTrue(exact.startsWith("ERR  [2Jxxx"), exact);
            assertTrue(exact.length() <= 301, exact);
        }
    }

    @Test
    void aReplyThatIsTooLongDoesNotCountAsAnswer() throws Exception {
        try (var server = FakeRedis.answering(
                        command -> command.getFirst().equals("SMEMBERS") ? "$536870912\r\n" : "+PONG\r\n");
                var connection = open(server.url())) {
            var fault =
                    assertThrows(RedisFault.class, () -> connection.query(asked -> asked.texts(Command.SMEMBERS, "x")));
            assertEquals("the reply announces 536870912 bytes", fault.getMessage());
            assertEquals(Optional.of(Fault.CLOSED), connection.ping().fault());
        }
    }

    @Test
    void aValueThatComesBackAnotherIsNoWrite() throws Exception {
        try (var server = FakeRedis.answering(command -> switch (command.getFirst()) {
                    case "GET" -> "$5\r\nother\r\n";
                    case "DEL" -> ":1\r\n";
                    default -> "+OK\r\n";
                });
                var connection = open(server.url())) {
            assertFalse(connection.writeTest().ok());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingEndsTheWaitOfAnotherThread(boolean virtual) throws Exception {
        try (var server = FakeRedis.answering(command -> command.getFirst().equals("PING") ? "" : "+OK\r\n")) {
            var connection = open(server.url());
            var reply = new FutureTask<>(connection::ping);
            Thread thread = (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(reply);
            Eventually.within(LIMIT, "it waits", () -> waits(thread));
            connection.close();
            assertEquals(
                    Optional.of(Fault.CLOSED), reply.get(2, TimeUnit.SECONDS).fault());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptEndsTheWait(boolean virtual) throws Exception {
        try (var server = FakeRedis.silent()) {
            var ended = new CompletableFuture<Boolean>();
            var thread = new AtomicReference<Thread>();
            thread.set((virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(() -> {
                try {
                    Connection.open(url(server.url()), Duration.ofSeconds(60));
                    ended.complete(false);
                } catch (InterruptedException e) {
                    ended.complete(true);
                }
            }));
            Eventually.within(LIMIT, "it is connected", () -> server.connections() == 1);
            thread.get().interrupt();
            assertTrue(ended.get(2, TimeUnit.SECONDS));
        }
    }

    private static boolean waits(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getMethodName().equals("select")) {
                return true;
            }
        }
        return false;
    }
}
