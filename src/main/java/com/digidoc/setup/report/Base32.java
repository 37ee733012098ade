package com.digidoc.setup.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Crockford's base 32 (https://www.crockford.com/base32.html), with two check symbols of a Reed-Solomon code over GF(32)
 * in place of his one of modulo 37, which needs five more characters.
 *
 * <p>The field is made by x⁵+x²+1, in which α = 2 is primitive. A word c of at most 31 symbols is right where Σ cᵢ = 0 and
 * Σ cᵢαⁱ = 0. That makes the distance 3: a word with one or two wrong symbols is never right, and two swapped ones are two
 * wrong ones.
 */
final class Base32 {
    static final int CHECKS = 2;

    /** Of a word whose checks find every error of two symbols. */
    static final int LONGEST = 31;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int MODULUS = 0b100101;
    private static final int ORDER = 31;
    private static final int[] POWERS = new int[2 * ORDER];
    private static final int[] LOGARITHMS = new int[ORDER + 1];

    static {
        int power = 1;
        for (int i = 0; i < ORDER; i++) {
            POWERS[i] = power;
            POWERS[i + ORDER] = power;
            LOGARITHMS[power] = i;
            power <<= 1;
            power = power > ORDER ? power ^ MODULUS : power;
        }
    }

    private Base32() {}

    /** The symbols as letters. */
    static String text(int[] symbols) {
        var text = new StringBuilder();
        Arrays.stream(symbols).forEach(symbol -> text.append(ALPHABET.charAt(symbol)));
        return text.toString();
    }

    /** The symbols that a person means; empty where a character is none. */
    static Optional<int[]> symbols(String text) {
        String letters = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\\p{Z}.,]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        int[] symbols = letters.chars().map(ALPHABET::indexOf).toArray();
        return Arrays.stream(symbols).anyMatch(symbol -> symbol < 0) ? Optional.empty() : Optional.of(symbols);
    }

    /** The symbols with the two that make them a right word: c₀ + c₁ = s and c₀ + c₁α = t, solved. */
    static int[] withChecks(int[] data) {
        var word = new int[data.length + CHECKS];
        System.arraycopy(data, 0, word, 0, data.length);
        int last = data.length;
        int s = sum(word, 0);
        int t = divided(sum(word, 1), last);
        int c1 = divided(s ^ t, LOGARITHMS[1 ^ POWERS[1]]);
        word[last] = s ^ c1;
        word[last + 1] = c1;
        return word;
    }

    static boolean checks(int[] word) {
        return sum(word, 0) == 0 && sum(word, 1) == 0;
    }

    /** Σ cᵢα^(i·step). */
    private static int sum(int[] word, int step) {
        int sum = 0;
        for (int i = 0; i < word.length; i++) {
            sum ^= word[i] == 0 ? 0 : POWERS[(LOGARITHMS[word[i]] + i * step) % ORDER];
        }
        return sum;
    }

    /** A symbol divided by a power of α. */
    private static int divided(int symbol, int exponent) {
        return symbol == 0 ? 0 : POWERS[(LOGARITHMS[symbol] + ORDER - exponent % ORDER) % ORDER];
    }
}
