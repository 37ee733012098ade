package com.digidoc.setup.config;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Python 3 makes of a text where DigiDoc's loader asks it: {@code int()}, {@code float()} and {@code os.path}. */
final class PythonText {
    private static final Pattern INT = Pattern.compile("[+-]?+\\p{Nd}++(?:_\\p{Nd}++)*+");
    private static final Pattern FLOAT = Pattern.compile(
            "[+-]?(?:(?:D(?:\\.(?:D)?)?|\\.D)(?:[eE][+-]?D)?|inf(?:inity)?|nan)"
                    .replace("D", "\\p{Nd}++(?:_\\p{Nd}++)*+"),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{([^}]*)})");
    /** From this many digits on, Python refuses (sys.int_info.default_max_str_digits). */
    private static final int MOST_DIGITS = 4300;

    private PythonText() {}

    /** {@code int(text)}; empty where Python raises ValueError. */
    static Optional<BigInteger> integer(String text) {
        String trimmed = strip(text);
        String digits = asciiDigits(trimmed).replace("_", "");
        if (!INT.matcher(trimmed).matches() || digits.replaceAll("[+-]", "").length() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(new BigInteger(digits));
    }

    /** {@code float(text)}; empty where Python raises ValueError. */
    static Optional<Double> real(String text) {
        String trimmed = strip(text);
        if (!FLOAT.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        String plain = asciiDigits(trimmed).replace("_", "").toLowerCase(Locale.ROOT);
        if (plain.endsWith("nan")) {
            return Optional.of(Double.NaN);
        }
        if (plain.contains("inf")) {
            return Optional.of(plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return Optional.of(Double.valueOf(plain));
    }

    /** {@code os.path.expanduser}; the home of another person is not known here and stays as it is. */
    static String expandUser(String path, String home) {
        if (!path.equals("~") && !path.startsWith("~/")) {
            return path;
        }
        String expanded = home.replaceFirst("/+$", "") + path.substring(1);
        return expanded.isEmpty() ? "/" : expanded;
    }

    /**
     * {@code os.path.expandvars}: {@code $NAME} and {@code ${NAME}}; one that is not set stays as it is.
     *
     * @param known says what a variable holds, or {@code null}
     */
    static String expandVariables(String path, UnaryOperator<String> known) {
        return VARIABLE.matcher(path).replaceAll(found -> {
            String value = known.apply(found.group(1) == null ? found.group(2) : found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    private static String strip(String text) {
        return text.replaceAll("^[\\p{IsWhite_Space}\\x1c-\\x1f]+|[\\p{IsWhite_Space}\\x1c-\\x1f]+$", "");
    }

    private static String asciiDigits(String text) {
        return text.codePoints()
                .collect(
                        StringBuilder::new,
                        (to, c) -> to.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c),
                        StringBuilder::append)
                .toString();
    }
}
