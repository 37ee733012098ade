package com.digidoc.setup.lab;

import com.digidoc.setup.support.Eventually;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A server at one port of loopback that is a good small Redis until it is told to play something else. What it
 * plays holds for the connections there are as for new ones.
 */
final class StandIn implements AutoCloseable {
    private static final int BACKLOG = 1;
    private static final int FILLERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InetAddress address;
    private final int port;
    private final Set<Talk> talks = ConcurrentHashMap.newKeySet();
    private final List<SocketChannel> fillers = new ArrayList<>();
    private volatile Manner manner;
    private volatile ServerSocket server;

    StandIn(Manner manner) throws IOException {
        this(InetAddress.getByName("127.0.0.1"), 0, manner);
    }

    StandIn(InetAddress address, int port, Manner manner) throws IOException {
        this.address = address;
        this.manner = manner;
        this.port = listen(port);
    }

    int port() {
        return port;
    }

    /** How many connections are open now. */
    int connections() {
        return talks.size();
    }

    /** From now on it behaves so. */
    synchronized void play(Manner next) {
        try {
            boolean doors = manner.door() != next.door();
            if (doors) {
                shut();
            }
            manner = next;
            if (doors && next.door() != Manner.Door.SHUT) {
                listen(port);
            }
            if (next.door() == Manner.Door.CROWDED) {
                crowd();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (next.cutsOff()) {
            talks.forEach(Talk::hangUp);
        }
    }

    private int listen(int wanted) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        boolean open = manner.door() == Manner.Door.OPEN;
        bind(socket, wanted, open ? 50 : BACKLOG);
        server = socket;
        if (open) {
            Thread.ofVirtual().name("stand-in").start(() -> accept(socket));
        }
        return socket.getLocalPort();
    }

    /** The port is free again only once all that had to do with it has ended. */
    private void bind(ServerSocket socket, int wanted, int backlog) {
        Eventually.within(PATIENCE, "port " + wanted + " is free", () -> {
            try {
                socket.bind(new InetSocketAddress(address, wanted), backlog);
                return true;
            } catch (BindException taken) {
                return false;
            }
        });
    }

    private void shut() throws IOException {
        server.close();
        for (SocketChannel filler : fillers) {
            filler.close();
        }
        fillers.clear();
    }

    /** Takes every place in the queue of those who wait to be let in. */
    private void crowd() throws IOException {
        for (int i = 0; i < FILLERS; i++) {
            var filler = SocketChannel.open();
            filler.configureBlocking(false);
            filler.connect(new InetSocketAddress(address, port));
            fillers.add(filler);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                Thread.ofVirtual().name("stand-in talk").start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            SSLContext tls = manner.tls().orElse(null);
            Socket spoken = client;
            if (tls != null) {
                var secured = (SSLSocket) tls.getSocketFactory().createSocket(client, null, port, true);
                secured.setUseClientMode(false);
                spoken = secured;
            }
            talk(new Talk(spoken));
        } catch (IOException gone) {
            return;
        }
    }

    private void talk(Talk talk) throws IOException {
        talks.add(talk);
        try {
            Manner atFirst = manner;
            atFirst.greet(talk);
            var in = new BufferedInputStream(talk.socket().getInputStream());
            for (List<String> words = command(in); !words.isEmpty(); words = command(in)) {
                (atFirst.toTheEnd() ? atFirst : manner).answer(words, talk);
            }
        } finally {
            talks.remove(talk);
        }
    }

    /** One command's words; what is no command of Redis's protocol is one odd word; empty at the end. */
    private static List<String> command(InputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return List.of();
        }
        if (first != '*') {
            in.skipNBytes(in.available());
            return List.of("\u0016");
        }
        var words = new ArrayList<String>();
        for (int left = Integer.parseInt(line(in)); left > 0; left--) {
            int length = Integer.parseInt(line(in).substring(1));
            words.add(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
            in.skipNBytes(2);
        }
        return words;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int letter = in.read(); letter != '\n' && letter >= 0; letter = in.read()) {
            line.append((char) letter);
        }
        return line.toString().strip();
    }

    @Override
    public synchronized void close() throws IOException {
        shut();
        talks.forEach(Talk::hangUp);
    }
}
