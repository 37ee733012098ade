package com.digidoc.setup.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/** A real redis-server out of Maven's repository, on loopback and a free port, with a data folder of its own. */
public final class TestRedis implements AutoCloseable {
    private static final Path PROGRAM = program();
    private static final int LOWEST_PORT = 10_240;
    /** From here on Linux takes ports for clients (ip_local_port_range of ip(7)). */
    static final int ABOVE_PORTS = 32_768;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private final int port;
    private final Path folder;
    private final List<String> options;
    private List<String> before = List.of();
    private Process process;

    private TestRedis(int port, List<String> options) throws IOException {
        this.port = port;
        this.options = options;
        this.folder = Files.createTempDirectory("test-redis");
    }

    /** Starts a server; returns once it listens. Options are those of redis.conf, such as {@code --requirepass x}. */
    public static TestRedis start(String... options) throws IOException {
        return startOn(freePort(), options);
    }

    public static TestRedis startOn(int port, String... options) throws IOException {
        var redis = new TestRedis(port, List.of(options));
        redis.restart();
        return redis;
    }

    /** Starts a server with a file of settings, which it can write itself: {@link #settings}. */
    public static TestRedis startWithSettings(String... options) throws IOException {
        var redis = new TestRedis(freePort(), List.of(options));
        Files.createFile(redis.settings());
        redis.restart();
        return redis;
    }

    /** A server none of whose files may grow beyond 32 KiB, or 64 where a block has 1024 bytes. */
    public static TestRedis startOnSmallDisk(String... options) throws IOException {
        var redis = new TestRedis(freePort(), List.of(options));
        redis.before = List.of("/bin/sh", "-c", "trap '' XFSZ; ulimit -f 64; exec \"$@\"", "sh");
        redis.restart();
        return redis;
    }

    /** Starts a Sentinel with those lines in its file of settings, which it writes itself. */
    public static TestRedis startSentinel(String... lines) throws IOException {
        var sentinel = new TestRedis(freePort(), List.of("--sentinel"));
        Files.writeString(sentinel.settings(), String.join("\n", lines) + "\n");
        sentinel.restart();
        return sentinel;
    }

    /** Its file of settings, if it has one. */
    public Path settings() {
        return folder.resolve("redis.conf");
    }

    /** Ends it, as a crash would, and starts it with as much room as there is. */
    public void restartOnLargeDisk() throws IOException {
        kill();
        before = List.of();
        restart();
    }

    /** Starts it again after {@link #kill}, on the same port, with further options for this time. */
    public void restart(String... more) throws IOException {
        var argv = new ArrayList<>(before);
        argv.add(PROGRAM.toString());
        if (Files.exists(settings())) {
            argv.add(settings().toString());
        }
        argv.addAll(List.of(
                "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder.toString()));
        argv.addAll(options);
        argv.addAll(List.of(more));
        process = new ProcessBuilder(argv)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Eventually.within(Duration.ofSeconds(20), "redis-server listens on " + port, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            return listening(port);
        });
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Asks it a command over a connection of its own, without this project's code.
     *
     * @param words such as {@code CONFIG SET maxmemory 1}; the last one may be empty
     * @return a text reply; of any other the first line, such as {@code +OK}, {@code :1} or {@code -ERR …}
     */
    public String ask(String... words) throws IOException {
        return askAt(port, words);
    }

    /** Asks any server on 127.0.0.1 a command, as {@link #ask} does. */
    public static String askAt(int port, String... words) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request = new StringBuilder("*" + words.length + "\r\n");
            for (String word : words) {
                request.append("$%d\r\n%s\r\n".formatted(word.length(), word));
            }
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            var reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = reader.readLine();
            if (!line.startsWith("$") || line.equals("$-1")) {
                return line;
            }
            var text = new char[Integer.parseInt(line.substring(1))];
            for (int read = 0; read < text.length; ) {
                read += reader.read(text, read, text.length - read);
            }
            return new String(text);
        }
    }

    /** Sends it a signal, such as {@code STOP} or {@code CONT}. */
    public void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid()))
                .inheritIO()
                .start()
                .onExit()
                .join();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public String url() {
        return "redis://127.0.0.1:" + port + "/0";
    }

    public Path folder() {
        return folder;
    }

    /** The redis-server program itself. */
    public static Path executable() {
        return PROGRAM;
    }

    /**
     * A port that nobody uses and that is given out only once. It lies below those that systems hand out themselves, so that
     * no connection and no other server gets it before it is used.
     */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, ABOVE_PORTS);
            if (GIVEN.add(port) && free(port)) {
                return port;
            }
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    public static boolean listening(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static Path program() {
        try {
            return ExecutableProvider.newJarResourceProvider().get().toPath();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
