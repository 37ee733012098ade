package com.digidoc.setup.redis;

import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Redis address as DigiDoc's Python client (redis-py 8, {@code Redis.from_url}) reads it.
 *
 * @param scheme {@code redis}, {@code rediss} or {@code unix}
 * @param host where the server is; {@code localhost} for a socket
 * @param port its TCP port
 * @param db the database's number
 * @param username percent-decoded
 * @param password percent-decoded
 * @param path the socket of a {@code unix://} address
 * @param options the query's options, with the types the client gives them
 * @param warnings what is legal but surely not meant
 */
public record RedisUrl(
        String scheme,
        String host,
        int port,
        int db,
        Optional<String> username,
        Optional<Secret> password,
        Optional<String> path,
        Map<String, Object> options,
        List<Text> warnings) {
    public static final int DEFAULT_PORT = 6379;
    public static final RedisUrl DEFAULT = new RedisUrl(
            "redis",
            "localhost",
            DEFAULT_PORT,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of());

    public RedisUrl {
        options = Map.copyOf(options);
        warnings = List.copyOf(warnings);
    }

    /** Reads an address as {@code Redis.from_url} does; nothing is contacted. */
    public static Reading parse(String text) {
        throw new UnsupportedOperationException(text);
    }

    public boolean tls() {
        return scheme.equals("rediss");
    }

    public boolean unix() {
        return scheme.equals("unix");
    }

    /** Whether the server is on this computer. */
    public boolean here() {
        return unix() || host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** The whole address without its password: safe to show. */
    public String masked() {
        return unix() ? "unix://" + path.orElse("") : scheme + "://" + host + ":" + port + "/" + db;
    }

    /** The whole address, with its password only if asked for. */
    public String redacted(boolean showSecrets) {
        return showSecrets ? masked() : masked();
    }

    /** What a text turned out to be. */
    public sealed interface Reading {
        record Valid(RedisUrl url) implements Reading {}

        /**
         * Not an address.
         *
         * @param error a stable word, such as {@code scheme} or {@code port}
         * @param hint what to do about it
         */
        record Rejected(String error, Text hint) implements Reading {}
    }
}
