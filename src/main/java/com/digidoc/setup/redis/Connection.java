package com.digidoc.setup.redis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One connection to a Redis: not thread safe, except that {@link #close} may be called by any thread and ends a question
 * that another is waiting on. Every question ends within the time limit given on opening. An interrupt ends it at once.
 */
public final class Connection implements AutoCloseable {
    private Connection() {}

    /** What trying to connect led to. */
    public sealed interface Opening {
        /** Connected, logged in, database chosen. */
        record Open(Connection connection) implements Opening {}

        /**
         * No connection.
         *
         * @param reply why
         * @param addresses what the host stands for and was tried, in that order
         */
        record Refused(Reply reply, List<Address> addresses) implements Opening {}
    }

    /** Connects, logs in and chooses the database, all within the limit. */
    public static Opening open(RedisUrl url, Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** What the host stands for and was tried, in that order: the last one is the one connected to. */
    public List<Address> addresses() {
        throw new UnsupportedOperationException();
    }

    /** Asks {@code PING}. */
    public Reply ping() throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Writes, reads and removes a throw-away key below {@code digidoc-setup:}, which expires by itself. */
    public Reply writeTest() throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** The fields of INFO's sections, or of its default ones. */
    public Map<String, String> info(String... sections) throws RedisFault, InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** A setting by CONFIG GET; empty where there is none of that name, or it may not be asked for. */
    public Optional<String> config(String parameter) throws RedisFault, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public Set<String> smembers(String key) throws RedisFault, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public Map<String, String> hgetall(String key) throws RedisFault, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public Optional<String> hget(String key, String field) throws RedisFault, InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Elements from one index to another, both included; -1 is the last one. */
    public List<String> lrange(String key, long from, long to) throws RedisFault, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public long llen(String key) throws RedisFault, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public long scard(String key) throws RedisFault, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public long zcard(String key) throws RedisFault, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public boolean exists(String key) throws RedisFault, InterruptedException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
