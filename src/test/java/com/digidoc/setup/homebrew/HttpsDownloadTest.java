package com.digidoc.setup.homebrew;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.TestRedis;
import com.digidoc.setup.text.Messages;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a real server with a certificate of its own. */
class HttpsDownloadTest {
    private static final byte[] CONTENT = "x".repeat(300_000).getBytes();

    @TempDir
    static Path keys;

    private static SSLContext tls;

    @TempDir
    Path folder;

    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpsServer server;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = keys.resolve("store.p12");
        var keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "test",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keystore",
                store.toString(),
                "-storepass",
                "testing");
        assertEquals(
                0,
                keytool.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor());
        KeyStore certificate = KeyStore.getInstance(store.toFile(), "testing".toCharArray());
        var mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(certificate, "testing".toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(certificate);
        tls = SSLContext.getInstance("TLS");
        tls.init(mine.getKeyManagers(), trusted.getTrustManagers(), null);
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        at("/file", exchange -> answer(exchange, 200, CONTENT));
        at("/moved", exchange -> redirect(exchange, uri("/file").toString()));
        at("/downgrade", exchange -> redirect(exchange, "http://localhost/file"));
        at("/missing", exchange -> answer(exchange, 404, "no".getBytes()));
        at("/cut", exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, 1000);
            exchange.close();
        });
        at("/stalls", this::stall);
        server.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
    }

    @Test
    void theWholeFileArrivesAlsoThroughARedirect() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "an older one");
        assertEquals(new Download.Result.Complete(), download().fetch(uri("/moved"), file, done -> {}));
        assertArrayEquals(CONTENT, Files.readAllBytes(file));
        assertNothingElseIsLeft(file);
    }

    @Test
    void anOldFileStaysWhereTheNewOneDoesNotArriveWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "an older one");
        failed("/cut", "homebrew.download.cut");
        assertEquals("an older one", Files.readString(file));
        assertNothingElseIsLeft(file);
    }

    @Test
    void nothingIsFetchedWithoutEncryption() throws Exception {
        failed("/downgrade", "homebrew.download.status");
        expect(
                "homebrew.download.not-https",
                download().fetch(URI.create("http://localhost/file"), folder.resolve("file"), done -> {}));
    }

    @Test
    void aMissingFileIsSaid() throws Exception {
        failed("/missing", "homebrew.download.status");
    }

    @Test
    void aStrangersCertificateIsRefused() throws Exception {
        expect(
                "homebrew.download.certificate",
                new HttpsDownload().fetch(uri("/file"), folder.resolve("file"), done -> {}));
    }

    @Test
    void aFileLargerThanAllowedIsStopped() throws Exception {
        var small = new HttpsDownload(client(), limits(1000, Duration.ofSeconds(10)));
        expect("homebrew.download.too-large", small.fetch(uri("/file"), folder.resolve("file"), done -> {}));
        expect("homebrew.download.too-large", small.fetch(uri("/stalls"), folder.resolve("file"), done -> {}));
    }

    @Test
    void aDownloadThatStandsStillEndsAndToldHowFarItWas() throws Exception {
        List<Double> told = new CopyOnWriteArrayList<>();
        var impatient = new HttpsDownload(client(), limits(1 << 20, Duration.ofSeconds(3)));
        expect("homebrew.download.slow", impatient.fetch(uri("/stalls"), folder.resolve("file"), told::add));
        assertTrue(told.getLast() > 0.3 && told.getLast() < 1, told.toString());
    }

    @Test
    void cancellingEndsItAndLeavesNothing() throws Exception {
        List<Double> told = new CopyOnWriteArrayList<>();
        var cancelled = new CompletableFuture<Boolean>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                download().fetch(uri("/stalls"), folder.resolve("file"), told::add);
                cancelled.complete(false);
            } catch (InterruptedException e) {
                cancelled.complete(true);
            }
        });
        Eventually.within(Duration.ofSeconds(10), "it is under way", () -> !told.isEmpty());
        thread.interrupt();
        assertTrue(cancelled.get(5, TimeUnit.SECONDS));
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void noServerAndNoSuchNameAreToldApart() throws Exception {
        URI nobody = URI.create("https://localhost:" + TestRedis.freePort() + "/");
        expect("homebrew.download.no-connection", download().fetch(nobody, folder.resolve("file"), done -> {}));
        URI nowhere = URI.create("https://nowhere.invalid/");
        expect("homebrew.download.no-name", download().fetch(nowhere, folder.resolve("file"), done -> {}));
    }

    @Test
    void aFolderThatIsNotThereIsAFailureAndNoCrash() throws Exception {
        expect(
                "homebrew.download.cut",
                download().fetch(uri("/file"), folder.resolve("none").resolve("file"), done -> {}));
    }

    private void failed(String path, String key) throws InterruptedException {
        expect(key, download().fetch(uri(path), folder.resolve("file"), done -> {}));
    }

    private static void expect(String key, Download.Result result) {
        var failed = assertInstanceOf(Download.Result.Failed.class, result);
        assertEquals(key, failed.why().key(), failed.exact());
        assertFalse(new Messages(Locale.ENGLISH).say(failed.why()).isBlank());
    }

    private static void assertNothingElseIsLeft(Path file) throws IOException {
        try (var left = Files.list(file.getParent())) {
            assertEquals(List.of(file), left.toList());
        }
    }

    private Download download() {
        return new HttpsDownload(client(), limits(1 << 20, Duration.ofSeconds(10)));
    }

    private static HttpsDownload.Limits limits(long bytes, Duration silence) {
        return new HttpsDownload.Limits(bytes, silence, Duration.ofSeconds(30));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .sslContext(tls)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private URI uri(String path) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + path);
    }

    private void at(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private static void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Sends half, and then nothing. */
    private void stall(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, CONTENT.length);
        exchange.getResponseBody().write(CONTENT, 0, CONTENT.length / 2);
        exchange.getResponseBody().flush();
        try {
            ended.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
