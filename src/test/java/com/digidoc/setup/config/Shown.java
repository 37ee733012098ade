package com.digidoc.setup.config;

import com.google.gson.GsonBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A loaded value in one line with its type, as {@code shown} in {@code tables.py} writes it. */
final class Shown {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private Shown() {}

    static String of(Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> new GsonBuilder().disableHtmlEscaping().create().toJson(text);
            case Double real when Double.isNaN(real) -> "float:nan";
            case Double real when Double.isInfinite(real) -> real > 0 ? "float:inf" : "float:-inf";
            case Double real -> "float:" + new BigDecimal(Double.toString(real)).toPlainString();
            case byte[] bytes -> "bytes:" + Base64.getEncoder().encodeToString(bytes);
            case LocalDate date -> "date:" + date;
            case LocalDateTime time -> "time:" + SECONDS.format(time) + fraction(time.getNano());
            case OffsetDateTime time ->
                "time:" + SECONDS.format(time) + fraction(time.getNano())
                        + DateTimeFormatter.ofPattern("xxx").format(time);
            case List<?> list -> list.stream().map(Shown::of).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    private static String fraction(int nanos) {
        return nanos == 0 ? "" : ".%06d".formatted(nanos / 1000);
    }
}
