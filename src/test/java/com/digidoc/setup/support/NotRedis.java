package com.digidoc.setup.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A program on a port of 127.0.0.1 that is no Redis: it answers everyone like a web server, at once. */
final class NotRedis implements AutoCloseable {
    private final ServerSocket server;

    NotRedis(int port) {
        try {
            server = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("not redis").start(this::serve);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                out.write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // the visitor has gone, or the server was closed
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
