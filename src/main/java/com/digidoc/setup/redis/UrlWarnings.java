package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is legal in an address but surely not meant. Quotes nothing that may be part of a password. */
final class UrlWarnings {
    private static final int LOOKS_LIKE_A_PORT = 1000;

    private final String text;
    private final UrlParts parts;
    private final List<Text> warnings = new ArrayList<>();

    UrlWarnings(String text, UrlParts parts) {
        this.text = text;
        this.parts = parts;
    }

    /** The path as the client takes it for a database: all slashes removed, a number or nothing. */
    static Optional<BigInteger> pathNumber(UrlParts parts) {
        return PythonText.integer(PythonText.unquote(parts.path()).replace("/", ""));
    }

    List<Text> about(String host, int db, Optional<String> path, Map<String, Object> options) {
        aboutBlanks();
        aboutUser();
        if (parts.scheme().equals("unix")) {
            aboutSocket(path);
        } else {
            aboutHost(host);
            aboutPath();
        }
        aboutDatabase(db);
        aboutOptions(options);
        add(parts.fragment().isPresent(), "redis.url.fragment");
        return warnings;
    }

    private void add(boolean holds, String key, Object... arguments) {
        if (holds) {
            warnings.add(Text.of(key, arguments));
        }
    }

    private void aboutBlanks() {
        add(text.chars().anyMatch(c -> "\t\r\n".indexOf(c) >= 0), "redis.url.line-break");
        add(text.contains(" "), "redis.url.blank");
    }

    private void aboutUser() {
        int at = parts.authority().lastIndexOf('@');
        String info = at < 0 ? "" : parts.authority().substring(0, at);
        add(parts.username().isPresent() && parts.password().isEmpty(), "redis.url.user-only");
        add(info.contains("@") || info.indexOf(':') != info.lastIndexOf(':'), "redis.url.separator");
        add(parts.separatorInPassword(), "redis.url.password-characters");
        add(hasBarePercent(info) || PythonText.unquote(info).contains("\ufffd"), "redis.url.percent");
        add(info.chars().anyMatch(c -> c >= 0x80), "redis.url.not-ascii");
    }

    private static boolean hasBarePercent(String info) {
        for (int i = 0; i < info.length(); i++) {
            if (info.charAt(i) == '%' && !PythonText.isEscape(info, i)) {
                return true;
            }
        }
        return false;
    }

    private void aboutSocket(Optional<String> path) {
        String dropped = parts.authority().substring(parts.authority().lastIndexOf('@') + 1);
        add(!dropped.isEmpty(), "redis.url.socket-slashes");
        add(path.isEmpty(), "redis.url.socket-missing");
    }

    private void aboutHost(String host) {
        add(!parts.writtenHost().equals(parts.writtenHost().toLowerCase(Locale.ROOT)), "redis.url.host-case", host);
        add(host.matches("[0-9]+"), "redis.url.host-number", host);
        add(host.chars().anyMatch(c -> c >= 0x80), "redis.url.host-letters", host);
        add(parts.authority().matches(".*:0+$"), "redis.url.port-zero", RedisUrl.DEFAULT_PORT);
    }

    private void aboutPath() {
        boolean given = !parts.path().replace("/", "").isEmpty();
        boolean counts = pathNumber(parts).isPresent();
        boolean option = parts.queryFields().stream().anyMatch(this::isDatabase);
        add(given && !counts && !parts.separatorInPassword(), "redis.url.path-ignored");
        add(given && counts && option, "redis.url.database-twice");
    }

    private boolean isDatabase(Map.Entry<String, String> field) {
        return field.getKey().equals("db") && !field.getValue().isEmpty();
    }

    private void aboutDatabase(int db) {
        add(db < 0, "redis.url.database-negative", db);
        add(db >= LOOKS_LIKE_A_PORT, "redis.url.database-port", db);
    }

    private void aboutOptions(Map<String, Object> options) {
        var seen = new HashSet<String>();
        for (var field : parts.queryFields()) {
            String name = UrlOptions.shown(field.getKey()).orElse("…");
            add(field.getValue().isEmpty(), "redis.url.option-empty", name);
            add(!seen.add(field.getKey()), "redis.url.option-repeated", name);
            add(UrlOptions.readAsOn(field.getKey(), field.getValue()), "redis.url.option-on", name);
        }
        options.forEach((name, value) -> {
            String shown = UrlOptions.shown(name).orElse("…");
            add(!UrlOptions.known(parts.scheme(), name), "redis.url.option-unknown", shown);
            add(UrlOptions.refused(name, value), "redis.url.option-refused", shown);
        });
    }
}
