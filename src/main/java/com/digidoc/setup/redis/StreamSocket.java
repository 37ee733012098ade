package com.digidoc.setup.redis;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** Two streams in the shape that Jedis and the JDK's TLS ask for. */
final class StreamSocket extends Socket {
    private final InputStream input;
    private final OutputStream output;
    private final Closeable whole;
    private volatile boolean closed;

    StreamSocket(InputStream input, OutputStream output, Closeable whole) {
        this.input = input;
        this.output = output;
        this.whole = whole;
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public OutputStream getOutputStream() {
        return output;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isInputShutdown() {
        return closed;
    }

    @Override
    public boolean isOutputShutdown() {
        return closed;
    }

    @Override
    public InetAddress getInetAddress() {
        return null;
    }

    @Override
    public int getSoTimeout() {
        return 0;
    }

    /** Time is up when the {@link Wire}'s deadline says so. */
    @Override
    public void setSoTimeout(int millis) {}

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void close() throws IOException {
        closed = true;
        whole.close();
    }
}
