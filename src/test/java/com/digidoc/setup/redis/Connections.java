package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;

/** Shorthand of these tests. */
final class Connections {
    static final Duration LIMIT = Duration.ofSeconds(5);

    private Connections() {}

    static RedisUrl url(String text) {
        return assertInstanceOf(RedisUrl.Reading.Valid.class, RedisUrl.parse(text), text)
                .url();
    }

    static Connection open(String url) throws InterruptedException {
        var opening = Connection.open(url(url), LIMIT);
        return assertInstanceOf(Connection.Opening.Open.class, opening).connection();
    }

    /** What a PING says, or why there is no connection. */
    static Reply ping(String url, Duration limit) throws InterruptedException {
        return switch (Connection.open(url(url), limit)) {
            case Connection.Opening.Refused refused -> refused.reply();
            case Connection.Opening.Open(Connection connection) -> {
                try (connection) {
                    yield connection.ping();
                }
            }
        };
    }

    static Reply ping(String url) throws InterruptedException {
        return ping(url, LIMIT);
    }
}
