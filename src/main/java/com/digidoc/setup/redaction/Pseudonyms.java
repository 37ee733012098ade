package com.digidoc.setup.redaction;

import com.digidoc.setup.redaction.Rule.Found;
import com.digidoc.setup.text.Text;
import java.net.Inet6Address;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for the hosts of a report: the same one for the same host from its first page to its last. */
final class Pseudonyms {
    static final Rule RULE =
            new Rule("host", Text.of("redaction.rule.host"), Text.of("redaction.kind.host"), (text, found) -> {});

    private static final Pattern IN_ADDRESS =
            Pattern.compile("://(?:[^\\s/?#@\"'<>]{0,500}@)?([A-Za-z0-9][\\w.-]{0,253})(?=[:/?#\\s\"'<>),;]|\\z)");
    private static final Pattern IPV4 = Pattern.compile("(?<![\\w.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\w]|\\.\\d)");
    private static final Pattern IPV6 = Pattern.compile("(?<![\\w:.])[0-9A-Fa-f:]{2,39}(?![\\w:])");

    /** This computer, nobody, and everybody: they tell nothing of a person’s network. */
    private static final Pattern SHOWN = Pattern.compile(
            "(?i)localhost|127\\..*|0\\.0\\.0\\.0|::1?|255\\..*"
                + "|(?:[\\w-]{1,63}\\.){0,5}(?:brew\\.sh|github\\.com|githubusercontent\\.com|ghcr\\.io|redis\\.io|valkey\\.io"
                + "|pypi\\.org|pythonhosted\\.org|python\\.org|docker\\.com|docker\\.io|apple\\.com|debian\\.org|ubuntu\\.com)");

    private final Map<String, String> names = new LinkedHashMap<>();

    /** Gives a name to a host, unless it has one. */
    void learn(String host) {
        String key = host.toLowerCase(Locale.ROOT);
        if (!key.isEmpty() && !SHOWN.matcher(key).matches()) {
            names.putIfAbsent(key, "host-" + (names.size() + 1));
        }
    }

    /** Gives names to the hosts of a text. */
    void learnFrom(String text) {
        IN_ADDRESS.matcher(text).results().forEach(address -> learn(address.group(1)));
        IPV4.matcher(text).results().forEach(address -> learn(address.group()));
        Matcher six = IPV6.matcher(text);
        while (six.find()) {
            if (isIpv6(six.group())) {
                learn(six.group());
            }
        }
    }

    /** A time of day has colons, too. */
    private static boolean isIpv6(String text) {
        if (!text.contains("::") && text.chars().filter(c -> c == ':').count() != 7) {
            return false;
        }
        try {
            Inet6Address.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    void find(String text, Found found) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            lower = text; // a letter of two in lower case: then as it is written
        }
        for (String host : names.keySet()) {
            for (int at = lower.indexOf(host); at >= 0; at = lower.indexOf(host, at + host.length())) {
                if (Secrets.isWord(lower, at, at + host.length())) {
                    found.add(at, at + host.length());
                }
            }
        }
    }

    /** What stands in a host's place. */
    String name(String host) {
        return names.getOrDefault(host.toLowerCase(Locale.ROOT), "host");
    }
}
