package com.digidoc.setup.redis;

import com.digidoc.setup.text.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import redis.clients.jedis.Protocol.Command;

/**
 * One connection to a Redis: not thread safe, except that {@link #close} may be called by any thread and ends a question
 * that another is waiting on. Every question ends within the time limit given on opening. An interrupt ends it at once
 * and closes the connection, as does every fault that is not a reply of the server.
 */
public final class Connection implements AutoCloseable {
    private static final String NAME = "digidoc-setup";
    private static final String EXPIRY_MILLIS = "5000";

    private final Exchange exchange;
    private final RedisUrl url;
    private final Duration limit;
    private final List<Address> addresses;

    private Connection(Exchange exchange, RedisUrl url, Duration limit, List<Address> addresses) {
        this.exchange = exchange;
        this.url = url;
        this.limit = limit;
        this.addresses = addresses;
    }

    /**
     * Has this process load what it needs to look up a name, which takes longer than the question itself; meanwhile the
     * caller can look for the address. Contacts nobody.
     */
    public static void prepare() {
        Names.prepare();
    }

    /** What trying to connect led to. */
    public sealed interface Opening {
        /** What the host stands for, in the order tried; at most the last one accepted. */
        List<Address> addresses();

        /** Connected, logged in where the address has a password, database chosen. */
        record Open(Connection connection) implements Opening {
            @Override
            public List<Address> addresses() {
                return connection.addresses;
            }
        }

        /**
         * No connection.
         *
         * @param reply why
         */
        record Refused(Reply reply, List<Address> addresses) implements Opening {}
    }

    /**
     * Connects, logs in and chooses the database, all within the limit; {@code socket_connect_timeout} and
     * {@code socket_timeout} of the address shorten it.
     *
     * @throws InterruptedException if the thread was interrupted; nothing is left open
     */
    public static Opening open(RedisUrl url, Duration timeout) throws InterruptedException {
        return open(url, timeout, Names.OF_SYSTEM);
    }

    static Opening open(RedisUrl url, Duration timeout, Names names) throws InterruptedException {
        long start = System.nanoTime();
        Duration limit = shorter(timeout, url, "socket_timeout");
        var dial = new Dial(
                url, start + shorter(timeout, url, "socket_connect_timeout").toNanos());
        try {
            Wire wire = dial.connect(names);
            wire.until(Math.min(start + timeout.toNanos(), System.nanoTime() + limit.toNanos()));
            var connection = new Connection(new Exchange(wire, url), url, limit, dial.tried());
            connection.introduce();
            return new Opening.Open(connection);
        } catch (IOException e) {
            return new Opening.Refused(failed(e, url, start), dial.tried());
        }
    }

    private static Duration shorter(Duration timeout, RedisUrl url, String option) {
        if (url.options().get(option) instanceof Double seconds && seconds > 0 && seconds * 1e9 < timeout.toNanos()) {
            return Duration.ofNanos((long) (seconds * 1e9));
        }
        return timeout;
    }

    private void introduce() throws IOException {
        try {
            login();
            name();
            if (url.db() != 0) {
                exchange.brief(Command.SELECT, String.valueOf(url.db()));
            }
        } catch (IOException e) {
            exchange.close();
            throw e;
        }
    }

    /** As redis-py 8: a password alone is the one of the user {@code default}. */
    private void login() throws IOException {
        if (url.username().isEmpty() && url.password().isEmpty()) {
            return;
        }
        String password = url.password().map(Secret::reveal).orElse("");
        try {
            exchange.brief(Command.AUTH, url.username().orElse("default"), password);
        } catch (Trouble e) {
            if (e.fault() != Fault.OTHER) {
                throw e;
            }
            if (!e.getMessage().contains("wrong number of arguments")) {
                throw new Trouble(Fault.AUTH, e.getMessage());
            }
            // Redis 5 and before know no users
            exchange.brief(Command.AUTH, password);
        }
    }

    /** For those who look at CLIENT LIST; whoever may not set it can still work. */
    private void name() throws IOException {
        try {
            exchange.brief(Command.CLIENT, "SETNAME", NAME);
        } catch (Trouble e) {
            if (e.fault() != Fault.NO_PERMISSION && e.fault() != Fault.AUTH && e.fault() != Fault.OTHER) {
                throw e;
            }
        }
    }

    /** Asks {@code PING}. */
    public Reply ping() throws InterruptedException {
        return reply(asked -> expect("PONG", asked.brief(Command.PING)));
    }

    /**
     * Writes, reads and removes a throw-away key below {@code digidoc-setup:}, which expires by itself. Removing names a
     * second key, as what DigiDoc's queue does names several: a cluster refuses that, on whatever node it is tried.
     */
    public Reply writeTest() throws InterruptedException {
        String value = Long.toHexString(ThreadLocalRandom.current().nextLong());
        String key = NAME + ":{a}" + value;
        String other = NAME + ":{b}" + value;
        return reply(asked -> {
            try {
                expect("OK", asked.brief(Command.SET, key, value, "NX", "PX", EXPIRY_MILLIS));
            } catch (Trouble e) {
                throw e.fault() == Fault.OTHER && sentinel(asked) ? new Trouble(Fault.SENTINEL, e.getMessage()) : e;
            }
            try {
                expect(value, asked.brief(Command.GET, key));
                asked.number(Command.DEL, key, other);
            } catch (Trouble e) {
                if (e.fault().answered()) {
                    asked.number(Command.DEL, key);
                }
                throw e;
            }
            return "OK";
        });
    }

    /** A Sentinel answers PING like any Redis, and knows no SET. */
    private static boolean sentinel(Exchange asked) throws IOException {
        return "sentinel".equals(fields(asked.text(Command.INFO, "server")).get("redis_mode"));
    }

    private String expect(String wanted, Optional<String> got) throws Trouble {
        if (!got.equals(Optional.of(wanted))) {
            exchange.close();
            throw new Trouble(Fault.NOT_REDIS, got.orElse("(nil)"));
        }
        return wanted;
    }

    /** The fields of INFO's sections, or of its default ones; one question a section, as before Redis 7 it takes one. */
    public Map<String, String> info(String... sections) throws RedisFault, InterruptedException {
        return query(asked -> {
            var fields = new LinkedHashMap<String, String>();
            if (sections.length == 0) {
                fields.putAll(fields(asked.text(Command.INFO)));
            }
            for (String section : sections) {
                fields.putAll(fields(asked.text(Command.INFO, section)));
            }
            return fields;
        });
    }

    private static Map<String, String> fields(Optional<String> info) {
        var fields = new LinkedHashMap<String, String>();
        info.orElse("").lines().filter(line -> line.contains(":")).forEach(line -> {
            String[] field = line.split(":", 2);
            fields.put(field[0], field[1]);
        });
        return fields;
    }

    /** A setting by CONFIG GET; empty where there is none of that name, or it may not be asked for. */
    public Optional<String> config(String parameter) throws RedisFault, InterruptedException {
        try {
            return Optional.ofNullable(query(asked -> pairs(asked.texts(Command.CONFIG, "GET", parameter)))
                    .get(parameter));
        } catch (RedisFault e) {
            Fault fault = e.fault();
            if (fault == Fault.NO_PERMISSION || fault == Fault.OTHER) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What a server sends as names and values in turn. */
    static Map<String, String> pairs(List<String> texts) {
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            pairs.put(texts.get(i), texts.get(i + 1));
        }
        return pairs;
    }

    /**
     * Changes a setting of the running server.
     *
     * @throws RedisFault with the server's own words, where it may not or cannot be set
     */
    void set(String parameter, String value) throws RedisFault, InterruptedException {
        query(exchange -> expect("OK", exchange.brief(Command.CONFIG, "SET", parameter, value)));
    }

    /** Has the server write its settings to the file it was started with. */
    void rewriteSettings() throws RedisFault, InterruptedException {
        query(exchange -> expect("OK", exchange.brief(Command.CONFIG, "REWRITE")));
    }

    /** Chooses another database of the same server. */
    void select(int db) throws RedisFault, InterruptedException {
        query(exchange -> expect("OK", exchange.brief(Command.SELECT, String.valueOf(db))));
    }

    /** How the server stands among others; empty where it does not tell. */
    public Optional<Topology> topology() throws InterruptedException {
        try {
            return Optional.of(Topology.look(this, url, limit));
        } catch (RedisFault notTold) {
            return Optional.empty();
        }
    }

    /** Until when the server's certificate is valid; empty where the connection is not encrypted. */
    Optional<Instant> certifiedUntil() {
        return exchange.certifiedUntil();
    }

    @Override
    public void close() {
        exchange.close();
    }

    /** Some questions that belong together: the time limit counts for all of them. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Exchange exchange) throws IOException;
    }

    <T> T query(Question<T> question) throws RedisFault, InterruptedException {
        long start = System.nanoTime();
        exchange.until(start + limit.toNanos());
        try {
            return question.ask(exchange);
        } catch (IOException e) {
            throw new RedisFault(failed(e, url, start));
        }
    }

    private Reply reply(Question<String> question) throws InterruptedException {
        long start = System.nanoTime();
        try {
            return Reply.of(query(question), start);
        } catch (RedisFault e) {
            return e.reply();
        }
    }

    private static Reply failed(IOException e, RedisUrl url, long start) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return Reply.of(e instanceof Trouble trouble ? trouble : new Trouble(Fault.CLOSED, e.getMessage()), url, start);
    }
}
