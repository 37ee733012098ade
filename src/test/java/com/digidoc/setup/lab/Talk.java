package com.digidoc.setup.lab;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection to a {@link StandIn}, from the server's side. */
record Talk(Socket socket) {
    void say(String words) throws IOException {
        say(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    void say(byte[] words) throws IOException {
        socket.getOutputStream().write(words);
        socket.getOutputStream().flush();
    }

    void hangUp() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends it the hard way: the other side gets a reset and no farewell. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
