package com.digidoc.setup.redis;

import java.time.Duration;

/** One question of the light: what the next connection that DigiDoc makes would meet. */
final class Heartbeat {
    private Heartbeat() {}

    /**
     * Connects, asks {@code PING} and tries whether work is taken. Each time anew: a connection that is there says nothing
     * about the next one, as a password, a limit or a firewall that came later does not touch it.
     *
     * @param timeout limit of connecting and of each question
     * @return what {@code PING} said where work is taken, else why it is not
     */
    static Reply of(RedisUrl url, Duration timeout) throws InterruptedException {
        return switch (Connection.open(url, timeout)) {
            case Connection.Opening.Refused refused -> refused.reply();
            case Connection.Opening.Open open -> {
                try (Connection connection = open.connection()) {
                    yield asked(connection);
                }
            }
        };
    }

    private static Reply asked(Connection connection) throws InterruptedException {
        Reply ping = connection.ping();
        if (!ping.ok()) {
            return ping;
        }
        Reply write = connection.writeTest();
        return write.ok() ? ping : write;
    }
}
