package com.digidoc.setup.redis;

import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param options the query's options that are not told by the other fields, in their order and with the types the client
 *     gives them: Long or BigInteger, Double, Boolean, a list of texts, a text; {@link Secret} where it is one
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
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads an address as {@code Redis.from_url} does; nothing is contacted.
     *
     * @return the address, or why the client raises ValueError on it; nothing in either shows the password
     */
    public static Reading parse(String text) {
        try {
            return new Reading.Valid(UrlReader.read(text));
        } catch (Unreadable e) {
            return e.rejected();
        }
    }

    public boolean tls() {
        return scheme.equals("rediss");
    }

    public boolean unix() {
        return scheme.equals("unix");
    }

    /** The same address but for the server's place. */
    public RedisUrl at(String otherHost, int otherPort) {
        return new RedisUrl(scheme, otherHost, otherPort, db, username, password, path, options, List.of());
    }

    /** Whether the server is on this computer. */
    public boolean here() {
        return unix() || host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Another database of the same server. */
    RedisUrl in(int database) {
        return new RedisUrl(scheme, host, port, database, username, password, path, options, warnings);
    }

    /** The whole address without its password, safe to show: the same address but for that. */
    public String masked() {
        return redacted(false);
    }

    /** The whole address, its passwords as {@code ***} unless asked for; read again, it is the same address. */
    public String redacted(boolean showSecrets) {
        String user = username.map(name -> PythonText.quote(name, "")).orElse("")
                + password.map(word -> ":" + (showSecrets ? PythonText.quote(word.reveal(), "") : word))
                        .orElse("");
        String place = unix() ? PythonText.quote(path.orElse(""), "/") : shownHost() + ":" + port + "/" + db;
        return scheme + "://" + (user.isEmpty() ? "" : user + "@") + place + query(showSecrets);
    }

    private String shownHost() {
        return host.matches("[0-9a-fA-F.]*:[0-9a-fA-F:.]*(%.*)?") ? "[" + host + "]" : PythonText.quote(host, "");
    }

    private String query(boolean showSecrets) {
        var fields = new ArrayList<String>();
        if (unix() && db != 0) {
            fields.add("db=" + db);
        }
        options.forEach((name, value) -> fields.add(
                PythonText.quote(name, "") + "=" + PythonText.quote(UrlOptions.written(value, showSecrets), "/,*")));
        return fields.isEmpty() ? "" : "?" + String.join("&", fields);
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
