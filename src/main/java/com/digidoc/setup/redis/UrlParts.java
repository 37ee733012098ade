package com.digidoc.setup.redis;

import java.net.Inet6Address;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An address taken apart as Python's {@code urllib.parse.urlsplit} does it (3.13), nothing decoded yet.
 *
 * @param authority what stands between {@code ://} and the first {@code /}, {@code ?} or {@code #}
 * @param query without its question mark; empty where there is none
 * @param fragment what follows the number sign, if there is one
 */
record UrlParts(String scheme, String authority, String path, String query, Optional<String> fragment) {
    /**
     * Takes apart a text that starts with a scheme and {@code ://}.
     *
     * @throws Unreadable if Python raises ValueError on its brackets or on its characters
     */
    static UrlParts split(String text) throws Unreadable {
        String url = text.replaceAll("[\t\r\n]", "");
        int start = url.indexOf("://") + 3;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(start, end);
        String rest = url.substring(end);
        checkBrackets(authority);
        checkCharacters(authority);
        int number = rest.indexOf('#');
        String fragment = number < 0 ? null : rest.substring(number + 1);
        String before = number < 0 ? rest : rest.substring(0, number);
        int mark = before.indexOf('?');
        return new UrlParts(
                url.substring(0, start - 3),
                authority,
                mark < 0 ? before : before.substring(0, mark),
                mark < 0 ? "" : before.substring(mark + 1),
                Optional.ofNullable(fragment));
    }

    /** {@code _check_bracketed_netloc}: brackets hold an IPv6 address, and nothing else stands beside them. */
    private static void checkBrackets(String authority) throws Unreadable {
        boolean open = authority.contains("[");
        if (!open && !authority.contains("]")) {
            return;
        }
        String place = authority.substring(authority.lastIndexOf('@') + 1);
        int close = place.indexOf(']');
        boolean whole = open && place.startsWith("[") && close > 0;
        String after = whole ? place.substring(close + 1) : "";
        if (!whole || !after.isEmpty() && !after.startsWith(":") || !isIpv6(place.substring(1, close))) {
            throw new Unreadable("host", "redis.url.host-brackets");
        }
    }

    private static boolean isIpv6(String text) {
        if (text.startsWith("v")) {
            return text.matches("v[a-fA-F0-9]+\\..+");
        }
        String[] address = text.split("%", -1);
        if (address.length > 2 || address.length == 2 && address[1].isEmpty() || !address[0].contains(":")) {
            return false;
        }
        try {
            Inet6Address.ofLiteral(address[0]);
            return true;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** {@code _checknetloc}: letters that would turn into separators when a name is looked up. */
    private static void checkCharacters(String authority) throws Unreadable {
        if (authority.chars().allMatch(c -> c < 0x80)) {
            return;
        }
        String plain = authority.replaceAll("[@:#?]", "");
        String normal = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        if (!plain.equals(normal) && normal.matches(".*[/?#@:].*")) {
            throw new Unreadable("host", "redis.url.host-characters");
        }
    }

    /** What stands before the last {@code @}. */
    private Optional<String> userInfo() {
        int at = authority.lastIndexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(authority.substring(0, at));
    }

    /** Still percent-encoded; an empty one counts as none. */
    Optional<String> username() {
        return userInfo().map(info -> info.split(":", 2)[0]).filter(name -> !name.isEmpty());
    }

    /** Still percent-encoded; an empty one counts as none. */
    Optional<String> password() {
        return userInfo()
                .filter(info -> info.contains(":"))
                .map(info -> info.split(":", 2)[1])
                .filter(word -> !word.isEmpty());
    }

    private String place() {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    /** As it is written, without brackets; may be empty. */
    String writtenHost() {
        String place = place();
        return place.startsWith("[") ? place.substring(1, place.indexOf(']')) : place.split(":", 2)[0];
    }

    /** In lower case but for the zone of an IPv6 address, still percent-encoded; an empty one counts as none. */
    Optional<String> host() {
        String[] written = writtenHost().split("%", 2);
        String lower = written[0].toLowerCase(Locale.ROOT);
        return Optional.of(written.length < 2 ? lower : lower + "%" + written[1])
                .filter(host -> !host.isEmpty());
    }

    /**
     * Its port; 0 counts as none.
     *
     * @throws Unreadable if it is no number from 0 to 65535
     */
    Optional<Integer> port() throws Unreadable {
        String place = place();
        int colon = place.indexOf(':', place.startsWith("[") ? place.indexOf(']') : 0);
        String port = colon < 0 ? "" : place.substring(colon + 1);
        if (port.isEmpty()) {
            return Optional.empty();
        }
        if (!port.matches("[0-9]+")) {
            throw new Unreadable("port", separatorInPassword() ? "redis.url.password-characters" : "redis.url.port");
        }
        String digits = port.replaceFirst("^0+", "");
        if (digits.length() > 5 || !digits.isEmpty() && Integer.parseInt(digits) > 65535) {
            throw new Unreadable("port", "redis.url.port-range");
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(digits));
    }

    /** Whether an {@code @} comes only after the authority's end: mostly a password with a bare {@code /?#} in it. */
    boolean separatorInPassword() {
        return !authority.contains("@")
                && (path.contains("@")
                        || query.contains("@")
                        || fragment.orElse("").contains("@"));
    }

    /** {@code parse_qsl}: decoded names and values in order; those without a value have an empty one here. */
    List<Map.Entry<String, String>> queryFields() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        for (String field : query.split("&")) {
            if (!field.isEmpty()) {
                String[] pair = (field + (field.contains("=") ? "" : "="))
                        .replace('+', ' ')
                        .split("=", 2);
                fields.add(Map.entry(PythonText.unquote(pair[0]), PythonText.unquote(pair[1])));
            }
        }
        return fields;
    }
}
