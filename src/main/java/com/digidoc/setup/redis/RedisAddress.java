package com.digidoc.setup.redis;

import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The parts of a Redis address as a person fills them in, nothing encoded. {@link #compose} makes the address of them.
 *
 * @param socket the file of a server on this computer that has no port; empty where there is a host
 * @param host a name, an IPv4 address, or an IPv6 address without brackets
 * @param port as typed; empty for the usual one
 * @param database its number as typed; empty for 0
 * @param user empty for none
 * @param password empty for none
 * @param tls whether the connection is encrypted
 * @param certificate with encryption: the file of the authority that signed the server's certificate; empty for the
 *     system's own authorities
 * @param more the address's other options, as in {@link RedisUrl#options}
 */
public record RedisAddress(
        Optional<String> socket,
        String host,
        String port,
        String database,
        String user,
        Secret password,
        boolean tls,
        String certificate,
        Map<String, Object> more) {
    private static final String CERTIFICATE = "ssl_ca_certs";
    private static final String TLS_OPTION = "ssl_";
    private static final String NAME = "[^\\s\\p{Cntrl}/?#@:\\[\\]\\\\]+";
    private static final String IPV6 = "[0-9a-fA-F.]*:[0-9a-fA-F:.]*(%\\w+)?";
    private static final int LARGEST_PORT = 65_535;

    /** A part that can be filled in. */
    public enum Part {
        SOCKET,
        HOST,
        PORT,
        DATABASE,
        USER,
        PASSWORD,
        CERTIFICATE
    }

    /** What composing led to. */
    public sealed interface Composed {
        /**
         * An address that DigiDoc reads as it was meant.
         *
         * @param text the address with its password, percent-encoded
         * @param url the same as DigiDoc reads it
         */
        record Made(Secret text, RedisUrl url) implements Composed {}

        /** A part cannot be as it is. */
        record Wrong(Part part, Text text) implements Composed {}
    }

    public RedisAddress {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** The parts of an address. */
    public static RedisAddress of(RedisUrl url) {
        var more = new LinkedHashMap<>(url.options());
        Object certificate = more.remove(CERTIFICATE);
        return new RedisAddress(
                url.unix() ? url.path().or(() -> Optional.of("")) : Optional.empty(),
                url.host(),
                String.valueOf(url.port()),
                String.valueOf(url.db()),
                url.username().orElse(""),
                url.password().orElse(new Secret("")),
                url.tls(),
                certificate == null ? "" : certificate.toString(),
                more);
    }

    /** The address that has these parts, if DigiDoc's Python client reads it so. */
    public Composed compose() {
        Optional<Integer> portNumber = number(port, RedisUrl.DEFAULT_PORT).filter(n -> n > 0 && n <= LARGEST_PORT);
        if (socket.isEmpty() && portNumber.isEmpty()) {
            return new Composed.Wrong(Part.PORT, Text.of("redis.address.port"));
        }
        Optional<Integer> databaseNumber = number(database, 0);
        if (databaseNumber.isEmpty()) {
            return new Composed.Wrong(Part.DATABASE, Text.of("redis.address.database"));
        }
        if (socket.filter(path -> !path.startsWith("/")).isPresent()) {
            return new Composed.Wrong(Part.SOCKET, Text.of("redis.address.socket"));
        }
        if (socket.isEmpty() && !host.matches(NAME + "|" + IPV6)) {
            return new Composed.Wrong(Part.HOST, Text.of("redis.address.host"));
        }
        return checked(wanted(portNumber.orElse(RedisUrl.DEFAULT_PORT), databaseNumber.get()));
    }

    private static Optional<Integer> number(String typed, int usual) {
        String digits = typed.strip();
        if (digits.isEmpty()) {
            return Optional.of(usual);
        }
        return digits.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private RedisUrl wanted(int portNumber, int databaseNumber) {
        return new RedisUrl(
                socket.isPresent() ? "unix" : tls ? "rediss" : "redis",
                socket.isPresent() ? RedisUrl.DEFAULT.host() : host.toLowerCase(Locale.ROOT),
                portNumber,
                databaseNumber,
                Optional.of(user).filter(name -> !name.isEmpty()),
                Optional.of(password).filter(word -> !word.reveal().isEmpty()),
                socket,
                options(),
                List.of());
    }

    private Map<String, Object> options() {
        var options = new LinkedHashMap<>(more);
        if (socket.isEmpty() && tls) {
            Optional.of(certificate).filter(file -> !file.isEmpty()).ifPresent(file -> options.put(CERTIFICATE, file));
        } else {
            options.keySet().removeIf(name -> name.startsWith(TLS_OPTION));
        }
        return options;
    }

    /** What was composed is read again: only an address that says what was typed is one. */
    private static Composed checked(RedisUrl wanted) {
        String text = wanted.redacted(true);
        return switch (RedisUrl.parse(text)) {
            case Reading.Rejected(String error, Text hint) -> new Composed.Wrong(Part.HOST, hint);
            case Reading.Valid(RedisUrl read) ->
                difference(wanted, read)
                        .<Composed>map(part -> new Composed.Wrong(part, Text.of("redis.address.not-so")))
                        .orElseGet(() -> new Composed.Made(new Secret(text), read));
        };
    }

    private static Optional<Part> difference(RedisUrl wanted, RedisUrl read) {
        Map<Part, Function<RedisUrl, Object>> parts = new EnumMap<>(Part.class);
        parts.put(Part.SOCKET, RedisUrl::path);
        parts.put(Part.HOST, RedisUrl::host);
        parts.put(Part.PORT, RedisUrl::port);
        parts.put(Part.DATABASE, RedisUrl::db);
        parts.put(Part.USER, RedisUrl::username);
        parts.put(Part.PASSWORD, RedisUrl::password);
        parts.put(Part.CERTIFICATE, RedisUrl::options);
        return parts.entrySet().stream()
                .filter(part ->
                        !part.getValue().apply(wanted).equals(part.getValue().apply(read)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
