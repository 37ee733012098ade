package com.digidoc.setup.redis;

import com.digidoc.setup.text.Secret;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads an address as redis-py 8.1 does ({@code parse_url} of {@code redis/connection.py}). */
final class UrlReader {
    private final UrlParts parts;
    private final Map<String, Object> options;
    private final UrlWarnings warnings;

    private UrlReader(String text) throws Unreadable {
        checkScheme(text);
        this.parts = UrlParts.split(text);
        this.options = options(parts);
        this.warnings = new UrlWarnings(text, parts);
    }

    static RedisUrl read(String text) throws Unreadable {
        return new UrlReader(text).url();
    }

    private static void checkScheme(String text) throws Unreadable {
        if (text.startsWith("redis://") || text.startsWith("rediss://") || text.startsWith("unix://")) {
            return;
        }
        String bare = text.strip();
        if (bare.isEmpty()) {
            throw new Unreadable("empty", "redis.url.empty");
        }
        String hint = bare.matches("(?s)(?i:rediss?|unix)://.*")
                ? bare.equals(text) ? "redis.url.scheme-case" : "redis.url.scheme-blank"
                : bare.matches("(?s)(?i:rediss?|unix):.*") ? "redis.url.scheme-slashes" : "redis.url.scheme";
        throw new Unreadable("scheme", hint);
    }

    /** The first value of each option; those without a value do not count. */
    private static Map<String, Object> options(UrlParts parts) throws Unreadable {
        var options = new LinkedHashMap<String, Object>();
        for (var field : parts.queryFields()) {
            if (!field.getValue().isEmpty() && !options.containsKey(field.getKey())) {
                options.put(field.getKey(), UrlOptions.typed(field.getKey(), field.getValue()));
            }
        }
        return options;
    }

    private RedisUrl url() throws Unreadable {
        boolean unix = parts.scheme().equals("unix");
        Optional<String> username = either(parts.username(), "username");
        Optional<String> password = either(parts.password(), "password");
        String host = unix ? "localhost" : either(parts.host(), "host").orElse("localhost");
        int port = unix ? RedisUrl.DEFAULT_PORT : port();
        Optional<String> path =
                unix ? either(Optional.of(parts.path()).filter(p -> !p.isEmpty()), "path") : Optional.empty();
        int db = db(unix);
        return new RedisUrl(
                parts.scheme(),
                host,
                port,
                db,
                username,
                password.map(Secret::new),
                path,
                options,
                warnings.about(host, db, path, options));
    }

    /** The address's own part decoded, or else the option of that name; the option is used up. */
    private Optional<String> either(Optional<String> own, String name) {
        Object option = options.remove(name);
        return own.map(PythonText::unquote)
                .or(() -> Optional.ofNullable(option).map(value -> UrlOptions.written(value, true)));
    }

    private int port() throws Unreadable {
        Optional<Integer> own = parts.port();
        Object option = options.remove("port");
        if (own.isPresent() || option == null) {
            return own.orElse(RedisUrl.DEFAULT_PORT);
        }
        BigInteger port =
                PythonText.integer(option.toString()).orElseThrow(() -> new Unreadable("port", "redis.url.port"));
        if (port.signum() <= 0 || port.bitLength() > 16) {
            throw new Unreadable("port", "redis.url.port-range");
        }
        return port.intValue();
    }

    private int db(boolean unix) throws Unreadable {
        Object option = options.remove("db");
        Optional<BigInteger> number = option != null
                ? Optional.of(new BigInteger(option.toString()))
                : unix ? Optional.empty() : UrlWarnings.pathNumber(parts);
        BigInteger db = number.orElse(BigInteger.ZERO);
        if (db.bitLength() >= Integer.SIZE) {
            throw new Unreadable("db", "redis.url.db");
        }
        return db.intValue();
    }
}
