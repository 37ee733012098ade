package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.support.FakeRedis;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.Fuzz;
import com.digidoc.setup.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Addresses and answers that nobody meant: told apart, never a crash, and never a password in what is shown. */
@Timeout(14400)
class RedisFuzzTest {
    private static final String SECRET = "Zq7wSecret";
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void anyTextIsAnAddressOrNot() throws Exception {
        var words = new Messages(Locale.ENGLISH);
        Fuzz.of("RedisUrl")
                .from(
                        "redis://localhost:6379/0",
                        "rediss://user:pw@host.example:6380/3?ssl_cert_reqs=none&socket_timeout=2.5",
                        "unix://user:pw@/run/redis.sock?db=2",
                        "redis://:p%40ss@[::1]:6379?health_check_interval=5&protocol=3")
                .with(
                        "redis://",
                        "rediss://",
                        "unix://",
                        "?db=",
                        "&",
                        "%40",
                        "%",
                        ":",
                        "@",
                        "[",
                        "]",
                        "::1",
                        "/",
                        "//",
                        "ssl_ca_certs=",
                        "socket_timeout=",
                        "max_connections=",
                        "65536",
                        "localhost")
                .texts(text -> {
                    switch (RedisUrl.parse(text)) {
                        case Reading.Rejected(String error, var hint) -> words.say(hint);
                        case Reading.Valid(RedisUrl url) -> {
                            assertEquals(meant(url), meant(Connections.url(url.redacted(true))), text);
                            url.masked();
                            url.toString();
                            url.here();
                            url.warnings().forEach(words::say);
                        }
                    }
                });
    }

    /** How it was written may be worth a warning; written by us it is not. */
    private static RedisUrl meant(RedisUrl url) {
        return new RedisUrl(
                url.scheme(),
                url.host(),
                url.port(),
                url.db(),
                url.username(),
                url.password(),
                url.path(),
                url.options(),
                List.of());
    }

    @Test
    void noPasswordOfAnyAddressIsShown() throws Exception {
        var words = new Messages(Locale.ENGLISH);
        Fuzz.of("passwords")
                .from("localhost:6379/0", "host", "[::1]:1/2?db=3", "h?username=u&socket_timeout=1", "/run/redis.sock")
                .with("@", ":", "/", "?", "#", "%", "&", "password=", "//", "redis://")
                .texts(rest -> {
                    for (String start : new String[] {"redis://u:", "rediss://:", "unix://u:"}) {
                        String shown =
                                switch (RedisUrl.parse(start + SECRET + "@" + rest)) {
                                    case Reading.Rejected(String error, var hint) -> error + words.say(hint);
                                    case Reading.Valid(RedisUrl url) -> url.masked() + url;
                                };
                        assertFalse(shown.contains(SECRET), start + SECRET + "@" + rest + " is shown as " + shown);
                    }
                });
    }

    @Test
    void anyAnswerOfAServerIsUnderstoodOrAFault() throws Exception {
        var answer = new AtomicReference<>(new byte[0]);
        try (var server = FakeRedis.answeringOnce(answer::get)) {
            RedisUrl url = Connections.url(server.url());
            Fuzz.of("RESP")
                    .from(
                            "+PONG\r\n",
                            "+OK\r\n+PONG\r\n+OK\r\n$3\r\nabc\r\n:1\r\n",
                            "-ERR no\r\n",
                            "*2\r\n$3\r\nfoo\r\n*1\r\n:-1\r\n",
                            "$-1\r\n",
                            "*-1\r\n",
                            "%1\r\n+a\r\n+b\r\n",
                            "~2\r\n#t\r\n,1.5\r\n",
                            "=7\r\ntxt:abc\r\n(12345678901234567890\r\n_\r\n>1\r\n+x\r\n")
                    .with(
                            "\r\n",
                            "$",
                            "*",
                            "+",
                            "-",
                            ":",
                            "$2147483647\r\n",
                            "*2147483647\r\n",
                            "*1\r\n",
                            "-NOAUTH ",
                            "-LOADING ",
                            "$-2\r\n",
                            "+PONG\r\n",
                            "%2147483647\r\n",
                            "-MOVED 1 h:1\r\n",
                            "-MOVED ")
                    .oneIn(5)
                    .bytes(bytes -> {
                        answer.set(bytes);
                        Probe.ask(url, LIMIT);
                    });
        }
    }

    @Test
    void anyListOfSettingsWorkersAndJobsIsReadOrAFault() throws Exception {
        var answer = new AtomicReference<>(new byte[0]);
        try (var server = FakeRedis.answeringOnce(answer::get)) {
            RedisUrl url = Connections.url(server.url());
            Fuzz.of("settings and queues")
                    .from(
                            "+OK\r\n*2\r\n$10\r\nappendonly\r\n$3\r\nyes\r\n",
                            "+OK\r\n"
                                    + "*1\r\n"
                                    + "$13\r\n"
                                    + "rq:worker:abc\r\n"
                                    + "*4\r\n"
                                    + "$5\r\n"
                                    + "state\r\n"
                                    + "$4\r\n"
                                    + "idle\r\n"
                                    + "$6\r\n"
                                    + "queues\r\n"
                                    + "$1\r\n"
                                    + "a\r\n",
                            "+OK\r\n:3\r\n$24\r\nrun_id:x\r\nmaxmemory:0\r\n\r\n")
                    .with(
                            "\r\n",
                            "$",
                            "*",
                            ":",
                            "$5\r\n",
                            "*0\r\n",
                            "*1\r\n",
                            "last_heartbeat",
                            "2026-11-23T00:00:00Z",
                            "$-1\r\n")
                    .oneIn(5)
                    .bytes(bytes -> {
                        answer.set(bytes);
                        if (Connection.open(url, LIMIT) instanceof Connection.Opening.Open(Connection open)) {
                            try (open) {
                                ServerSettings.of(open);
                            } catch (RedisFault declared) {
                                return;
                            }
                        }
                        if (Connection.open(url, LIMIT) instanceof Connection.Opening.Open(Connection open)) {
                            try (open) {
                                RqReader.read(open);
                            } catch (RedisFault declared) {
                                return;
                            }
                        }
                    });
        }
    }

    @Test
    void anyLogIsRead() throws Exception {
        Fuzz.of("ServerLog")
                .from(
                        "8:C 23 Nov 2026 10:00:00.000 * oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo\n"
                                + "8:M 23 Nov 2026 10:00:00.001 * Ready to accept connections tcp\n",
                        "*** FATAL CONFIG FILE ERROR (Redis 8.0.0) ***\nReading the configuration file, at line 3\n"
                                + ">>> 'requirepass \"a b\"'\nBad directive or wrong number of arguments\n")
                .with("requirepass ", ">>> '", "\"", "'", "user ", "masterauth ", "\n")
                .texts(log -> {
                    ServerLog.masked(log);
                    ServerLog.ready(log);
                    ServerLog.trouble(log);
                });
    }

    @Test
    void anyListOfPortHoldersIsRead() throws Exception {
        Fuzz.of("lsof")
                .from("p12\n"
                        + "credis-server\n"
                        + "Lada\n"
                        + "f6\n"
                        + "n127.0.0.1:6379\n"
                        + "f7\n"
                        + "n[::1]:6379\n"
                        + "p13\n"
                        + "ccom.docke\\x20x\n"
                        + "n*:6379\n")
                .with("\np", "\nc", "\nn", "\\x", "\\xff", ":6379", "[", "]")
                .texts(text -> LsofHolders.parse(text, 6379));
        FolderHost host = FolderHost.debian(folder);
        Fuzz.of("/proc/net/tcp")
                .from("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
                        + " inode\n"
                        + "   0: 0100007F:18EB 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000 0"
                        + " 12345 1\n"
                        + "   1: 00000000000000000000000001000000:18EB 00000000:0000 0A 0:0 0:0 0  1000 0 12346"
                        + " 1\n")
                .with(":18EB", " 0A ", "0100007F", " ")
                .oneIn(3)
                .texts(text -> {
                    host.file("/proc/net/tcp", text);
                    ProcHolders.of(host.host(), 6379);
                });
    }

    @Test
    void anyCertificateFileIsReadOrRefused() throws Exception {
        Path file = folder.resolve("any.pem");
        Fuzz.of("PEM")
                .from(
                        "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ0Yw\n-----END CERTIFICATE-----\n",
                        "-----BEGIN RSA PRIVATE KEY-----\n"
                                + "MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu\n"
                                + "-----END RSA PRIVATE KEY-----\n")
                .with("-----BEGIN ", "-----END ", "CERTIFICATE", "EC PRIVATE KEY", "-----\n", "=", "MII", "\r\n")
                .oneIn(2)
                .bytes(bytes -> {
                    Files.write(file, bytes);
                    try {
                        Pem.certificates(file);
                        Pem.privateKey(file, Pem.certificates(file).getFirst().getPublicKey());
                    } catch (IOException | GeneralSecurityException declared) {
                        return;
                    }
                });
    }
}
