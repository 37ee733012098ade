package com.digidoc.setup.config;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loaded values as JSON can have them: a date becomes the text of its ISO form, bytes their Base64, what is not a number
 * its name in Python. Keys become texts as Python's {@code json.dumps} makes them.
 */
final class JsonView {
    private final boolean secrets;

    private JsonView(boolean secrets) {
        this.secrets = secrets;
    }

    static Map<String, Object> of(Map<?, ?> values, boolean secrets) {
        return new JsonView(secrets).map(values);
    }

    /** A single value as a text; nothing where there is none. */
    static String text(Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Boolean flag -> flag ? "True" : "False";
            case Double real -> real(real);
            case LocalDate date -> date.toString();
            case Temporal moment -> moment(moment);
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> value.toString();
        };
    }

    private Map<String, Object> map(Map<?, ?> values) {
        var map = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> map.put(key(key), value(key(key), value)));
        return map;
    }

    private List<Object> list(String key, Collection<?> values) {
        var list = new ArrayList<Object>();
        values.forEach(value -> list.add(value(key, value)));
        return list;
    }

    private Object value(String key, Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> map(map);
            case Collection<?> many -> list(key, many);
            case Object[] pair -> list(key, List.of(pair));
            case Boolean flag -> flag;
            case Double real when !Double.isFinite(real) -> real(real);
            case Number number -> number;
            default -> secrets ? text(value) : SecretKeys.mask(key, text(value));
        };
    }

    private static String key(Object key) {
        return switch (key) {
            case null -> "null";
            case Boolean flag -> flag.toString();
            default -> text(key);
        };
    }

    /** As Python prints it. */
    private static String real(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e16 ? (long) value + ".0" : Double.toString(value);
    }

    private static String moment(Temporal moment) {
        return DateTimeFormatter.ISO_DATE_TIME.format(moment);
    }
}
