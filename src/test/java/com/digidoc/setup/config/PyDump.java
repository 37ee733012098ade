package com.digidoc.setup.config;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Prints a loaded file in one line of ASCII, to compare with what PyYAML loaded. */
final class PyDump {
    private PyDump() {}

    static String of(Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> '"' + ascii(text) + '"';
            case Boolean truth -> truth ? "T" : "F";
            case BigInteger number -> "i" + number;
            case Double number -> number.isNaN() ? "fnan" : "f" + Long.toHexString(Double.doubleToRawLongBits(number));
            case byte[] bytes -> "b" + HexFormat.of().formatHex(bytes);
            case LocalDate day -> "d" + day;
            case LocalDateTime time -> "t" + time.toEpochSecond(ZoneOffset.UTC) + "." + time.getNano() / 1000;
            case OffsetDateTime time -> "z" + time.toEpochSecond() + "." + time.getNano() / 1000;
            case Map<?, ?> map -> {
                var all = new StringBuilder();
                map.forEach((key, inner) ->
                        all.append(of(key)).append(":").append(of(inner)).append(","));
                yield "{" + all + "}";
            }
            case List<?> list -> {
                var all = new StringBuilder();
                list.forEach(item -> all.append(of(item)).append(","));
                yield "[" + all + "]";
            }
            case Object other -> throw new AssertionError(other.getClass());
        };
    }

    private static String ascii(String text) {
        var all = new StringBuilder();
        text.codePoints()
                .forEach(c -> all.append(
                        c < 32 || c > 126 || c == '"' || c == '\\'
                                ? "<" + Integer.toHexString(c) + ">"
                                : Character.toString(c)));
        return all.toString();
    }
}
