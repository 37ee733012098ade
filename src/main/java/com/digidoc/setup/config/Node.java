package com.digidoc.setup.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of a configuration file, and where it stands. Compared by identity only: the same text may stand twice. */
sealed interface Node {
    Span span();

    /**
     * A place in the file.
     *
     * @param start in code points from the start of the file; of a scalar, after its anchor and tag
     * @param end in code points; for a block section or list it is of no use, it takes in what follows
     * @param line of the start, from 1
     * @param column of the start, from 1
     */
    record Span(int start, int end, int line, int column) {}

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        SINGLE,
        DOUBLE,
        BLOCK
    }

    /**
     * A single value.
     *
     * @param tagged whether its type is written out, such as {@code !!int}
     */
    record Leaf(Scalar scalar, Style style, boolean tagged, Span span) implements Node {
        Kind kind() {
            return scalar.kind();
        }

        String text() {
            return scalar.text();
        }

        /** Whether nothing is written where a value could stand. */
        boolean missing() {
            return style == Style.PLAIN && text().isEmpty();
        }
    }

    record Listing(List<Node> items, boolean flow, Span span) implements Node {}

    record Section(List<Pair> pairs, boolean flow, Span span) implements Node {
        /** The value of a key: of equal keys the last one counts, a text goes before a number written the same. */
        Optional<Node> value(String key) {
            Pair found = null;
            for (Pair pair : pairs) {
                if (!pair.merge() && (found == null ? pair.named(key) : pair.replaces(found, key))) {
                    found = pair;
                }
            }
            return Optional.ofNullable(found).map(Pair::value);
        }

        /** The sections whose keys stand here, too, by merge keys; the one that counts most first. */
        List<Section> merged() {
            return pairs.reversed().stream()
                    .filter(Pair::merge)
                    .flatMap(pair -> switch (pair.value().resolved()) {
                        case Listing list -> list.items().stream().map(Node::resolved);
                        case Node other -> Stream.of(other);
                    })
                    .map(Section.class::cast)
                    .toList();
        }
    }

    /**
     * A key and its value.
     *
     * @param merge whether it is the merge key {@code <<}
     */
    record Pair(Node key, Node value, boolean merge) {
        Leaf name() {
            return (Leaf) key.resolved();
        }

        private boolean named(String key) {
            return name().text().equals(key);
        }

        private boolean replaces(Pair earlier, String key) {
            return PyNodes.canonical(name()).equals(PyNodes.canonical(earlier.name()))
                    || named(key)
                            && name().kind() == Kind.TEXT
                            && earlier.name().kind() != Kind.TEXT;
        }
    }

    /** {@code *name}: what stands elsewhere, once more. */
    record Alias(Node target, Span span) implements Node {}

    /** The piece itself, at the end of an alias. */
    default Node resolved() {
        return this instanceof Alias alias ? alias.target() : this;
    }
}
