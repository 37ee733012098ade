package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Target.Effective;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FakeRedis;
import com.digidoc.setup.support.TestRedis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedisChecksTest {
    @Test
    void aHealthyServerHoldsOnEveryRungButHasNoWorker() throws Exception {
        try (var redis = TestRedis.start("--appendonly", "yes")) {
            var found = Looks.at(Looks.url(redis));
            for (String id : new String[] {
                "redis.port", "redis.answers", "redis.access", "redis.takes-work", "redis.queue-safety"
            }) {
                assertEquals(Status.OK, found.get(id).status(), () -> id + ": " + Looks.all(found.get(id)));
            }
            assertEquals(Status.WARNING, found.get("queue.worker").status());
            assertTrue(Looks.all(found.get("redis.port")).contains("process " + redis.pid()));
            assertTrue(Looks.all(found.get("redis.answers")).matches("(?s).*\\d+\\.\\d ms.*Server: Redis \\d.*"));
        }
    }

    @Test
    void nothingListensIsAProblemOfPortAndAnswersAndBlocksTheRest() throws Exception {
        int port = TestRedis.freePort();
        var found = Looks.at(Looks.url("127.0.0.1", port));
        assertEquals(Status.PROBLEM, found.get("redis.port").status());
        assertTrue(Looks.all(found.get("redis.port")).contains("Nothing listens on port " + port));
        assertEquals(Status.PROBLEM, found.get("redis.answers").status());
        for (String id : new String[] {"redis.access", "redis.takes-work", "redis.queue-safety", "queue.worker"}) {
            assertEquals(Optional.of("redis.answers"), found.get(id).blockedBy(), id);
        }
    }

    @Test
    void aBrokenConfigurationBlocksEveryRung() throws Exception {
        var host = new Host(Path.of("/"), System.getenv());
        for (Finding finding :
                Looks.at(host, new Effective.Blocked("config.valid")).values()) {
            assertEquals(Status.SKIPPED, finding.status());
            assertEquals(Optional.of("config.valid"), finding.blockedBy(), finding.id());
        }
    }

    @Test
    void aMissingPasswordIsForTheAccessRung() throws Exception {
        try (var redis = TestRedis.start("--requirepass", "hunter2")) {
            var found = Looks.at(Looks.url(redis));
            assertEquals(Status.OK, found.get("redis.answers").status());
            assertEquals(Status.PROBLEM, found.get("redis.access").status());
            assertTrue(Looks.all(found.get("redis.access")).contains("DigiDoc’s address has none"));
            assertEquals(
                    Optional.of("redis.access"), found.get("redis.takes-work").blockedBy());
        }
    }

    @Test
    void aWrongPasswordIsSaidAndNeverShown() throws Exception {
        try (var redis = TestRedis.start("--requirepass", "hunter2")) {
            var access = Looks.at(Looks.url("127.0.0.1", redis.port(), null, "swordfish"))
                    .get("redis.access");
            assertEquals(Status.PROBLEM, access.status());
            assertTrue(Looks.all(access).contains("does not accept the user name or password"));
            assertFalse((Looks.all(access) + access).contains("swordfish"));
        }
    }

    @Test
    void theRightPasswordOpensEveryRung() throws Exception {
        try (var redis = TestRedis.start("--requirepass", "hunter2")) {
            var found = Looks.at(Looks.url("127.0.0.1", redis.port(), null, "hunter2"));
            assertEquals(Status.OK, found.get("redis.access").status());
            assertEquals(Status.OK, found.get("redis.takes-work").status());
        }
    }

    @Test
    void aUserWhoMayNotWriteBreaksOnTakesWork() throws Exception {
        try (var redis = TestRedis.start()) {
            redis.ask("ACL", "SETUSER", "ada", "on", ">pw", "~*", "+ping", "+info");
            var found = Looks.at(Looks.url("127.0.0.1", redis.port(), "ada", "pw"));
            assertEquals(Status.OK, found.get("redis.access").status());
            assertProblem(found, "redis.takes-work", "may not do what DigiDoc needs");
            assertEquals(Status.UNKNOWN, found.get("queue.worker").status());
        }
    }

    @Test
    void aUserWhoMayNotEvenAskBreaksOnAccess() throws Exception {
        try (var redis = TestRedis.start()) {
            redis.ask("ACL", "SETUSER", "ada", "on", ">pw", "~*", "+@all", "-ping");
            var found = Looks.at(Looks.url("127.0.0.1", redis.port(), "ada", "pw"));
            assertEquals(Status.OK, found.get("redis.answers").status());
            assertProblem(found, "redis.access", "may not do what DigiDoc needs");
        }
    }

    @Test
    void aCopyTakesNoWork() throws Exception {
        try (var redis = TestRedis.start("--replicaof", "127.0.0.1", "1")) {
            assertProblem(Looks.at(Looks.url(redis)), "redis.takes-work", "is a copy of another one");
        }
    }

    @Test
    void fullMemoryTakesNoWork() throws Exception {
        try (var redis = TestRedis.start("--maxmemory", "1", "--maxmemory-policy", "noeviction")) {
            assertProblem(Looks.at(Looks.url(redis)), "redis.takes-work", "is full");
        }
    }

    @Test
    void aServerThatCannotSaveLetsInButTakesNoWork() throws Exception {
        try (var redis = TestRedis.start()) {
            cannotSave(redis);
            var found = Looks.at(Looks.url(redis));
            assertEquals(Status.OK, found.get("redis.answers").status());
            assertEquals(Status.OK, found.get("redis.access").status());
            assertProblem(found, "redis.takes-work", "cannot save its data");
            assertProblem(found, "redis.queue-safety", "could not save its data");
        }
    }

    @Test
    void protectedModeIsForTheAccessRung() throws Exception {
        try (var redis = FakeRedis.refusing("-DENIED Redis is running in protected mode because\r\n")) {
            var found = Looks.at(Looks.url("127.0.0.1", redis.port()));
            assertEquals(Status.OK, found.get("redis.answers").status());
            assertProblem(found, "redis.access", "protected mode");
        }
    }

    @Test
    void aServerThatStillLoadsLetsInButTakesNoWork() throws Exception {
        try (var redis = FakeRedis.answering(words -> "-LOADING Redis is loading the dataset in memory\r\n")) {
            var found = Looks.at(Looks.url("127.0.0.1", redis.port()));
            assertEquals(Status.OK, found.get("redis.answers").status());
            assertEquals(Status.OK, found.get("redis.access").status());
            assertProblem(found, "redis.takes-work", "Wait a moment");
        }
    }

    @Test
    void tooManyConnectionsBreakOnAccess() throws Exception {
        try (var redis = FakeRedis.refusing("-ERR max number of clients reached\r\n")) {
            var found = Looks.at(Looks.url("127.0.0.1", redis.port()));
            assertEquals(Status.OK, found.get("redis.answers").status());
            assertProblem(found, "redis.access", "as many connections as it may");
        }
    }

    @Test
    void anotherProgramDoesNotAnswerAsRedis() throws Exception {
        try (var web = FakeRedis.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            var found = Looks.at(Looks.url("127.0.0.1", web.port()));
            assertProblem(found, "redis.answers", "is not a Redis");
            assertTrue(Looks.all(found.get("redis.answers")).contains("HTTP/1.1 400"));
        }
    }

    @Test
    void encryptionThatTheServerDoesNotSpeakIsNamed() throws Exception {
        try (var redis = TestRedis.start()) {
            var url = Connections.url("rediss://127.0.0.1:" + redis.port() + "/0");
            var found = Looks.at(url);
            assertProblem(found, "redis.answers", "Encryption does not work out");
            assertEquals(Status.OK, found.get("redis.port").status());
        }
    }

    @Test
    void aDatabaseThatIsNotThereBreaksOnAccess() throws Exception {
        try (var redis = TestRedis.start()) {
            var found = Looks.at(Connections.url(redis.url().replaceFirst("/0$", "/99")));
            assertProblem(found, "redis.access", "DB index is out of range");
        }
    }

    @Test
    void valkeyIsFineAndCalledByItsName() throws Exception {
        try (var valkey = FakeRedis.answering(RedisChecksTest::valkey)) {
            var answers = Looks.at(Looks.url("127.0.0.1", valkey.port())).get("redis.answers");
            assertEquals(Status.OK, answers.status());
            assertTrue(Looks.all(answers).contains("Server: Valkey 9.1.2"), () -> Looks.all(answers));
        }
    }

    private static String valkey(List<String> words) {
        String info = "server_name:valkey\r\nredis_version:7.2.4\r\nvalkey_version:9.1.2\r\n";
        return switch (words.getFirst()) {
            case "PING" -> "+PONG\r\n";
            case "INFO" -> "$%d\r\n%s\r\n".formatted(info.length(), info);
            case "CLIENT" -> "+OK\r\n";
            default -> "-READONLY You can't write against a read only replica.\r\n";
        };
    }

    /** A data folder that is gone is the one thing that keeps even root from saving. */
    private static void cannotSave(TestRedis redis) throws Exception {
        redis.ask("CONFIG", "SET", "save", "3600 1");
        try (var files = Files.list(redis.folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(redis.folder());
        redis.ask("BGSAVE");
        Eventually.within(
                Duration.ofSeconds(5), "saving failed", () -> redis.ask("PING").startsWith("-MISCONF"));
    }

    private static void assertProblem(Map<String, Finding> found, String id, String words) {
        Finding finding = found.get(id);
        assertEquals(Status.PROBLEM, finding.status(), () -> Looks.all(finding));
        assertTrue(Looks.all(finding).contains(words), () -> Looks.all(finding));
    }
}
