package com.digidoc.setup.config;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PyYAML's {@code safe_load} makes of a scalar: YAML 1.1 with PyYAML's own deviations, such as {@code 1e3}, which is
 * a text. The patterns are those of {@code yaml/resolver.py} and {@code yaml/constructor.py} of PyYAML 6.
 */
public final class PyScalars {
    private static final Set<String> BOOL = Set.of(
            "yes", "Yes", "YES", "no", "No", "NO", "true", "True", "TRUE", "false", "False", "FALSE", "on", "On", "ON",
            "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("~", "null", "Null", "NULL", "");

    /** What numbers and dates begin with; as in PyYAML nothing else is held against their patterns. */
    private static final String NUMERIC = "-+.0123456789";

    private static final Pattern INT = Pattern.compile("[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)"
            + "|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])++");
    private static final Pattern FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
            + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])++\\.[0-9_]*"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
            + "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");
    private static final Pattern TIMESTAMP_PARTS = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
            + "(?:(?:[Tt]|[ \\t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]*))?"
            + "(?:[ \\t]*(Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)?");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[-+]?[0-9]+)?");
    private static final Map<String, Boolean> SWITCHES =
            Map.of("yes", true, "no", false, "true", true, "false", false, "on", true, "off", false);

    /** Python reads no longer decimal numbers ({@code sys.set_int_max_str_digits}). */
    private static final int MAX_DIGITS = 4300;

    private PyScalars() {}

    /** What a plain scalar without a tag is taken for. */
    public static Kind kind(String plain) {
        if (BOOL.contains(plain)) {
            return Kind.BOOL;
        } else if (NULL.contains(plain)) {
            return Kind.NULL;
        } else if (NUMERIC.indexOf(plain.charAt(0)) < 0) {
            return Kind.TEXT;
        } else if (FLOAT.matcher(plain).matches()) {
            return Kind.FLOAT;
        } else if (INT.matcher(plain).matches()) {
            return Kind.INT;
        }
        return TIMESTAMP.matcher(plain).matches() ? Kind.TIMESTAMP : Kind.TEXT;
    }

    /**
     * The value that Python gets: {@code String}, {@code BigInteger}, {@code Double}, {@code Boolean}, {@code null},
     * {@code java.time.temporal.Temporal} or {@code byte[]}.
     *
     * @throws IllegalArgumentException where Python's constructor fails too, such as for the 13th month
     */
    public static Object value(Kind kind, String text) {
        return switch (kind) {
            case TEXT -> text;
            case INT -> integer(text.replace("_", ""));
            case FLOAT -> number(text.replace("_", "").toLowerCase(Locale.ROOT));
            case BOOL -> required(SWITCHES.get(text.toLowerCase(Locale.ROOT)), text);
            case NULL -> null;
            case TIMESTAMP -> timestamp(text);
            case BINARY -> binary(text);
        };
    }

    private static <T> T required(T value, String text) {
        if (value == null) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static BigInteger integer(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        BigInteger size;
        if (digits.startsWith("0b")) {
            size = new BigInteger(digits.substring(2), 2);
        } else if (digits.startsWith("0x")) {
            size = new BigInteger(digits.substring(2), 16);
        } else if (digits.startsWith("0")) {
            size = new BigInteger(digits, 8);
        } else {
            size = sexagesimal(digits);
        }
        return negative ? size.negate() : size;
    }

    private static BigInteger sexagesimal(String digits) {
        BigInteger size = BigInteger.ZERO;
        for (String part : digits.split(":", -1)) {
            if (part.length() > MAX_DIGITS) {
                throw new IllegalArgumentException("more than " + MAX_DIGITS + " digits");
            }
            size = size.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
        }
        return size;
    }

    private static Double number(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        double size =
                switch (digits) {
                    case ".inf" -> Double.POSITIVE_INFINITY;
                    case ".nan" -> Double.NaN;
                    default -> digits.contains(":") ? sexagesimalFraction(digits) : decimal(digits);
                };
        return negative ? -size : size;
    }

    /** From the last digit to the first, as Python adds them up: the sum is the same to the last bit. */
    private static double sexagesimalFraction(String digits) {
        String[] parts = digits.split(":", -1);
        double size = 0;
        double base = 1;
        for (int i = parts.length - 1; i >= 0; i--) {
            size += decimal(parts[i]) * base;
            base *= 60;
        }
        return size;
    }

    private static double decimal(String digits) {
        if (!DECIMAL.matcher(digits).matches()) {
            throw new IllegalArgumentException(digits);
        }
        return Double.parseDouble(digits);
    }

    private static Temporal timestamp(String text) {
        Matcher parts = TIMESTAMP_PARTS.matcher(text);
        if (!parts.matches() || parts.group(1).equals("0000")) {
            throw new IllegalArgumentException(text);
        }
        try {
            LocalDate day = LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3));
            if (parts.group(4) == null) {
                return day;
            }
            LocalDateTime time = day.atTime(part(parts, 4), part(parts, 5), part(parts, 6), fraction(parts.group(7)));
            return parts.group(8) == null ? time : OffsetDateTime.of(time, zone(parts));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** Nanoseconds; Python keeps six digits. */
    private static int fraction(String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt((digits + "00000").substring(0, 6)) * 1000;
    }

    private static ZoneOffset zone(Matcher parts) {
        if (parts.group(9) == null) {
            return ZoneOffset.UTC;
        }
        int minutes = part(parts, 10) * 60 + (parts.group(11) == null ? 0 : part(parts, 11));
        return ZoneOffset.ofTotalSeconds((parts.group(9).equals("-") ? -60 : 60) * minutes);
    }

    private static byte[] binary(String text) {
        String digits = text.replaceAll("[^A-Za-z0-9+/=]", "");
        if (digits.length() % 4 != 0 || !text.chars().allMatch(c -> c < 128)) {
            throw new IllegalArgumentException("not base64");
        }
        return Base64.getDecoder().decode(digits);
    }
}
