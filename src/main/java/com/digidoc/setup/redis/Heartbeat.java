package com.digidoc.setup.redis;

import java.util.Optional;

/** One connection to one address, asked again and again, and made anew when it is lost. For one thread. */
final class Heartbeat implements AutoCloseable {
    private final RedisUrl url;
    private final PingMonitor.Rhythm rhythm;
    private Optional<Connection> connection = Optional.empty();
    private boolean takesWork;
    private long made;

    Heartbeat(RedisUrl url, PingMonitor.Rhythm rhythm) {
        this.url = url;
        this.rhythm = rhythm;
    }

    /**
     * Asks {@code PING}. Where it is due, over a new connection, as DigiDoc's next one would be, and also whether work is
     * taken. Where the connection turns out to be lost, a new one is tried at once, so that what is told is the state of
     * the server and not the end of a connection.
     */
    Reply beat() throws InterruptedException {
        if (System.nanoTime() - made >= rhythm.anewEvery().toNanos()) {
            close();
        }
        if (connection.isPresent()) {
            Reply reply = ask(connection.get());
            if (connection.isPresent() || reply.fault().equals(Optional.of(Fault.TIMEOUT))) {
                return reply;
            }
        }
        made = System.nanoTime();
        return switch (Connection.open(url, rhythm.timeout())) {
            case Connection.Opening.Refused refused -> refused.reply();
            case Connection.Opening.Open open -> {
                connection = Optional.of(open.connection());
                takesWork = false;
                yield ask(open.connection());
            }
        };
    }

    private Reply ask(Connection open) throws InterruptedException {
        Reply ping = kept(open.ping());
        if (!ping.ok() || takesWork) {
            return ping;
        }
        Reply write = kept(open.writeTest());
        takesWork = write.ok();
        return write.ok() ? ping : write;
    }

    /** Gives up a connection whose answers may come too late or not at all. */
    private Reply kept(Reply reply) {
        if (!reply.answered()) {
            close();
        }
        return reply;
    }

    @Override
    public void close() {
        connection.ifPresent(Connection::close);
        connection = Optional.empty();
    }
}
