package com.digidoc.setup.support;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A secret planted somewhere, as people, programs and settings files have them.
 *
 * @param name what it is and where it stands, for the name of a test
 * @param secret the secret itself
 * @param text what it is planted in: a line, a few lines, a piece of JSON
 */
public record Planted(String name, String secret, String text) {
    /** Parts of a secret that are this long count as the secret. */
    private static final int TELLING = 6;

    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    /** Secrets of every kind that trips up what reads addresses, JSON, YAML, or settings of a shell or of Redis. */
    private static final List<String> SECRETS = List.of(
            "hunTer2Kx81vQ",
            "pZ4@sKw0rd@Qa",
            "sL7/aSh/WorX9",
            "cO5:lOn:WorY8",
            "hA3#sH#WorT77",
            "pE9%cEnT%Wd6k",
            "pC2%41mIx%zz5",
            "qU6?eSt&iOn=4",
            "dO8$lLaR$VaL9",
            "Zm9vK2+YmFyQ/A==",
            "bR1[aCk]eT{s}7",
            "uN4íCöDé-ñWy12",
            "qT3'sIng'LeQ5x",
            "qT6\"dOub\"LeQ4x",
            "bS5\\lAsH\\WrD1",
            "sP7 aCe wOrD 3m");

    private enum Limits {
        NONE,
        NO_BLANK,
        /** As it is, in an address: a blank or quotes would end it in any text. */
        BARE
    }

    private record Place(String name, String template, UnaryOperator<String> written, Limits limits) {
        Optional<Planted> plant(String secret) {
            boolean blank = secret.indexOf(' ') >= 0;
            boolean quoted = secret.matches("(?s).*[\"'\\\\].*");
            return limits != Limits.NONE && blank || limits == Limits.BARE && quoted
                    ? Optional.empty()
                    : Optional.of(new Planted(
                            name + ": " + secret, secret, template.replace("SECRET", written.apply(secret))));
        }
    }

    private static final UnaryOperator<String> RAW = secret -> secret;
    private static final UnaryOperator<String> PERCENT =
            secret -> URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20");
    private static final UnaryOperator<String> EVERY_BYTE = Planted::everyByte;
    private static final UnaryOperator<String> IN_JSON = Planted::inJson;
    private static final UnaryOperator<String> IN_SINGLE_QUOTES = secret -> secret.replace("'", "''");

    private static final List<Place> PLACES = List.of(
            new Place("address, encoded", "redis://:SECRET@localhost:6379/0", PERCENT, Limits.NONE),
            new Place("address, every byte encoded", "rediss://ada:SECRET@mac.local:6380/1", EVERY_BYTE, Limits.NONE),
            new Place("address, as it is", "redis://:SECRET@localhost:6379/0", RAW, Limits.BARE),
            new Place("address in a sentence", "tried redis://app:SECRET@10.0.0.7/2 and failed", RAW, Limits.BARE),
            new Place("address option", "redis://localhost:6379/0?password=SECRET&db=1", PERCENT, Limits.NONE),
            new Place(
                    "pip",
                    "pip install --index-url https://bot:SECRET@pypi.example.com/simple rq",
                    PERCENT,
                    Limits.NONE),
            new Place("git", "remote: https://x-token:SECRET@git.example.com/a/b.git", PERCENT, Limits.NONE),
            new Place("git token", "git+https://SECRET@git.example.com/a/b.git#egg=rq", PERCENT, Limits.NONE),
            new Place("requirepass", "requirepass SECRET", RAW, Limits.BARE),
            new Place("requirepass, quoted", "requirepass \"SECRET\"", Planted::inRedis, Limits.NONE),
            new Place("masterauth", "masterauth \"SECRET\"", Planted::inRedis, Limits.NONE),
            new Place("user of Redis", "user ada on >SECRET ~* &* +@all", RAW, Limits.BARE),
            new Place(
                    "log of Redis", "*** FATAL CONFIG FILE ERROR ***\n>>> 'requirepass SECRET'\nBad", RAW, Limits.BARE),
            new Place(".env", "REDIS_PASSWORD=SECRET", RAW, Limits.BARE),
            new Place(".env, quoted", "export API_TOKEN=\"SECRET\"", Planted::inShell, Limits.NONE),
            new Place(".env address", "REDIS_URL=redis://:SECRET@localhost:6379/0", RAW, Limits.BARE),
            new Place("JSON", "{\"a\":1,\"password\":\"SECRET\",\"b\":[2]}", IN_JSON, Limits.NONE),
            new Place(
                    "JSON in JSON",
                    "{\"body\":\"{\\\"api_key\\\":\\\"SECRET\\\"}\"}",
                    s -> inJson(inJson(s)),
                    Limits.NONE),
            new Place(
                    "address in JSON",
                    "{\"url\":\"redis://:SECRET@h.example.com/0\",\"n\":2}",
                    s -> inJson(PERCENT.apply(s)),
                    Limits.NONE),
            new Place(
                    "raw address in JSON",
                    "{\"url\":\"redis://:SECRET@h.example.com/0\",\"n\":2}",
                    IN_JSON,
                    Limits.BARE),
            new Place("YAML", "db:\n  password: \"SECRET\"  # note", IN_JSON, Limits.NONE),
            new Place("YAML, single quotes", "db:\n  secret_key: 'SECRET'\n  port: 1", IN_SINGLE_QUOTES, Limits.NONE),
            new Place("YAML, plain", "db:\n  auth_token: SECRET\n  port: 1", RAW, Limits.BARE),
            new Place("YAML, next line", "db:\n  password: |\n    SECRET\n  port: 1", RAW, Limits.NONE),
            new Place("address in YAML", "queue:\n  redis_url: redis://:SECRET@localhost:6379/0", RAW, Limits.BARE),
            new Place("log line", "12:01:07 ERROR login failed, password=SECRET user=ada", RAW, Limits.BARE),
            new Place("log line, quoted", "WARN config {'passwd': 'SECRET', 'port': 1}", IN_SINGLE_QUOTES, Limits.BARE),
            new Place("command", "$ redis-cli -h localhost -a SECRET ping", RAW, Limits.BARE),
            new Place("option", "redis-server --port 6379 --requirepass SECRET --save ''", RAW, Limits.BARE),
            new Place("header", "Authorization: Bearer SECRET", RAW, Limits.BARE),
            new Place("header, basic", "> Authorization: Basic SECRET", Planted::basic, Limits.NONE),
            new Place(
                    "monitor",
                    "1700000000.1 [0 127.0.0.1:50000] \"AUTH\" \"ada\" \"SECRET\"",
                    Planted::inRedis,
                    Limits.NONE),
            new Place("launchd", "\tenvironment = {\n\t\tREDIS_PASSWORD => SECRET\n\t}", RAW, Limits.BARE));

    /** Every secret in every place that can hold it. */
    public static List<Planted> all() {
        var all = new ArrayList<Planted>();
        for (Place place : PLACES) {
            SECRETS.forEach(secret -> place.plant(secret).ifPresent(all::add));
        }
        return List.copyOf(all);
    }

    /** Where a text gives the secret away, in any writing; empty if it does not. */
    public Optional<String> leak(String text) {
        for (String writing : writings()) {
            for (int i = 0; i + TELLING <= writing.length(); i++) {
                String part = writing.substring(i, i + TELLING);
                int at = text.indexOf(part);
                if (at >= 0) {
                    return Optional.of("“" + part + "” in “"
                            + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)) + "”");
                }
            }
        }
        return Optional.empty();
    }

    /** The parts by which any of many secrets can be told, for {@link #leaks}. */
    public static Set<String> parts(List<Planted> planted) {
        var parts = new HashSet<String>();
        for (Planted one : planted) {
            for (String writing : one.writings()) {
                for (int i = 0; i + TELLING <= writing.length(); i++) {
                    parts.add(writing.substring(i, i + TELLING));
                }
            }
        }
        return parts;
    }

    /** Where a text has any of these parts: at most the first twenty places. */
    public static List<String> leaks(Set<String> parts, String text) {
        return IntStream.rangeClosed(0, text.length() - TELLING)
                .filter(i -> parts.contains(text.substring(i, i + TELLING)))
                .limit(20)
                .mapToObj(i -> text.substring(Math.max(0, i - 60), Math.min(text.length(), i + 40)))
                .toList();
    }

    private Set<String> writings() {
        String encoded = PERCENT.apply(secret);
        return new LinkedHashSet<>(List.of(
                secret,
                encoded,
                encoded.toLowerCase(java.util.Locale.ROOT),
                everyByte(secret),
                secret.replace("%41", "A"),
                inJson(secret),
                Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8))));
    }

    private static String everyByte(String secret) {
        var text = new StringBuilder();
        for (byte b : secret.getBytes(StandardCharsets.UTF_8)) {
            text.append("%%%02x".formatted(b));
        }
        return text.toString();
    }

    private static String inJson(String secret) {
        String quoted = JSON.toJson(secret);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** As Redis writes its settings and its MONITOR. */
    private static String inRedis(String secret) {
        var text = new StringBuilder();
        for (byte b : secret.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            text.append(c == '"' || c == '\\' ? "\\" + c : c < 127 ? String.valueOf(c) : "\\x%02x".formatted(b));
        }
        return text.toString();
    }

    private static String inShell(String secret) {
        return secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$");
    }

    private static String basic(String secret) {
        return Base64.getEncoder().encodeToString(("ada:" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
