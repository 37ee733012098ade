package com.digidoc.setup.lab;

import com.digidoc.setup.lab.Fault.Law;
import com.digidoc.setup.lab.Fault.Says;
import com.digidoc.setup.lab.RealStage.Act;
import com.digidoc.setup.setup.Step;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.TestRedis;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The table of what can happen to a real redis-server. */
final class RealFaults {
    private static final Duration SLEEP = Duration.ofSeconds(9);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RealFaults() {}

    static List<Fault> all() {
        return List.of(
                row(
                        "redis-server: kill -STOP",
                        RedisFaults.TIMEOUT,
                        s -> s.redis().signal("STOP"),
                        s -> s.redis().signal("CONT")),
                gone(
                        "redis-server: kill -9",
                        RedisFaults.REFUSED,
                        s -> s.redis().kill(),
                        s -> s.redis().restart()),
                gone(
                        "redis-server: shut down",
                        RedisFaults.REFUSED,
                        tells("SHUTDOWN NOSAVE"),
                        s -> s.redis().restart()),
                row("redis-server: restarted", Says.ALL_WELL, RealFaults::restart, s -> {})
                        .or(RedisFaults.REFUSED),
                asleep("redis-server: DEBUG SLEEP", "DEBUG SLEEP " + SLEEP.toSeconds()),
                asleep("redis-server: CLIENT PAUSE", "CLIENT PAUSE " + SLEEP.toMillis()),
                row(
                        "redis-server: CLIENT PAUSE of writing only",
                        RedisFaults.NO_WORK_IN_TIME,
                        asks("CLIENT", "PAUSE", "60000", "WRITE"),
                        asks("CLIENT", "UNPAUSE")),
                row(
                        "redis-server: maxclients 1, and someone else has it",
                        RedisFaults.MAX_CLIENTS,
                        tells("CONFIG SET maxclients 1"),
                        tells("CONFIG SET maxclients 1000")),
                row(
                        "redis-server: requirepass set while it runs",
                        RedisFaults.NO_PASSWORD,
                        asks("CONFIG", "SET", "requirepass", Faces.SECRET),
                        tells("CONFIG SET requirepass \"\"")),
                row(
                        "redis-server: the user loses a right",
                        RedisFaults.NO_PERMISSION,
                        asks("ACL", "SETUSER", "default", "-ping"),
                        asks("ACL", "SETUSER", "default", "+ping")),
                row(
                        "redis-server: becomes a copy of another",
                        RedisFaults.READONLY,
                        asks("REPLICAOF", "127.0.0.1", "1"),
                        asks("REPLICAOF", "NO", "ONE")),
                row(
                        "redis-server: its memory is full",
                        RedisFaults.OOM,
                        asks("CONFIG", "SET", "maxmemory", "1"),
                        asks("CONFIG", "SET", "maxmemory", "0")),
                row(
                        "redis-server: busy with a script",
                        RedisFaults.OTHER,
                        tells("CONFIG SET lua-time-limit 10", "EVAL \"while true do end\" 0"),
                        asks("SCRIPT", "KILL")),
                smallDisk(
                        "redis-server: the disk is full for its dump", RealFaults::dumping, RealFaults::dump, stage -> {
                            stage.redis().ask("CONFIG", "SET", "rdbcompression", "yes");
                            dump(stage);
                        }),
                smallDisk(
                        "redis-server: the disk is full for its append-only file",
                        () -> TestRedis.startOnSmallDisk("--appendonly", "yes"),
                        RealFaults::fill,
                        stage -> stage.redis().restartOnLargeDisk()));
    }

    private static Fault row(String name, Says says, Act begin, Act end) {
        return of(name, says, true, () -> TestRedis.start("--appendonly", "yes"), begin, end);
    }

    /** It does not answer for so long as the command says, and nothing can shorten that. */
    private static Fault asleep(String name, String command) {
        return row(name, RedisFaults.TIMEOUT, stage -> stage.sleeping(command, SLEEP), RealFaults::awake);
    }

    /** Where nothing holds the port any more. */
    private static Fault gone(String name, Says says, Act begin, Act end) {
        return of(name, says, false, () -> TestRedis.start("--appendonly", "yes"), begin, end);
    }

    private static Fault smallDisk(String name, Server server, Act begin, Act end) {
        return of(name, RedisFaults.MISCONF, true, server, begin, end);
    }

    private interface Server {
        TestRedis start() throws IOException;
    }

    private static Fault of(String name, Says says, boolean held, Server server, Act begin, Act end) {
        return Fault.of(
                name,
                says,
                Law.USUAL,
                RedisFaults.RUNGS,
                Step.START,
                folder -> new RealStage(folder, held, server.start(), begin, end));
    }

    private static Act asks(String... words) {
        return stage -> stage.redis().ask(words);
    }

    private static Act tells(String... lines) {
        return stage -> stage.tell(lines);
    }

    private static void restart(RealStage stage) throws IOException {
        stage.redis().kill();
        stage.redis().restart();
    }

    /** Waits until it answers by itself again. */
    private static void awake(RealStage stage) {
        Eventually.within(
                PATIENCE, "it answers", () -> stage.redis().ask("PING").equals("+PONG"));
    }

    private static TestRedis dumping() throws IOException {
        TestRedis redis = TestRedis.startOnSmallDisk("--rdbcompression", "no");
        redis.ask("CONFIG", "SET", "save", "900 1");
        return redis;
    }

    private static void dump(RealStage stage) throws IOException {
        TestRedis redis = stage.redis();
        redis.ask("SET", "big", "x".repeat(100_000));
        redis.ask("BGSAVE");
        becomes(redis, "rdb_bgsave_in_progress:0");
    }

    /** Writes until nothing fits any more. */
    private static void fill(RealStage stage) {
        Eventually.within(
                PATIENCE,
                "the file is full",
                () -> stage.redis().ask("SET", "big", "x".repeat(1000)).startsWith("-MISCONF"));
    }

    private static void becomes(TestRedis redis, String state) {
        Eventually.within(
                PATIENCE, state, () -> redis.ask("INFO", "persistence").contains(state));
    }
}
