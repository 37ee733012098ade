package com.digidoc.setup.redis;

import static com.digidoc.setup.redis.Connections.open;
import static com.digidoc.setup.redis.Connections.ping;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.support.Certificates;
import com.digidoc.setup.support.FakeRedis;
import com.digidoc.setup.support.TestRedis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    @TempDir
    private static Path folder;

    private static Certificates certificates;
    private static TestRedis redis;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        certificates = new Certificates(folder.resolve("own"));
        certificates.sign("server", "dns:localhost,ip:127.0.0.1");
        certificates.sign("elsewhere", "dns:redis.example.org");
        port = TestRedis.freePort();
        redis = server(port, "server", "no");
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    private static TestRedis server(int port, String name, String clients) throws Exception {
        return TestRedis.start(
                "--tls-port",
                String.valueOf(port),
                "--tls-cert-file",
                certificates.certificate(name).toString(),
                "--tls-key-file",
                certificates.key(name).toString(),
                "--tls-ca-cert-file",
                certificates.authority().toString(),
                "--tls-auth-clients",
                clients);
    }

    private static String address(int port, String options) {
        return "rediss://127.0.0.1:" + port + "/1?" + options;
    }

    private static String trusting() {
        return "ssl_ca_certs=" + certificates.authority();
    }

    @Test
    void aServerOfTheAddressesOwnAuthorityIsTrusted() throws Exception {
        try (var connection = open(address(port, trusting()))) {
            assertTrue(connection.ping().ok());
            assertTrue(connection.writeTest().ok());
            assertTrue(connection.info().containsKey("redis_version"));
        }
        assertTrue(ping("rediss://localhost:" + port + "?" + trusting()).ok());
        Path authorities = Files.createDirectories(folder.resolve("authorities"));
        Files.copy(certificates.authority(), authorities.resolve("one.pem"));
        assertTrue(ping(address(port, "ssl_ca_path=" + authorities)).ok());
    }

    @Test
    void aCertificateThatEndsWithinAMonthIsAWarning() throws Exception {
        Finding fine = Looks.at(Connections.url(address(port, trusting()))).get("redis.answers");
        assertEquals(Status.OK, fine.status(), () -> Looks.all(fine));
        certificates.signFor(10, "ending", "dns:localhost,ip:127.0.0.1");
        int other = TestRedis.freePort();
        try (var _ = server(other, "ending", "no")) {
            Finding soon = Looks.at(Connections.url(address(other, trusting()))).get("redis.answers");
            assertEquals(Status.WARNING, soon.status());
            assertEquals("The certificate of DigiDoc’s Redis ends in 9 days.", Looks.said(soon.summary()));
            String trustingAnyone = address(other, "ssl_cert_reqs=none");
            assertEquals(
                    Status.WARNING,
                    Looks.at(Connections.url(trustingAnyone))
                            .get("redis.answers")
                            .status());
        }
    }

    @Test
    void aServerOfAnUnknownAuthorityIsNot() throws Exception {
        Reply reply = ping(address(port, ""));
        assertEquals(Optional.of(Fault.TLS), reply.fault());
        assertTrue(reply.exact().contains("valid certification path"), reply.exact());
        Path other = new Certificates(folder.resolve("other")).authority();
        assertEquals(
                Optional.of(Fault.TLS),
                ping(address(port, "ssl_ca_certs=" + other)).fault());
        assertEquals(
                Optional.of(Fault.TLS),
                ping(address(port, "ssl_check_hostname=false")).fault());
    }

    @Test
    void anyServerIsTrustedIfTheAddressSaysSo() throws Exception {
        assertTrue(ping(address(port, "ssl_cert_reqs=none")).ok());
        assertEquals(
                Optional.of(Fault.TLS),
                ping(address(port, "ssl_cert_reqs=sometimes")).fault());
    }

    @Test
    void theCertificateMustNameTheHost() throws Exception {
        int port = TestRedis.freePort();
        try (var elsewhere = server(port, "elsewhere", "no")) {
            assertTrue(elsewhere.pid() > 0);
            Reply reply = ping(address(port, trusting()));
            assertEquals(Optional.of(Fault.TLS), reply.fault());
            assertTrue(reply.exact().contains("127.0.0.1"), reply.exact());
            assertTrue(ping(address(port, trusting() + "&ssl_check_hostname=false"))
                    .ok());
            assertTrue(ping(address(port, "ssl_cert_reqs=none")).ok());
        }
    }

    @Test
    void aServerMayAskWhoWeAre() throws Exception {
        int port = TestRedis.freePort();
        try (var strict = server(port, "server", "yes")) {
            assertTrue(strict.pid() > 0);
            assertTrue(ping(address(port, trusting())).fault().isPresent());
            String own = trusting() + "&ssl_certfile=" + certificates.certificate("elsewhere") + "&ssl_keyfile=";
            assertTrue(ping(address(port, own + certificates.key("elsewhere"))).ok());
            Path both = Files.writeString(
                    folder.resolve("both.pem"),
                    Files.readString(certificates.key("elsewhere"))
                            + Files.readString(certificates.certificate("elsewhere")));
            assertTrue(ping(address(port, trusting() + "&ssl_certfile=" + both)).ok());
        }
    }

    @Test
    void aFileThatCannotBeUsedIsNamed() throws Exception {
        Path none = folder.resolve("none.pem");
        Reply missing = ping(address(port, "ssl_ca_certs=" + none));
        assertEquals(Optional.of(Fault.TLS), missing.fault());
        assertEquals(none + ": no such file", missing.exact());
        Path garbage = Files.writeString(folder.resolve("garbage.pem"), "-----BEGIN CERTIFICATE-----\n!!\n");
        assertEquals(
                garbage + ": no certificate in it",
                ping(address(port, "ssl_ca_certs=" + garbage)).exact());
        Path broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertEquals(
                Optional.of(Fault.TLS),
                ping(address(port, "ssl_ca_certs=" + broken)).fault());
        assertEquals(
                Optional.of(Fault.TLS),
                ping(address(port, "ssl_certfile=" + garbage)).fault());
    }

    @Test
    void aServerWithoutTlsIsToldApart() throws Exception {
        Duration limit = Duration.ofMillis(500);
        assertEquals(
                Optional.of(Fault.TLS),
                ping("rediss://127.0.0.1:" + redis.port(), limit).fault());
        try (var web = FakeRedis.saying("HTTP/1.1 400 Bad Request\r\n\r\n");
                var closing = FakeRedis.closing();
                var silent = FakeRedis.silent()) {
            for (FakeRedis server : new FakeRedis[] {web, closing, silent}) {
                Reply reply = ping("rediss://127.0.0.1:" + server.port(), limit);
                assertEquals(Optional.of(Fault.TLS), reply.fault(), reply.exact());
            }
        }
    }

    @Test
    void aServerWithTlsIsToldApart() throws Exception {
        Fault fault = ping("redis://127.0.0.1:" + port).fault().orElseThrow();
        assertTrue(fault == Fault.TLS || fault == Fault.CLOSED, fault.toString());
    }
}
