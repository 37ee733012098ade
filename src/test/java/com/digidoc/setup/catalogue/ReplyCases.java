package com.digidoc.setup.catalogue;

import static com.digidoc.setup.catalogue.Case.seen;

import com.digidoc.setup.support.Certificates;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FakeRedis;
import com.digidoc.setup.support.TestRedis;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a Redis says when it is asked: real servers in that state, but for those that only another network could show. */
final class ReplyCases {
    private static final String ANSWERS = "redis.answers";
    private static final String ACCESS = "redis.access";
    private static final String WORK = "redis.takes-work";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static final List<Case> ALL = List.of(
            seen(
                    "63",
                    "Redis cannot save",
                    folder -> {
                        TestRedis redis = TestRedis.start("--save", "900", "1", "--dbfilename", "x.rdb");
                        // it listens before it has looked for its data; a folder there would end it at once
                        Eventually.within(
                                PATIENCE,
                                "Redis has started",
                                () -> redis.ask("PING").equals("+PONG"));
                        Files.createDirectories(redis.folder().resolve("x.rdb/blocks"));
                        redis.ask("SET", "a", "1");
                        redis.ask("BGSAVE");
                        Eventually.within(
                                PATIENCE,
                                "saving fails",
                                () -> redis.ask("SET", "a", "2").startsWith("-MISCONF"));
                        return used(folder, redis);
                    },
                    WORK,
                    "redis.fault.misconf"),
            seen(
                    "67",
                    "a password that DigiDoc does not have",
                    folder -> used(folder, TestRedis.start("--requirepass", "s3cret")),
                    ACCESS,
                    "redis.access.no-password"),
            seen(
                    "68",
                    "a wrong password",
                    folder -> {
                        TestRedis redis = TestRedis.start("--requirepass", "s3cret");
                        return used(folder, "redis://:wrong@127.0.0.1:" + redis.port() + "/0", redis::close);
                    },
                    ACCESS,
                    "redis.access.wrong-password"),
            seen(
                    "68",
                    "a password whose @ is not written as %40",
                    folder -> {
                        TestRedis redis = TestRedis.start("--requirepass", "p%4z");
                        return used(folder, "redis://:p%25@127.0.0.1:" + redis.port() + "/0", redis::close);
                    },
                    ACCESS,
                    "redis.access.wrong-password"),
            said("69", "protected mode", "-DENIED Redis is running in protected mode", ACCESS, "redis.fault.denied"),
            said("70", "too many connections", "-ERR max number of clients reached", ACCESS, "redis.fault.max-clients"),
            said(
                    "71",
                    "Redis still reads its data",
                    "-LOADING Redis is loading the dataset in memory",
                    WORK,
                    "redis.fault.loading"),
            seen(
                    "72",
                    "a user that may do nothing",
                    folder -> {
                        TestRedis redis = TestRedis.start();
                        redis.ask("ACL", "SETUSER", "ada", "on", ">pw", "~*", "-@all");
                        return used(folder, "redis://ada:pw@127.0.0.1:" + redis.port() + "/0", redis::close);
                    },
                    ACCESS,
                    "redis.fault.no-permission"),
            seen(
                    "72",
                    "a user that may only read",
                    folder -> {
                        TestRedis redis = TestRedis.start();
                        redis.ask("ACL", "SETUSER", "ada", "on", ">pw", "~*", "+@read", "+ping", "+info");
                        return used(folder, "redis://ada:pw@127.0.0.1:" + redis.port() + "/0", redis::close);
                    },
                    WORK,
                    "redis.fault.no-permission"),
            seen(
                            "73",
                            "no memory left",
                            folder -> used(folder, TestRedis.start("--maxmemory", "1")),
                            WORK,
                            "redis.fault.oom")
                    .then("as far as " + WORK, Case.AS_BEFORE),
            seen(
                            "73",
                            "a copy that only reads",
                            folder -> {
                                TestRedis redis = TestRedis.start();
                                redis.ask("REPLICAOF", "127.0.0.1", "1");
                                return used(folder, redis);
                            },
                            WORK,
                            "redis.fault.readonly",
                            "(redis.use-original)")
                    .then("as far as " + WORK, Case.AS_BEFORE),
            seen(
                    "74",
                    "rediss:// to a server that is not encrypted",
                    folder -> {
                        TestRedis redis = TestRedis.start();
                        return held(folder, "rediss", redis.port(), redis.pid(), redis::close);
                    },
                    ANSWERS,
                    "redis.fault.tls"),
            seen("74", "redis:// to an encrypted server", ReplyCases::encrypted, ANSWERS, "redis.fault.closed"),
            seen(
                    "74",
                    "redis:// to a server that says so in TLS",
                    folder -> held(folder, FakeRedis.saying(new byte[] {0x15, 3, 1, 0, 2, 2, 70})),
                    ANSWERS,
                    "redis.fault.tls"),
            seen(
                    "–",
                    "a server that never answers",
                    folder -> held(folder, FakeRedis.silent()),
                    ANSWERS,
                    "redis.fault.timeout"),
            seen(
                    "–",
                    "a server that hangs up",
                    folder -> held(folder, FakeRedis.closing()),
                    ANSWERS,
                    "redis.fault.closed"),
            seen(
                    "–",
                    "an error that nobody knows",
                    folder -> used(folder, FakeRedis.answering(words -> "-WEATHER it rains\r\n")),
                    ACCESS,
                    "redis.fault.other"),
            seen(
                    "–",
                    "a computer whose name nobody knows",
                    folder -> used(folder, "redis://queue.invalid:6379/0", () -> {}),
                    ANSWERS,
                    "redis.fault.dns"));

    private ReplyCases() {}

    /** A server in a container or elsewhere, which says only this. */
    private static Case said(String entry, String broken, String words, String rung, String key) {
        return seen(entry, broken, folder -> used(folder, FakeRedis.answering(heard -> words + "\r\n")), rung, key);
    }

    private static Scene used(Path folder, TestRedis redis) {
        return used(folder, redis.url(), redis::close);
    }

    private static Scene used(Path folder, FakeRedis redis) {
        return used(folder, redis.url(), redis::close);
    }

    /** A Mac whose DigiDoc uses that address. */
    private static Scene used(Path folder, String url, Closeable server) {
        Mac mac = Mac.withoutRedis(folder);
        mac.mac().digidoc(url);
        return mac.scene(server);
    }

    private static Scene held(Path folder, FakeRedis redis) {
        return held(folder, "redis", redis.port(), ProcessHandle.current().pid(), redis::close);
    }

    /** The same where nobody can tell from outside that the server is no good one: it is called redis-server. */
    private static Scene held(Path folder, String scheme, int port, long pid, Closeable server) {
        Mac mac = Mac.well(folder);
        mac.mac().listener(pid, "redis-server", port).digidoc(scheme + "://127.0.0.1:" + port + "/0");
        return mac.scene(server);
    }

    private static Scene encrypted(Path folder) throws Exception {
        var certificates = new Certificates(folder.resolveSibling(folder.getFileName() + " certificates"));
        certificates.sign("server", "dns:localhost,ip:127.0.0.1");
        int port = TestRedis.freePort();
        TestRedis redis = TestRedis.start(
                "--tls-port",
                String.valueOf(port),
                "--tls-cert-file",
                certificates.certificate("server").toString(),
                "--tls-key-file",
                certificates.key("server").toString(),
                "--tls-ca-cert-file",
                certificates.authority().toString(),
                "--tls-auth-clients",
                "no");
        return held(folder, "redis", port, redis.pid(), redis::close);
    }
}
