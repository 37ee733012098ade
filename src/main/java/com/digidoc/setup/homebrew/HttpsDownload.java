package com.digidoc.setup.homebrew;

import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import javax.net.ssl.SSLException;

/**
 * Downloads over HTTPS, following redirects to HTTPS only. The file grows beside its place and is moved there once it is
 * whole.
 */
final class HttpsDownload implements Download {
    private static final Duration CONNECTING = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int OK = 200;

    /**
     * What a download may take.
     *
     * @param bytes the largest file
     * @param silence the longest time without a single byte
     * @param time the longest time altogether
     */
    record Limits(long bytes, Duration silence, Duration time) {
        static final Limits USUAL = new Limits(1L << 30, Duration.ofMinutes(1), Duration.ofMinutes(30));
    }

    private final HttpClient client;
    private final Limits limits;

    HttpsDownload() {
        this(
                HttpClient.newBuilder()
                        .connectTimeout(CONNECTING)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build(),
                Limits.USUAL);
    }

    HttpsDownload(HttpClient client, Limits limits) {
        this.client = client;
        this.limits = limits;
    }

    @Override
    public Result fetch(URI from, Path to, DoubleConsumer fraction) throws InterruptedException {
        if (!"https".equals(from.getScheme())) {
            return new Result.Failed(Text.of("homebrew.download.not-https"), from.toString());
        }
        Path part = to.resolveSibling(to.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Result result = into(part, from, fraction);
            if (result instanceof Result.Complete) {
                Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            return result;
        } catch (IOException e) {
            return failure(from, e);
        } finally {
            part.toFile().delete();
        }
    }

    private Result into(Path part, URI from, DoubleConsumer fraction) throws IOException, InterruptedException {
        var expected = new AtomicLong(-1);
        var request =
                HttpRequest.newBuilder(from).timeout(CONNECTING.multipliedBy(2)).build();
        CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(request, head -> {
            if (head.statusCode() != OK) {
                return BodySubscribers.replacing(part);
            }
            expected.set(head.headers().firstValueAsLong("content-length").orElse(-1));
            return BodySubscribers.ofFile(part);
        });
        try {
            return watched(answer, part, from, expected, fraction);
        } finally {
            answer.cancel(true);
        }
    }

    /** Watches the file grow, so that a stalled or endless download ends and cancelling works at any time. */
    private Result watched(
            CompletableFuture<HttpResponse<Path>> answer,
            Path part,
            URI from,
            AtomicLong expected,
            DoubleConsumer fraction)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        long lastByte = start;
        long size = 0;
        while (true) {
            try {
                int status =
                        answer.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS).statusCode();
                return status != OK
                        ? new Result.Failed(Text.of("homebrew.download.status", status), from.toString())
                        : size(part) > limits.bytes() ? tooLarge(from) : new Result.Complete();
            } catch (ExecutionException e) {
                return failure(from, e.getCause());
            } catch (TimeoutException e) {
                long now = System.nanoTime();
                long grown = size(part);
                if (grown != size) {
                    size = grown;
                    lastByte = now;
                }
                if (Math.max(size, expected.get()) > limits.bytes()) {
                    return tooLarge(from);
                }
                if (now - lastByte > limits.silence().toNanos()
                        || now - start > limits.time().toNanos()) {
                    return new Result.Failed(Text.of("homebrew.download.slow"), from.toString());
                }
                if (expected.get() > 0) {
                    fraction.accept(Math.min(1.0, (double) size / expected.get()));
                }
            }
        }
    }

    private static long size(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private static Result tooLarge(URI from) {
        return new Result.Failed(Text.of("homebrew.download.too-large"), from.toString());
    }

    private static Result failure(URI from, Throwable cause) {
        Text why =
                switch (cause) {
                    case SSLException e -> Text.of("homebrew.download.certificate");
                    case ConnectException e
                    when e.getCause() instanceof UnresolvedAddressException ->
                        Text.of("homebrew.download.no-name", from.getHost());
                    case ConnectException e
                    when e.getCause() != null && unresolved(e.getCause()) ->
                        Text.of("homebrew.download.no-name", from.getHost());
                    case ConnectException e -> Text.of("homebrew.download.no-connection", from.getHost());
                    case HttpTimeoutException e -> Text.of("homebrew.download.slow");
                    default ->
                        diskFull(cause) ? Text.of("homebrew.download.disk-full") : Text.of("homebrew.download.cut");
                };
        return new Result.Failed(why, from + "\n" + cause);
    }

    private static boolean unresolved(Throwable cause) {
        return cause instanceof UnresolvedAddressException || cause.getCause() instanceof UnresolvedAddressException;
    }

    private static boolean diskFull(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("No space left on device");
    }
}
