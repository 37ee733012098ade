package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

class WorkerCheckTest {
    @TempDir
    Path folder;

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
    void whatFailedAndWhatIsBeingWorkedOnIsCounted() throws Exception {
        try (var redis = TestRedis.start()) {
            register(redis, "mac.1", "default", Instant.now());
            redis.ask("SADD", "rq:queues", "rq:queue:default");
            redis.ask("ZADD", "rq:failed:default", "1", "a", "2", "b");
            redis.ask("ZADD", "rq:wip:default", later(60), "c", "-1", "d");
            Finding finding = worker(redis);
            assertFinding(Status.OK, "Queue default: 0 waiting, 2 being worked on, 2 failed", finding);
        }
    }

    @Test
    void theNextOnesAgeIsToldAndAnIdleWorkerBesideItIsAWarning() throws Exception {
        try (var redis = TestRedis.start()) {
            register(redis, "mac.1", "default", Instant.now());
            enqueue(redis, "default", 2);
            redis.ask(
                    "HSET",
                    "rq:job:job-0",
                    "enqueued_at",
                    Instant.now().minusSeconds(10).toString());
            assertTrue(Looks.all(worker(redis)).matches("(?s).*failed; the next one has waited for 1\\d s.*"));
            redis.ask(
                    "HSET",
                    "rq:job:job-0",
                    "enqueued_at",
                    Instant.now().minusSeconds(300).toString());
            assertFinding(Status.WARNING, "waited for 5 minutes in the queue default", worker(redis));
            redis.ask("HSET", "rq:worker:mac.1", "state", "busy");
            assertFinding(Status.OK, "One worker", worker(redis));
        }
    }

    @Test
    void jobsThatNobodyWorksAnyMoreAreAWarning() throws Exception {
        try (var redis = TestRedis.start()) {
            redis.ask("SADD", "rq:queues", "rq:queue:default");
            redis.ask("ZADD", "rq:wip:default", later(-60), "lost", later(60), "fine");
            register(redis, "mac.1", "default", Instant.now());
            assertFinding(Status.WARNING, "taken off the queue (1), and nobody", worker(redis));
            redis.ask("DEL", "rq:worker:mac.1");
            assertFinding(Status.WARNING, "taken off the queue (2), and nobody", worker(redis));
        }
    }

    @Test
    void aPausedQueueIsAWarning() throws Exception {
        try (var redis = TestRedis.start()) {
            register(redis, "mac.1", "default", Instant.now());
            redis.ask("SET", "rq:suspended", "1");
            assertFinding(Status.WARNING, "rq resume", worker(redis));
        }
    }

    @Test
    void aWorkerOfThisComputerWhoseProcessHasEndedIsMissedAtOnce() throws Exception {
        try (var redis = TestRedis.start()) {
            var process = new ProcessBuilder("sleep", "600").start();
            try {
                register(redis, "one", "default", Instant.now());
                redis.ask("HSET", "rq:worker:one", "hostname", hostname(), "pid", String.valueOf(process.pid()));
                assertFinding(Status.OK, "It is process " + process.pid() + " on ", worker(redis));
            } finally {
                process.destroyForcibly().waitFor();
            }
            assertFinding(Status.WARNING, "It was process " + process.pid() + " on ", worker(redis));
            redis.ask("HSET", "rq:worker:one", "hostname", "elsewhere");
            assertFinding(Status.OK, "One worker", worker(redis));
        }
    }

    @Test
    void aWorkerForAnotherDatabaseIsFound() throws Exception {
        try (var redis = TestRedis.start();
                var client = new Jedis("127.0.0.1", redis.port())) {
            client.select(5);
            client.sadd("rq:workers", "rq:worker:mac.1");
            client.hset("rq:worker:mac.1", "queues", "default");
            Finding idle = worker(redis);
            assertFinding(Status.WARNING, "another database of this Redis (redis://127.0.0.1:", idle);
            assertTrue(Looks.said(idle.summary()).contains("/5)"));
            enqueue(redis, "default", 1);
            assertFinding(Status.PROBLEM, "same address as DigiDoc", worker(redis));
        }
    }

    @Test
    void aWorkerProcessForAnotherRedisIsFoundAndItsPasswordIsNot() throws Exception {
        try (var redis = TestRedis.start()) {
            var linux = FolderHost.debian(folder)
                    .file("/proc/71/cmdline", "python3\0/home/ada/.venv/bin/rq\0worker\0-u\0redis://:hush@db.lan/2\0")
                    .file("/proc/72/cmdline", "vim\0/home/ada/rq worker.py\0")
                    .file("/proc/73/cmdline", "grep\0-u\0rq worker\0");
            Finding finding = worker(linux.host(), redis);
            assertFinding(Status.WARNING, "process 71), but for redis://:***@db.lan:6379/2", finding);
            linux.file("/proc/71/cmdline", "/usr/bin/python3.11\0-u\0-m\0rq.cli\0worker\0default\0")
                    .file("/proc/71/environ", "A=b\0RQ_REDIS_URL=redis://localhost:1/0\0");
            assertFinding(Status.WARNING, "but for redis://localhost:1/0", worker(linux.host(), redis));
            linux.file("/proc/71/environ", "RQ_REDIS_URL=" + redis.url() + "\0");
            assertFinding(Status.WARNING, "No worker", worker(linux.host(), redis));
            linux.file("/proc/71/environ", "A=b\0");
            assertFinding(Status.WARNING, "but for redis://localhost:6379/0", worker(linux.host(), redis));
        }
    }

    @Test
    void onAMacAWorkerWithoutItsVariablesIsNamedOnceDocumentsFail() throws Exception {
        try (var redis = TestRedis.start()) {
            String name = "OBJC_DISABLE_INITIALIZE_FORK_SAFETY";
            String pid = String.valueOf(ProcessHandle.current().pid());
            var mac = FolderHost.mac(folder)
                    .script("/bin/ps", "[ \"$*\" = \"-Eww -o command= -p " + pid + "\" ] && cat \"$HOME/environment\"")
                    .file("/Users/ada/environment", "rq worker HOME=/Users/ada no_proxy=* LANG=C\n");
            register(redis, "one", "default", Instant.now());
            redis.ask("HSET", "rq:worker:one", "hostname", "Darwin", "pid", pid);
            var host = mac.host();
            assertFinding(Status.OK, "export " + name + "=YES", worker(host, redis));
            redis.ask("SADD", "rq:queues", "rq:queue:default");
            redis.ask("ZADD", "rq:failed:default", "1", "a");
            assertFinding(Status.WARNING, "started without " + name + ".", worker(host, redis));
            mac.file("/Users/ada/environment", "rq worker no_proxy=* " + name + "=YES\n");
            Finding finding = worker(host, redis);
            assertEquals(Status.OK, finding.status(), () -> Looks.all(finding));
            assertFalse(Looks.all(finding).contains(name));
        }
    }

    @Test
    void onAMacARedisInTheHouseNeedsAPermission() {
        for (String near : List.of("192.168.1.7", "10.0.0.2", "172.20.3.4", "mini.local", "fe80::1", "fd00::7")) {
            assertTrue(LocalNetwork.has(Looks.url(near, 6379)), near);
        }
        for (String other : List.of("localhost", "127.0.0.1", "172.40.1.1", "redis.example.org", "8.8.8.8", "fedora")) {
            assertFalse(LocalNetwork.has(Looks.url(other, 6379)), other);
        }
    }

    @Test
    void celerysWorkersAreNotGuessedAt() throws Exception {
        try (var redis = TestRedis.start()) {
            redis.ask("RPUSH", "celery", "{}", "{}");
            var finding =
                    Looks.at(Looks.url(redis), () -> Optional.of("celery")).get("queue.worker");
            assertFinding(Status.SKIPPED, "Celery’s usual queue: 2 waiting", finding);
        }
    }

    @Test
    void whatOthersWroteIsShownPlainlyAndShort() throws Exception {
        try (var redis = TestRedis.start();
                var client = new Jedis("127.0.0.1", redis.port())) {
            String name = "\u001b[2J\u202ered redis://ada:hush@host/0 " + "x".repeat(3000) + "\ud83d";
            client.sadd("rq:workers", "rq:worker:" + name);
            client.hset("rq:worker:" + name, Map.of("queues", "a\nb," + name, "state", "\u0007", "pid", "rm -rf"));
            client.sadd("rq:queues", "rq:queue:" + name);
            client.rpush("rq:queue:" + name, "\r\n*1\r\n");
            String said = Looks.all(worker(redis));
            assertTrue(said.contains("redis://ada:***@host/0"), said);
            assertFalse(said.contains("hush"), said);
            assertFalse(said.replace("\n", "").matches("(?s).*\\p{C}.*"), said);
            assertTrue(said.lines().allMatch(line -> line.length() < 400), said);
        }
    }

    @Test
    void aMillionJobsCostNothing() throws Exception {
        try (var redis = TestRedis.start();
                var client = new Jedis("127.0.0.1", redis.port(), 60_000)) {
            String fill = "for i=1,%d do redis.call('%s',KEYS[1],%s) end";
            client.eval(fill.formatted(1_000_000, "RPUSH", "i"), 1, "rq:queue:default");
            client.eval(fill.formatted(200_000, "ZADD", "i,i"), 1, "rq:failed:default");
            client.eval(fill.formatted(200_000, "SADD", "'rq:worker:'..i"), 1, "rq:workers");
            client.eval(fill.formatted(200_000, "SADD", "'rq:queue:'..i"), 1, "rq:queues");
            client.eval(fill.formatted(200_000, "HSET", "i,i"), 1, "rq:worker:5");
            client.configResetStat();
            Finding finding = worker(redis);
            assertTrue(Looks.all(finding).contains("more workers or queues"), () -> Looks.all(finding));
            long asked = client.info("commandstats")
                    .lines()
                    .filter(line -> line.startsWith("cmdstat_"))
                    .count();
            assertTrue(asked > 0);
            assertFalse(client.info("commandstats").matches("(?s).*cmdstat_(smembers|keys|hgetall):.*"));
            Map<String, String> stats = client.info("stats")
                    .lines()
                    .filter(line -> line.contains(":"))
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(field -> field[0], field -> field[1]));
            assertTrue(Long.parseLong(stats.get("total_net_output_bytes")) < 200_000, stats::toString);
        }
    }

    @Test
    void lookingLeavesNothingBehind() throws Exception {
        try (var redis = TestRedis.start()) {
            worker(redis);
            assertEquals(":0", redis.ask("DBSIZE"));
        }
    }

    private static String later(int seconds) {
        return String.valueOf(Instant.now().getEpochSecond() + seconds);
    }

    private static String hostname() throws IOException {
        var process = new ProcessBuilder("uname", "-n").start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static Finding worker(Host host, TestRedis redis) throws Exception {
        return Looks.at(host, Looks.url(redis)).get("queue.worker");
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
