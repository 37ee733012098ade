package com.digidoc.setup.config;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The tables that {@code tables.py} wrote: a row a line, its cells JSON between tabs. */
final class Rows {
    private static final Gson GSON = new Gson();

    private Rows() {}

    static Stream<List<Object>> of(String table) throws IOException {
        try (var in = Rows.class.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Rows::cells).toList().stream();
        }
    }

    private static List<Object> cells(String row) {
        return Stream.of(row.split("\t"))
                .map(cell -> GSON.fromJson(cell, Object.class))
                .toList();
    }
}
