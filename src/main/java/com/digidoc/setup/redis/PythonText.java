package com.digidoc.setup.redis;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** How Python 3 reads text: percent-encoding as {@code urllib.parse}, numbers as {@code int()} and {@code float()}. */
final class PythonText {
    private static final String DIGITS = "\\p{Nd}++(?:_\\p{Nd}++)*+";
    private static final Pattern INTEGER = Pattern.compile("[+-]?" + DIGITS);
    private static final Pattern FLOAT = Pattern.compile(
            "[+-]?(?:" + DIGITS + "\\.?(?:" + DIGITS + ")?|\\." + DIGITS + ")(?:[eE][+-]?" + DIGITS + ")?");
    private static final Pattern NO_NUMBER = Pattern.compile("([+-]?)(inf(?:inity)?|nan)", Pattern.CASE_INSENSITIVE);
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~";

    /** From this many digits on, Python refuses (sys.int_info.default_max_str_digits). */
    private static final int MOST_DIGITS = 4300;

    private PythonText() {}

    /** Percent-decoded as UTF-8; what is no escape stays as it is, and bytes that are no UTF-8 become U+FFFD. */
    static String unquote(String text) {
        var out = new StringBuilder();
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                out.append(bytes.toString(StandardCharsets.UTF_8)).append(c);
                bytes.reset();
            } else if (isEscape(text, i)) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return out.append(bytes.toString(StandardCharsets.UTF_8)).toString();
    }

    /** Whether two hexadecimal digits follow the per cent sign at that index. */
    static boolean isEscape(String text, int index) {
        return text.charAt(index) == '%'
                && index + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(index + 1))
                && HexFormat.isHexDigit(text.charAt(index + 2));
    }

    /** Percent-encoded, so that {@link #unquote} gives the text back; the characters of {@code safe} stay. */
    static String quote(String text, String safe) {
        var out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (UNRESERVED.indexOf(c) >= 0 || safe.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.toString();
    }

    /** {@code int(text)}; empty where Python raises ValueError. */
    static Optional<BigInteger> integer(String text) {
        String bare = strip(text);
        String digits = bare.replace("_", "");
        return INTEGER.matcher(bare).matches() && digits.replaceAll("[+-]", "").length() <= MOST_DIGITS
                ? Optional.of(new BigInteger(digits))
                : Optional.empty();
    }

    /** {@code float(text)}. */
    static Optional<Double> decimal(String text) {
        String bare = strip(text);
        var word = NO_NUMBER.matcher(bare);
        if (word.matches()) {
            double value = word.group(2).equalsIgnoreCase("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
            return Optional.of(word.group(1).equals("-") ? -value : value);
        }
        return FLOAT.matcher(bare).matches()
                ? Optional.of(Double.valueOf(asciiDigits(bare.replace("_", ""))))
                : Optional.empty();
    }

    private static String asciiDigits(String number) {
        var out = new StringBuilder();
        number.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            out.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return out.toString();
    }

    /** {@code text.strip()}: Python's blanks are Java's two kinds and U+0085. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
