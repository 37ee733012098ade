package com.digidoc.setup.redis;

import static com.digidoc.setup.redis.Connections.LIMIT;
import static com.digidoc.setup.redis.Connections.open;
import static com.digidoc.setup.redis.Connections.ping;
import static com.digidoc.setup.redis.Connections.url;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.TestRedis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Protocol.Command;

class ConnectionTest {
    private static TestRedis plain;

    @BeforeAll
    static void start() throws Exception {
        plain = TestRedis.start();
    }

    @AfterAll
    static void stop() {
        plain.close();
    }

    @Test
    void anAnswerIsPongAndTakesTime() throws Exception {
        Reply reply = ping(plain.url());
        assertTrue(reply.ok());
        assertEquals("PONG", reply.exact());
        assertTrue(reply.latency().isPositive());
    }

    @Test
    void theWriteTestLeavesNothingBehind() throws Exception {
        try (var connection = open(plain.url())) {
            var before = connection.info("keyspace");
            Reply reply = connection.writeTest();
            assertEquals(Optional.empty(), reply.fault(), reply.exact());
            assertEquals(before, connection.info("keyspace"));
        }
    }

    @Test
    void theServerSeesWhoIsConnected() throws Exception {
        try (var connection = open(plain.url());
                var client = new redis.clients.jedis.Jedis("127.0.0.1", plain.port())) {
            assertTrue(connection.ping().ok());
            assertTrue(client.clientList().contains("name=digidoc-setup "));
        }
    }

    @Test
    void worksInTheDatabaseOfTheAddress() throws Exception {
        try (var client = new redis.clients.jedis.Jedis("127.0.0.1", plain.port())) {
            client.select(3);
            client.set("here", "1");
        }
        try (var third = open("redis://127.0.0.1:" + plain.port() + "/3");
                var first = open(plain.url())) {
            assertEquals(1, there(third));
            assertEquals(0, there(first));
        }
    }

    private static long there(Connection connection) throws Exception {
        return connection.query(asked -> asked.number(Command.EXISTS, "here"));
    }

    @Test
    void aDatabaseThatIsNotThereIsAnError() throws Exception {
        Reply reply = ping("redis://127.0.0.1:" + plain.port() + "/99");
        assertEquals(Optional.of(Fault.OTHER), reply.fault());
        assertEquals("ERR DB index is out of range", reply.exact());
    }

    @Test
    void readsWhatAQueueKeeps() throws Exception {
        try (var client = new redis.clients.jedis.Jedis("127.0.0.1", plain.port())) {
            client.sadd("set", "a", "b");
            client.hset("hash", Map.of("state", "idle"));
            client.rpush("list", "1", "2", "3");
            client.zadd("sorted", 1, "x");
        }
        try (var connection = open(plain.url())) {
            assertEquals(
                    List.of(List.of("0"), List.of("a", "b")),
                    connection.query(asked -> asked.lists(Command.SSCAN, "set", "0")).stream()
                            .map(part -> part.stream().sorted().toList())
                            .toList());
            assertEquals(
                    List.of("idle", ""),
                    connection.query(asked -> asked.texts(Command.HMGET, "hash", "state", "none")));
            long length = connection.query(asked -> asked.number(Command.LLEN, "list"));
            assertEquals(3, length);
            var fault =
                    assertThrows(RedisFault.class, () -> connection.query(asked -> asked.number(Command.LLEN, "set")));
            assertEquals(Fault.OTHER, fault.fault());
            assertTrue(connection.ping().ok());
        }
    }

    @Test
    void readsFactsAndSettings() throws Exception {
        try (var connection = open(plain.url())) {
            assertTrue(connection.info().containsKey("redis_version"));
            var some = connection.info("memory", "persistence");
            assertTrue(some.containsKey("maxmemory") && some.containsKey("rdb_last_bgsave_status"));
            assertEquals(Optional.of("noeviction"), connection.config("maxmemory-policy"));
            assertEquals(Optional.empty(), connection.config("no-such-setting"));
        }
    }

    @Test
    void aPasswordIsNeeded() throws Exception {
        try (var redis = TestRedis.start("--requirepass", "p@ss/w#rd")) {
            String place = "127.0.0.1:" + redis.port();
            Reply without = ping("redis://" + place);
            assertEquals(Optional.of(Fault.AUTH), without.fault());
            assertEquals("NOAUTH Authentication required.", without.exact());
            assertEquals(
                    Optional.of(Fault.AUTH), ping("redis://" + place + "/2").fault());
            Reply wrong = ping("redis://:other@" + place);
            assertEquals(Optional.of(Fault.AUTH), wrong.fault());
            assertTrue(wrong.exact().startsWith("WRONGPASS"), wrong.exact());
            assertEquals(
                    Optional.of(Fault.AUTH),
                    ping("redis://p%40ss%2Fw%23rd@" + place).fault());
            assertTrue(ping("redis://:p%40ss%2Fw%23rd@" + place).ok());
            assertTrue(ping("redis://default:p%40ss%2Fw%23rd@" + place).ok());
            assertTrue(ping("redis://" + place + "?password=p%40ss%2Fw%23rd").ok());
        }
    }

    @Test
    void aPasswordThatIsNotNeededDoesNoHarm() throws Exception {
        assertTrue(ping("redis://:any@127.0.0.1:" + plain.port()).ok());
    }

    @Test
    void aUserMayDoOnlySomeThings() throws Exception {
        String users = "--user ada on >one ~* +@all --user bob on >two ~other:* +@all --user eve on >three";
        try (var redis = TestRedis.start(users.split(" "))) {
            String place = "@127.0.0.1:" + redis.port();
            try (var ada = open("redis://ada:one" + place)) {
                assertTrue(ada.writeTest().ok());
            }
            try (var bob = open("redis://bob:two" + place)) {
                assertTrue(bob.ping().ok());
                Reply write = bob.writeTest();
                assertEquals(Optional.of(Fault.NO_PERMISSION), write.fault());
                assertTrue(write.exact().startsWith("NOPERM"), write.exact());
            }
            try (var eve = open("redis://eve:three" + place)) {
                assertEquals(Optional.of(Fault.NO_PERMISSION), eve.ping().fault());
                assertEquals(Optional.empty(), eve.config("maxmemory"));
                assertEquals(
                        Fault.NO_PERMISSION,
                        assertThrows(RedisFault.class, eve::info).fault());
            }
            assertEquals(
                    Optional.of(Fault.NO_PERMISSION),
                    ping("redis://eve:three" + place + "/1").fault());
        }
    }

    @Test
    void worksThroughASocketInTheFileSystem(@TempDir Path folder) throws Exception {
        Path socket = folder.resolve("r s");
        try (var redis = TestRedis.start("--unixsocket", socket.toString(), "--requirepass", "hush")) {
            Eventually.within(LIMIT, "the socket is there", () -> Files.exists(socket));
            String address = "unix://:hush@" + folder + "/r%20s?db=2";
            try (var connection = open(address)) {
                assertTrue(connection.ping().ok());
                assertTrue(connection.writeTest().ok());
                assertEquals(
                        redis.pid(), Long.parseLong(connection.info("server").get("process_id")));
            }
            var addresses = Connection.open(url(address), LIMIT).addresses();
            assertEquals(List.of(new Address(socket.toString(), Optional.empty())), addresses);
        }
        assertEquals(
                Optional.of(Fault.REFUSED), ping("unix://" + folder + "/none").fault());
        assertEquals(Optional.of(Fault.REFUSED), ping("unix://").fault());
        assertTrue(ping("unix:///" + "x".repeat(300)).fault().isPresent());
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(Optional.of(Fault.REFUSED), ping("unix://" + file).fault());
    }

    @Test
    void aCopyOnlyReads() throws Exception {
        try (var redis = TestRedis.start("--replicaof", "127.0.0.1", String.valueOf(plain.port()));
                var connection = open(redis.url())) {
            assertTrue(connection.ping().ok());
            Reply write = connection.writeTest();
            assertEquals(Optional.of(Fault.READONLY), write.fault());
            assertEquals("READONLY You can't write against a read only replica.", write.exact());
        }
    }

    @Test
    void noMemoryIsLeft() throws Exception {
        try (var redis = TestRedis.start("--maxmemory", "1");
                var connection = open(redis.url())) {
            assertTrue(connection.ping().ok());
            assertEquals(Optional.of(Fault.OOM), connection.writeTest().fault());
        }
    }

    @Test
    void whatCannotBeSavedIsNotTaken() throws Exception {
        try (var redis = TestRedis.start("--save", "900", "1", "--dbfilename", "x.rdb");
                var client = new redis.clients.jedis.Jedis("127.0.0.1", redis.port())) {
            client.set("a", "1");
            Files.createDirectories(redis.folder().resolve("x.rdb/blocks"));
            client.bgsave();
            try (var connection = open(redis.url())) {
                Eventually.within(
                        LIMIT,
                        "saving fails",
                        () -> connection
                                .info("persistence")
                                .get("rdb_last_bgsave_status")
                                .equals("err"));
                assertEquals(Optional.of(Fault.MISCONF), connection.ping().fault());
                assertEquals(Optional.of(Fault.MISCONF), connection.writeTest().fault());
            }
        }
    }

    @Test
    void itIsStillLoading() throws Exception {
        String slow = "--key-load-delay 100000 --rdbcompression no";
        try (var redis = TestRedis.start(slow.split(" "))) {
            try (var client = new redis.clients.jedis.Jedis("127.0.0.1", redis.port())) {
                for (int i = 0; i < 20; i++) {
                    client.set("key" + i, "x".repeat(1 << 19));
                }
                client.save();
            }
            redis.kill();
            redis.restart();
            assertEquals(Optional.of(Fault.LOADING), ping(redis.url()).fault());
            Eventually.within(
                    LIMIT.multipliedBy(4), "loaded", () -> ping(redis.url()).ok());
        }
    }

    @Test
    void tooManyAreConnected() throws Exception {
        try (var redis = TestRedis.start("--maxclients", "1")) {
            // whoever saw that it listens may not have hung up yet
            Eventually.within(LIMIT, "a place is free", () -> ping(redis.url()).ok());
            try (var client = new redis.clients.jedis.Jedis("127.0.0.1", redis.port())) {
                Eventually.within(LIMIT, "the place is taken", () -> takes(client));
                assertEquals(Optional.of(Fault.MAX_CLIENTS), ping(redis.url()).fault());
            }
        }
    }

    private static boolean takes(redis.clients.jedis.Jedis client) {
        try {
            return client.ping().equals("PONG");
        } catch (redis.clients.jedis.exceptions.JedisException full) {
            client.disconnect();
            return false;
        }
    }

    @Test
    void nobodyListens() throws Exception {
        Reply reply = ping("redis://127.0.0.1:" + TestRedis.freePort());
        assertEquals(Optional.of(Fault.REFUSED), reply.fault());
        assertTrue(reply.exact().startsWith("127.0.0.1: "), reply.exact());
    }

    @Test
    void nobodyKnowsTheName() throws Exception {
        assertEquals(
                Optional.of(Fault.DNS), ping("redis://no-such-host.invalid").fault());
    }

    @Test
    void aServerThatDiesIsNoticed() throws Exception {
        try (var redis = TestRedis.start();
                var connection = open(redis.url())) {
            redis.kill();
            assertEquals(Optional.of(Fault.CLOSED), connection.ping().fault());
            assertEquals(Optional.of(Fault.CLOSED), connection.ping().fault());
            redis.restart();
            assertEquals(Optional.of(Fault.CLOSED), connection.ping().fault());
            assertTrue(ping(redis.url()).ok());
        }
    }

    @Test
    void theLastOpeningNamesWhatItTried() throws Exception {
        var opening = Connection.open(url("redis://127.0.0.1:" + TestRedis.freePort()), LIMIT);
        assertInstanceOf(Connection.Opening.Refused.class, opening);
        assertEquals(List.of(new Address("127.0.0.1", Optional.of(Fault.REFUSED))), opening.addresses());
    }
}
