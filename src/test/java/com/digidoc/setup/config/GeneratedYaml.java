package com.digidoc.setup.config;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes settings files as nobody would: every mix of line ends, quotes, nesting, comments and strange characters. Notes
 * where each value stands, so that a test need not ask the code under test.
 */
final class GeneratedYaml {
    private static final List<String> ODD = List.of(
            "é",
            "e\u0301",
            "\uD83D\uDE00",
            "\uD83D\uDC69\u200D\uD83D\uDC69",
            "\u00a0",
            "≥",
            "中",
            "\u202e",
            "ß",
            "\uFFFD");
    private static final List<String> PLAIN = List.of(
            "word",
            "two words",
            "a#b",
            "http://host:80/p?q=1",
            "it's",
            "x\"y",
            "llama-vision",
            "1e3",
            "0o17",
            "a,b",
            "-x",
            "08",
            "a:b",
            "back\\slash",
            "1.2.3.4",
            ":x");
    private static final List<String> FLOW_PLAIN = List.of("word", "two words", "a#b", "it's", "1e3", "v-1.2", "x\"y");
    private static final List<String> OTHER = List.of(
            "1",
            "-7",
            "0x1F",
            "010",
            "1:30",
            "1_000",
            "0.70",
            ".5",
            "-1.5e+3",
            ".inf",
            "true",
            "No",
            "on",
            "~",
            "null",
            "2001-12-14",
            "2001-12-14t21:59:43.10-05:00");

    /** A value: its path, and its first byte and the one after its last. */
    record Spot(KeyPath path, int start, int end) {}

    private final Random random;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Spot> spots = new ArrayList<>();
    private final int lineEnds;
    private int keys;

    GeneratedYaml(long seed) {
        random = new Random(seed);
        lineEnds = random.nextInt(4);
        if (random.nextInt(3) == 0) {
            put("\uFEFF");
        }
        comments("");
        section(new KeyPath(List.of()), "", 0);
    }

    /** The file; without its last line end in a third of all cases. */
    byte[] bytes() {
        byte[] all = out.toByteArray();
        int end = all.length;
        int lastValue = spots.getLast().end();
        if (all[0] % 3 == 0 || keys % 3 == 0) {
            while (end > lastValue && (all[end - 1] == '\n' || all[end - 1] == '\r')) {
                end--;
            }
        }
        return java.util.Arrays.copyOf(all, end);
    }

    List<Spot> spots() {
        return spots;
    }

    private void section(KeyPath path, String indent, int depth) {
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            String key = key();
            put(indent + quotedKey(key) + ":");
            value(path.child(key), indent, depth);
        }
    }

    private void list(KeyPath path, String indent, int depth) {
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            put(indent + "-");
            if (depth < 3 && random.nextInt(5) == 0) {
                compactSection(path.child(String.valueOf(i)), indent + "  ", depth + 1);
            } else {
                scalarLine(path.child(String.valueOf(i)), indent);
            }
        }
    }

    /** {@code - key: value} with a second key below the first. */
    private void compactSection(KeyPath path, String indent, int depth) {
        String first = key();
        put(" " + first + ":");
        scalarLine(path.child(first), indent);
        String second = key();
        put(indent + second + ":");
        value(path.child(second), indent, depth);
    }

    private void value(KeyPath path, String indent, int depth) {
        switch (depth < 3 ? random.nextInt(8) : 7) {
            case 0, 1 -> {
                endOfLine();
                section(path, indent + " ".repeat(1 + random.nextInt(4)), depth + 1);
            }
            case 2 -> {
                endOfLine();
                list(path, indent + " ".repeat(random.nextInt(3)), depth + 1);
            }
            case 3 -> {
                put(" ");
                flow(path, 0);
                endOfLine();
            }
            default -> scalarLine(path, indent);
        }
    }

    private void scalarLine(KeyPath path, String indent) {
        int at = out.size();
        switch (random.nextInt(12)) {
            case 0 -> note(path, at, at);
            case 1 -> {
                block(path, indent);
                return;
            }
            case 2 -> put(folded(path, indent));
            default -> {
                put(" ".repeat(1 + random.nextInt(3)));
                scalar(path, false);
            }
        }
        endOfLine();
    }

    private String folded(KeyPath path, String indent) {
        int at = out.size() + 1;
        boolean quoted = random.nextBoolean();
        String quote = quoted ? "\"" : "";
        String text = quote + "first line" + lineEnd() + indent + "   second" + odd() + quote;
        note(path, at, at + length(text));
        return " " + text;
    }

    private void block(KeyPath path, String indent) {
        put(" ");
        int at = out.size();
        put(random.nextBoolean() ? "|" : ">-");
        for (int i = 0; i <= random.nextInt(3); i++) {
            put(lineEnd() + indent + "    line " + odd() + "# no comment: x");
        }
        note(path, at, out.size());
        put(lineEnd());
    }

    private void flow(KeyPath path, int depth) {
        boolean list = random.nextBoolean();
        put(list ? "[" : "{");
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            put(i == 0 ? "" : random.nextBoolean() ? ", " : " , ");
            String key = list ? String.valueOf(i) : key();
            put(list ? "" : quotedKey(key) + ": ");
            if (depth < 2 && random.nextInt(5) == 0) {
                flow(path.child(key), depth + 1);
            } else {
                scalar(path.child(key), true);
            }
        }
        put(list ? "]" : "}");
    }

    private void scalar(KeyPath path, boolean flow) {
        int at = out.size();
        put(
                switch (random.nextInt(5)) {
                    case 0 -> pick(flow ? FLOW_PLAIN : PLAIN) + odd();
                    case 1 -> "'" + pick(PLAIN).replace("'", "''") + odd() + " # : ,]'";
                    case 2 -> "\"" + odd() + "\\t\\u00e9 \\\" # : }" + odd() + "\"";
                    case 3 -> "\"" + pick(FLOW_PLAIN).replace("\"", "") + odd() + "\"";
                    default -> pick(OTHER);
                });
        note(path, at, out.size());
    }

    private void endOfLine() {
        if (random.nextInt(3) == 0) {
            put(" ".repeat(1 + random.nextInt(4)) + "# " + odd() + " comment: \"x\" \t" + odd());
        }
        put(lineEnd());
        if (random.nextInt(4) == 0) {
            comments(" ".repeat(random.nextInt(3)));
        }
    }

    private void comments(String indent) {
        for (int i = 0; i < random.nextInt(3); i++) {
            put((random.nextBoolean() ? indent + "# " + odd() + " key: value" : "") + lineEnd());
        }
    }

    private String key() {
        keys++;
        return random.nextInt(6) == 0 ? "k" + keys + " " + pick(ODD) : "key_" + keys;
    }

    private String quotedKey(String key) {
        return switch (random.nextInt(6)) {
            case 0 -> "\"" + key + "\"";
            case 1 -> "'" + key + "'";
            default -> key;
        };
    }

    private String odd() {
        return random.nextBoolean() ? "" : pick(ODD) + (random.nextBoolean() ? pick(ODD) : "");
    }

    private String lineEnd() {
        return switch (lineEnds) {
            case 0, 1 -> "\n";
            case 2 -> "\r\n";
            default -> pick(List.of("\n", "\r\n", "\r"));
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void note(KeyPath path, int start, int end) {
        spots.add(new Spot(path, start, end));
    }

    private void put(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
