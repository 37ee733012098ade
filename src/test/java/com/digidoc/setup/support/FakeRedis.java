package com.digidoc.setup.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** A server on loopback that behaves as no good Redis does. */
public final class FakeRedis implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    /** What happens on each connection. */
    private interface Manner {
        void behave(Socket client) throws IOException;
    }

    private FakeRedis(InetSocketAddress address, Manner manner) throws IOException {
        server = new ServerSocket();
        server.bind(address);
        Thread.startVirtualThread(() -> accept(manner));
    }

    private void accept(Manner manner) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.add(client);
                Thread.startVirtualThread(() -> behave(client, manner));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void behave(Socket client, Manner manner) {
        try (client) {
            manner.behave(client);
        } catch (IOException clientIsGone) {
            return;
        }
    }

    private static FakeRedis start(Manner manner) throws IOException {
        return new FakeRedis(new InetSocketAddress(InetAddress.getLoopbackAddress(), TestRedis.freePort()), manner);
    }

    /** Accepts and never says a word. */
    public static FakeRedis silent() throws IOException {
        return start(FakeRedis::listen);
    }

    /** Accepts and hangs up. */
    public static FakeRedis closing() throws IOException {
        return start(client -> {});
    }

    /** Says the same to whatever it hears first, and then nothing. */
    public static FakeRedis saying(String words) throws IOException {
        return saying(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static FakeRedis saying(byte[] words) throws IOException {
        return start(client -> {
            client.getInputStream().read();
            client.getOutputStream().write(words);
            listen(client);
        });
    }

    /** Says to whatever it hears first what the function gives then, and hangs up. */
    public static FakeRedis answeringOnce(Supplier<byte[]> words) throws IOException {
        return start(client -> {
            client.getInputStream().read();
            client.getOutputStream().write(words.get());
        });
    }

    /** Says something at once, without being asked, and hangs up. */
    public static FakeRedis refusing(String words) throws IOException {
        return start(client -> client.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Begins with one thing and goes on with the other as long as anyone listens. */
    public static FakeRedis endless(String start, String rest) throws IOException {
        return start(client -> {
            OutputStream out = client.getOutputStream();
            client.getInputStream().read();
            out.write(start.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(rest.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        });
    }

    /** Begins with one thing and goes on a byte at a time, every 20 ms. */
    public static FakeRedis trickling(String start) throws IOException {
        return start(client -> {
            OutputStream out = client.getOutputStream();
            client.getInputStream().read();
            out.write(start.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                LockSupport.parkNanos(20_000_000);
                out.write('x');
            }
        });
    }

    /** Answers each command, given as its words, with the exact bytes that the function gives. */
    public static FakeRedis answering(Function<List<String>, String> replies) throws IOException {
        return answering(new InetSocketAddress(InetAddress.getLoopbackAddress(), TestRedis.freePort()), replies);
    }

    public static FakeRedis answering(InetSocketAddress address, Function<List<String>, String> replies)
            throws IOException {
        return new FakeRedis(address, client -> {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (List<String> words = command(in); !words.isEmpty(); words = command(in)) {
                client.getOutputStream().write(replies.apply(words).getBytes(StandardCharsets.ISO_8859_1));
            }
        });
    }

    private static List<String> command(BufferedReader in) throws IOException {
        var words = new ArrayList<String>();
        String count = in.readLine();
        for (int i = count == null ? 0 : Integer.parseInt(count.substring(1)); i > 0; i--) {
            in.readLine();
            words.add(in.readLine());
        }
        return words;
    }

    private static void listen(Socket client) throws IOException {
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url() {
        return "redis://127.0.0.1:" + port() + "/0";
    }

    /** How many have connected so far. */
    public int connections() {
        return connections.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
