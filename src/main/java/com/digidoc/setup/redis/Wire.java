package com.digidoc.setup.redis;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * Bytes to and from a server over TCP or a socket in the file system, against a deadline rather than a time-out: a
 * server that trickles is as late as one that is silent. A JDK socket cannot do that, nor reach the file system's
 * sockets, nor end on an interrupt in every kind of thread. {@link #close} by any thread ends a wait.
 */
final class Wire implements Closeable {
    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private volatile long deadline;

    private Wire(SocketChannel channel, Selector selector, long deadline) throws IOException {
        this.channel = channel;
        this.selector = selector;
        this.deadline = deadline;
        channel.configureBlocking(false);
        this.key = channel.register(selector, 0);
    }

    /**
     * Connects.
     *
     * @param deadline in {@link System#nanoTime()}
     * @throws SocketTimeoutException if it took too long
     * @throws InterruptedIOException if the thread was interrupted; it still is
     */
    static Wire connect(SocketAddress address, long deadline) throws IOException {
        boolean unix = address instanceof UnixDomainSocketAddress;
        SocketChannel channel = unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        Wire wire;
        try {
            wire = new Wire(channel, Selector.open(), deadline);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        try {
            if (!unix) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            if (!channel.connect(address)) {
                do {
                    wire.await(SelectionKey.OP_CONNECT);
                } while (!channel.finishConnect());
            }
            return wire;
        } catch (IOException | RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    /** Sets the moment, in {@link System#nanoTime()}, after which reading and writing end with a time-out. */
    void until(long deadline) {
        this.deadline = deadline;
    }

    private void await(int operation) throws IOException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        try {
            key.interestOps(operation);
            selector.select(Math.max(1, Duration.ofNanos(left).toMillis()));
            selector.selectedKeys().clear();
        } catch (ClosedSelectorException | CancelledKeyException e) {
            throw new SocketException("connection closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
    }

    private int read(ByteBuffer bytes) throws IOException {
        int count = 0;
        while (bytes.hasRemaining() && count == 0) {
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException("no whole answer in time");
            }
            count = channel.read(bytes);
            if (count == 0) {
                await(SelectionKey.OP_READ);
            }
        }
        return count;
    }

    /** Where the server has hung up this does nothing: what it said before is still there, and reading tells. */
    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            try {
                if (channel.write(bytes) > 0) {
                    continue;
                }
            } catch (IOException hungUp) {
                return;
            }
            await(SelectionKey.OP_WRITE);
        }
    }

    InputStream input() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return Wire.this.read(ByteBuffer.wrap(bytes, offset, length));
            }
        };
    }

    OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                Wire.this.write(ByteBuffer.wrap(bytes, offset, length));
            }
        };
    }

    @Override
    public void close() {
        try (selector;
                channel) {
            selector.wakeup();
        } catch (IOException e) {
            // the descriptor is gone all the same, and nobody waits for what was on its way
            System.getLogger(Wire.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
        }
    }
}
