package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.support.TestRedis;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkerCheckTest {
    @Test
    void anEmptyRedisHasNoWorker() throws Exception {
        try (var redis = TestRedis.start()) {
            assertFinding(Status.WARNING, "No worker", worker(redis));
        }
    }

    @Test
    void aWorkerIsCountedWithItsQueuesAndLastSign() throws Exception {
        try (var redis = TestRedis.start()) {
            register(redis, "mac.123", "default,high", Instant.now().minusSeconds(20));
            enqueue(redis, "default", 2);
            Finding finding = worker(redis);
            assertFinding(Status.OK, "One worker is there. Documents waiting: 2", finding);
            assertTrue(Looks.all(finding)
                    .matches("(?s).*mac.123: idle, queues default, high, last sign of life 2\\d s.*"));
            assertTrue(Looks.all(finding).contains("Queue default: 2 waiting"));
        }
    }

    @Test
    void waitingJobsWithoutAnyWorkerAreAProblem() throws Exception {
        try (var redis = TestRedis.start()) {
            enqueue(redis, "default", 3);
            assertFinding(Status.PROBLEM, "Documents wait (3)", worker(redis));
        }
    }

    @Test
    void aWorkerWhoseHashHasExpiredIsGone() throws Exception {
        try (var redis = TestRedis.start()) {
            redis.ask("SADD", "rq:workers", "rq:worker:dead");
            assertFinding(Status.WARNING, "No worker", worker(redis));
        }
    }

    @Test
    void aWorkerThatSignedOffIsGone() throws Exception {
        try (var redis = TestRedis.start()) {
            register(redis, "mac.5", "default", Instant.now());
            redis.ask("HSET", "rq:worker:mac.5", "death", Instant.now().toString());
            assertFinding(Status.WARNING, "No worker", worker(redis));
        }
    }

    @Test
    void aWorkerSilentForTooLongDoesNotCount() throws Exception {
        try (var redis = TestRedis.start()) {
            register(redis, "mac.9", "default", Instant.now().minusSeconds(3600));
            enqueue(redis, "default", 1);
            Finding finding = worker(redis);
            assertFinding(Status.PROBLEM, "Documents wait (1)", finding);
            assertTrue(Looks.all(finding).contains("last sign of life 36"));
        }
    }

    @Test
    void aQueueThatNoWorkerLooksAtIsAWarning() throws Exception {
        try (var redis = TestRedis.start()) {
            register(redis, "mac.1", "default", Instant.now());
            enqueue(redis, "ocr", 1);
            assertFinding(Status.WARNING, "no worker looks at: ocr", worker(redis));
        }
    }

    @Test
    void strangeFieldsAndTypesAreNotGuessed() throws Exception {
        try (var redis = TestRedis.start()) {
            redis.ask("SADD", "rq:workers", "rq:worker:odd");
            redis.ask("HSET", "rq:worker:odd", "last_heartbeat", "yesterday");
            assertFinding(Status.OK, "gives no sign of life", worker(redis));
            redis.ask("SET", "rq:queues", "not a set");
            assertFinding(Status.UNKNOWN, "WRONGTYPE", worker(redis));
        }
    }

    @Test
    void lookingLeavesNothingBehind() throws Exception {
        try (var redis = TestRedis.start()) {
            worker(redis);
            assertEquals(":0", redis.ask("DBSIZE"));
        }
    }

    private static Finding worker(TestRedis redis) throws Exception {
        return Looks.at(Looks.url(redis)).get("queue.worker");
    }

    private static void register(TestRedis redis, String name, String queues, Instant heartbeat) throws IOException {
        redis.ask("SADD", "rq:workers", "rq:worker:" + name);
        redis.ask(
                "HSET", "rq:worker:" + name, "queues", queues, "state", "idle", "last_heartbeat", heartbeat.toString());
    }

    private static void enqueue(TestRedis redis, String queue, int jobs) throws IOException {
        redis.ask("SADD", "rq:queues", "rq:queue:" + queue);
        for (int i = 0; i < jobs; i++) {
            redis.ask("RPUSH", "rq:queue:" + queue, "job-" + i);
        }
    }

    private static void assertFinding(Status status, String words, Finding finding) {
        assertEquals(status, finding.status(), () -> Looks.all(finding));
        assertTrue(Looks.all(finding).contains(words), () -> Looks.all(finding));
    }
}
