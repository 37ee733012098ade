package com.digidoc.setup.redis;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Commands out and replies in, through Jedis. Whatever goes wrong comes out as a {@link Trouble}. */
final class Exchange implements Closeable {
    private static final long SHORT = 1 << 16;
    private static final long LONG = 1 << 23;

    private final Wire wire;
    private final ReplyGuard guard;
    private final Connection jedis;
    private final Optional<Instant> certifiedUntil;
    private volatile boolean closed;

    /** Takes the wire over: if this fails, the wire is closed. */
    Exchange(Wire wire, RedisUrl url) throws IOException {
        this.wire = wire;
        InputStream input = wire.input();
        OutputStream output = wire.output();
        Optional<Instant> until = Optional.empty();
        if (url.tls()) {
            try {
                var secured = Tls.over(new StreamSocket(input, output, wire), url);
                input = secured.getInputStream();
                output = secured.getOutputStream();
                until = Tls.certifiedUntil(secured);
            } catch (IOException e) {
                wire.close();
                throw e;
            }
        }
        certifiedUntil = until;
        guard = new ReplyGuard(input);
        var socket = new StreamSocket(guard, output, wire);
        jedis = new Connection(() -> socket);
    }

    /** Until when the server's certificates are valid; empty where nothing is encrypted. */
    Optional<Instant> certifiedUntil() {
        return certifiedUntil;
    }

    /** Sets the moment, in {@link System#nanoTime()}, by which the next answers must have come whole. */
    void until(long deadline) {
        wire.until(deadline);
    }

    /** Asks for a reply of a line or a few; anything longer is no Redis. */
    Optional<String> brief(Command command, String... arguments) throws IOException {
        return text(ask(SHORT, Fault.NOT_REDIS, command, arguments));
    }

    /** Asks for a text; empty where there is none. */
    Optional<String> text(Command command, String... arguments) throws IOException {
        return text(ask(LONG, Fault.OTHER, command, arguments));
    }

    /** Asks for texts; a missing one is an empty text. */
    List<String> texts(Command command, String... arguments) throws IOException {
        if (ask(LONG, Fault.OTHER, command, arguments) instanceof List<?> elements) {
            return texts(elements);
        }
        throw unexpected(command);
    }

    /** Asks for lists of texts, such as one of names and values in turn for each thing. */
    List<List<String>> lists(Command command, String... arguments) throws IOException {
        if (ask(LONG, Fault.OTHER, command, arguments) instanceof List<?> elements) {
            var lists = new ArrayList<List<String>>();
            for (Object element : elements) {
                lists.add(
                        element instanceof List<?> inner
                                ? texts(inner)
                                : List.of(text(element).orElse("")));
            }
            return lists;
        }
        throw unexpected(command);
    }

    private static List<String> texts(List<?> elements) {
        return elements.stream().map(element -> text(element).orElse("")).toList();
    }

    long number(Command command, String... arguments) throws IOException {
        if (ask(SHORT, Fault.NOT_REDIS, command, arguments) instanceof Long number) {
            return number;
        }
        throw unexpected(command);
    }

    private Object ask(long most, Fault tooLong, Command command, String... arguments) throws IOException {
        if (closed) {
            throw new Trouble(Fault.CLOSED, "connection closed");
        }
        guard.allow(most, tooLong);
        var words = new CommandArguments(command);
        for (String argument : arguments) {
            words.add(argument);
        }
        try {
            return jedis.executeCommand(words);
        } catch (JedisDataException e) {
            throw new Trouble(Errors.fault(e.getMessage()), Errors.bare(e.getMessage()));
        } catch (JedisException | IndexOutOfBoundsException | NumberFormatException e) {
            // the latter two are Jedis's on a malformed MOVED or ASK
            close();
            throw cause(e);
        }
    }

    private static Optional<String> text(Object reply) {
        return switch (reply) {
            case null -> Optional.empty();
            case byte[] bytes -> Optional.of(new String(bytes, StandardCharsets.UTF_8));
            case Object other -> Optional.of(other.toString());
        };
    }

    private Trouble unexpected(Command command) {
        close();
        return new Trouble(Fault.NOT_REDIS, "not a reply to " + command);
    }

    private static Trouble cause(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case Trouble trouble -> trouble;
            case SocketTimeoutException late -> new Trouble(Fault.TIMEOUT, late.getMessage());
            case SSLException tls -> new Trouble(Fault.TLS, tls.getMessage());
            case IOException closed ->
                new Trouble(
                        Fault.CLOSED, Optional.ofNullable(closed.getMessage()).orElse("connection closed"));
            default -> new Trouble(Fault.NOT_REDIS, e.getMessage());
        };
    }

    @Override
    public void close() {
        closed = true;
        wire.close();
    }
}
