package com.digidoc.setup.config;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How a file is laid out: its quotes, its indentation, its line ends, where its pieces really end. */
final class Layout {
    private static final int USUAL_STEP = 2;

    private final int[] text;
    private final Node root;

    Layout(YamlTree tree) {
        this.text = tree.text();
        this.root = tree.root();
    }

    /** The style of most texts below a node, else of most in the file; double quotes where there are none. */
    Node.Style usualStyle(Node near) {
        return usual(near).or(() -> usual(root)).orElse(Node.Style.DOUBLE);
    }

    private static Optional<Node.Style> usual(Node node) {
        Map<Node.Style, Integer> counts = new EnumMap<>(Node.Style.class);
        count(node, counts);
        counts.remove(Node.Style.BLOCK);
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static void count(Node node, Map<Node.Style, Integer> counts) {
        switch (node) {
            case Node.Listing list -> list.items().forEach(item -> count(item, counts));
            case Node.Section section -> section.pairs().forEach(pair -> count(pair.value(), counts));
            case Node.Leaf leaf when leaf.kind() == Kind.TEXT -> counts.merge(leaf.style(), 1, Integer::sum);
            case null, default -> {
                // says nothing about quotes
            }
        }
    }

    /** How many blanks the keys of a section stand deeper than the section's own. */
    int step() {
        if (root instanceof Node.Section top) {
            for (Node.Pair pair : top.pairs()) {
                if (pair.value() instanceof Node.Section inner && !inner.flow()) {
                    return Math.max(1, column(inner) - column(top));
                }
            }
        }
        return USUAL_STEP;
    }

    /** The blanks before the keys of a block section. */
    static int indent(Node.Section section) {
        return column(section) - 1;
    }

    private static int column(Node.Section section) {
        return section.pairs().getFirst().key().span().column();
    }

    /** Whether an empty line stands between the file's last key and what comes before it; comments go with a key. */
    boolean spaced() {
        if (!(root instanceof Node.Section top) || top.flow() || top.pairs().size() < 2) {
            return false;
        }
        int line = Lines.start(text, top.pairs().getLast().key().span().start());
        while (line > 0) {
            line = Lines.start(text, before(line));
            String above = line(line).strip();
            if (!above.startsWith("#")) {
                return above.isEmpty();
            }
        }
        return false;
    }

    /** The last code point of the text before a line that is not its break. */
    private int before(int line) {
        int i = line - 1;
        return i > 0 && text[i] == '\n' && text[i - 1] == '\r' ? i - 1 : i;
    }

    private String line(int start) {
        return new String(text, start, Lines.end(text, start) - start);
    }

    /** The line end that is used around an index: of the line before, else the first of the file. */
    String lineEnd(int index) {
        int last = Lines.start(text, index);
        int from = last > 0 ? before(last) : Lines.end(text, 0);
        if (from >= text.length) {
            return "\n";
        }
        boolean pair = text[from] == '\r' && from + 1 < text.length && text[from + 1] == '\n';
        return pair ? "\r\n" : text[from] == '\r' ? "\r" : "\n";
    }

    /** Where the last thing that belongs to a node ends. */
    int last(Node node) {
        return switch (node) {
            case Node.Listing list when !list.flow() -> last(list.items().getLast());
            case Node.Section section
            when !section.flow() -> last(section.pairs().getLast().value());
            case Node.Leaf leaf when leaf.style() == Node.Style.BLOCK -> lastOfBlock(leaf.span());
            case Node other -> other.span().end();
        };
    }

    /** Where the last line of a block scalar ends; its mark takes in the empty lines that follow. */
    int lastOfBlock(Node.Span block) {
        int i = block.end();
        while (i > block.start() && Character.isWhitespace(text[i - 1])) {
            i--;
        }
        return Lines.end(text, i);
    }

    /** Whether a comment stands behind the {@code |} or {@code >}: it would get lost with that. */
    boolean commentedHeader(Node.Span block) {
        return line(block.start()).substring(1).contains("#");
    }
}
