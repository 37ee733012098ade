package com.digidoc.setup.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaml.snakeyaml.reader.StreamReader;

/** Writes a text as a YAML 1.1 scalar. What is safe is not guessed: the reader says what it would make of it. */
final class Quoting {
    private Quoting() {}

    /**
     * A text as a value on one line.
     *
     * @param preferred its style, if that can hold the text
     * @param flow whether it stands between brackets or braces
     * @return empty where no style can hold it, since it is no Unicode text
     */
    static Optional<String> value(String text, Node.Style preferred, boolean flow) {
        return candidates(text, preferred)
                .filter(written -> readsAs(written, text, flow))
                .findFirst();
    }

    /** A text as a key on one line. */
    static Optional<String> key(String text, Node.Style preferred) {
        return candidates(text, preferred)
                .filter(written -> single("{" + written + ": 1}", Node.Section.class, section -> {
                    Node.Leaf name = section.pairs().getFirst().name();
                    return section.pairs().size() == 1 && isText(name, text);
                }))
                .findFirst();
    }

    private static Stream<String> candidates(String text, Node.Style preferred) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return Stream.empty();
        }
        boolean needsEscapes = text.contains("\"") || text.contains("\\");
        List<Node.Style> styles =
                switch (preferred) {
                    case PLAIN ->
                        needsEscapes
                                ? List.of(Node.Style.PLAIN, Node.Style.SINGLE, Node.Style.DOUBLE)
                                : List.of(Node.Style.PLAIN, Node.Style.DOUBLE);
                    case SINGLE -> List.of(Node.Style.SINGLE, Node.Style.DOUBLE);
                    case DOUBLE, BLOCK -> List.of(Node.Style.DOUBLE);
                };
        return styles.stream().map(style -> switch (style) {
            case PLAIN -> text;
            case SINGLE -> "'" + text.replace("'", "''") + "'";
            case DOUBLE, BLOCK -> doubleQuoted(text);
        });
    }

    private static boolean readsAs(String written, String text, boolean flow) {
        if (!flow) {
            return single("k: " + written, Node.Section.class, section -> isOnlyValue(section, text));
        }
        // what follows matters, too: "-" is a text before a bracket, and a sign before a blank
        return single("{k: " + written + " }", Node.Section.class, section -> isOnlyValue(section, text))
                && single(
                        "[" + written + "]",
                        Node.Listing.class,
                        list -> list.items().size() == 1 && isText(list.items().getFirst(), text));
    }

    private static boolean isOnlyValue(Node.Section section, String text) {
        return section.pairs().size() == 1 && isText(section.pairs().getFirst().value(), text);
    }

    private static boolean isText(Node node, String text) {
        return node instanceof Node.Leaf leaf
                && leaf.kind() == Kind.TEXT
                && leaf.text().equals(text)
                && !leaf.tagged();
    }

    private static <N extends Node> boolean single(String file, Class<N> type, Predicate<N> holds) {
        try {
            YamlTree tree = YamlReader.read(file.getBytes(StandardCharsets.UTF_8));
            return type.isInstance(tree.root()) && !tree.ended() && holds.test(type.cast(tree.root()));
        } catch (NotReadable e) {
            return false;
        }
    }

    private static String doubleQuoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quoted.append(escaped(c)));
        return quoted.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case 0x85 -> "\\N";
            case 0x2028 -> "\\L";
            case 0x2029 -> "\\P";
            case 0xFEFF -> "\\uFEFF";
            default -> StreamReader.isPrintable(c) ? Character.toString(c) : hex(c);
        };
    }

    private static String hex(int c) {
        return c < 0x100 ? "\\x%02X".formatted(c) : "\\u%04X".formatted(c);
    }
}
