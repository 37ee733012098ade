package com.digidoc.setup.python;

import com.digidoc.setup.text.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an address and its password out of a text, as they were written and as they were meant. */
final class UrlMask {
    /** What a program may make of a password's beginning or end: all between the first colon and the last {@code @}. */
    private static final Pattern USER_INFO = Pattern.compile("//[^:/?#]*:(.*)@");

    private static final Pattern OPTION = Pattern.compile("[?&]password=([^&]*)");

    private final Set<String> secrets = new LinkedHashSet<>();

    UrlMask(String url) {
        for (Pattern place : new Pattern[] {USER_INFO, OPTION}) {
            Matcher matcher = place.matcher(url);
            while (matcher.find()) {
                secrets.add(matcher.group(1));
                secrets.add(decoded(matcher.group(1)));
            }
        }
        if (!secrets.isEmpty()) {
            secrets.add(url);
        }
        secrets.remove("");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a lone percent sign: the client reads it as it is, too
        }
    }

    String in(String text) {
        return secrets.stream()
                .sorted((a, b) -> b.length() - a.length())
                .reduce(text, (shown, secret) -> shown.replace(secret, Secret.MASK));
    }

    @Override
    public String toString() {
        return Secret.MASK;
    }
}
