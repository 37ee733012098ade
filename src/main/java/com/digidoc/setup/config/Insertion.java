package com.digidoc.setup.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a key that is not there, in the style of what stands around it. */
final class Insertion {
    private final YamlTree tree;
    private final Layout layout;
    private final YamlTree.Spot.Gap gap;

    Insertion(YamlTree tree, YamlTree.Spot.Gap gap) {
        this.tree = tree;
        this.layout = new Layout(tree);
        this.gap = gap;
    }

    /** The splice that does it; empty where the key or the value is not even a text. */
    Optional<Splice> of(String value, Kind kind) {
        boolean flow = gap.flow();
        Optional<String> written =
                kind == Kind.TEXT ? Quoting.value(value, layout.usualStyle(gap.in()), flow) : Optional.of(value);
        List<String> keys = gap.missing().stream()
                .map(key -> Quoting.key(key, keyStyle()))
                .flatMap(Optional::stream)
                .toList();
        if (written.isEmpty() || keys.size() < gap.missing().size()) {
            return Optional.empty();
        }
        return Optional.of(
                gap.in() instanceof Node.Section section && flow
                        ? inFlow(section, keys, written.get())
                        : inBlock(keys, written.get()));
    }

    private Node.Style keyStyle() {
        boolean quoted = gap.in() instanceof Node.Section section
                && !section.pairs().isEmpty()
                && section.pairs().getLast().name().style() == Node.Style.DOUBLE;
        return quoted ? Node.Style.DOUBLE : Node.Style.PLAIN;
    }

    private Splice inFlow(Node.Section section, List<String> keys, String value) {
        String nested = String.join(": {", keys) + ": " + value + "}".repeat(keys.size() - 1);
        if (section.pairs().isEmpty()) {
            int inside = section.span().start() + 1;
            return new Splice(inside, inside, nested);
        }
        int last = layout.last(section.pairs().getLast().value());
        return new Splice(last, last, ", " + nested);
    }

    private Splice inBlock(List<String> keys, String value) {
        int at = place();
        int[] text = tree.text();
        String lineEnd = layout.lineEnd(at);
        List<String> lines = lines(keys, value);
        if (atTop() && keys.size() > 1 && layout.spaced()) {
            lines.addFirst("");
        }
        // a file without a last line end stays one
        boolean open = at > 0 && !Lines.isBreak(text[at - 1]);
        String all = String.join(lineEnd, lines);
        return new Splice(at, at, open ? lineEnd + all : all + lineEnd);
    }

    private List<String> lines(List<String> keys, String value) {
        int step = layout.step();
        int indent = indent(step);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            boolean last = i == keys.size() - 1;
            lines.add(" ".repeat(indent + i * step) + keys.get(i) + (last ? ": " + value : ":"));
        }
        return lines;
    }

    private int indent(int step) {
        return switch (gap.in()) {
            case Node.Section section -> Layout.indent(section);
            case null, default -> gap.indent() < 0 ? 0 : gap.indent() + step;
        };
    }

    private boolean atTop() {
        return gap.in() == tree.root();
    }

    /** The start of the line after the section's last one; the end of the file for a new section. */
    private int place() {
        if (atTop() && !tree.ended()) {
            return tree.text().length;
        }
        return Lines.next(tree.text(), layout.last(gap.in()));
    }
}
