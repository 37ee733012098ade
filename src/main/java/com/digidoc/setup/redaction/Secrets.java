package com.digidoc.setup.redaction;

import com.digidoc.setup.redaction.Rule.Found;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Secrets of this host that are known by now, to be found wherever they stand. */
final class Secrets {
    /** Shorter ones are looked for as whole words only: they would be found in every second word. */
    private static final int ANYWHERE = 6;

    /** Of what a rule took for a secret: shorter ones are too often none. */
    private static final int SHORTEST_LEARNT = 4;

    private static final int LONGEST = 4096;
    private static final int MOST = 300;

    /** A password that is one of these words is weak, but hiding the word everywhere would give it away. */
    private static final Set<String> EVERYDAY = Set.of(
            "redis",
            "valkey",
            "localhost",
            "default",
            "password",
            "secret",
            "token",
            "digidoc",
            "homebrew",
            "root",
            "admin",
            "queue",
            "user",
            "true",
            "false",
            "null",
            "none",
            "string");

    private final Set<String> known = new LinkedHashSet<>();

    /** A secret that is one for sure. */
    void know(String secret) {
        if (!secret.isBlank() && secret.length() <= LONGEST && !EVERYDAY.contains(secret.toLowerCase(Locale.ROOT))) {
            known.add(secret);
        }
    }

    /** Something that a rule took for one. */
    void learn(String secret) {
        if (secret.length() >= SHORTEST_LEARNT && known.size() < MOST) {
            know(secret);
        }
    }

    void find(String text, Found found) {
        known.forEach(secret -> find(text, secret, found));
    }

    private static void find(String text, String secret, Found found) {
        boolean anywhere = secret.length() >= ANYWHERE && !secret.chars().allMatch(Character::isDigit);
        int at = text.indexOf(secret);
        while (at >= 0) {
            int end = at + secret.length();
            if (anywhere || isWord(text, at, end)) {
                found.add(at, end);
            }
            at = text.indexOf(secret, end);
        }
    }

    /** Whether neither a letter nor a digit touches a stretch of a text. */
    static boolean isWord(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
