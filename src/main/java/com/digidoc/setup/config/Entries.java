package com.digidoc.setup.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists every key and item as written, in the order of the file. */
final class Entries {
    private final List<Entry> all = new ArrayList<>();

    private Entries() {}

    static List<Entry> of(YamlTree tree) {
        var entries = new Entries();
        if (tree.root() != null) {
            entries.below(tree.root(), new KeyPath(List.of()), false);
        }
        return List.copyOf(entries.all);
    }

    private void below(Node node, KeyPath path, boolean hidden) {
        switch (node) {
            case Node.Listing list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    Node item = list.items().get(i);
                    add(path.child(String.valueOf(i)), item, item.span(), hidden);
                }
            }
            case Node.Section section -> section(section, path, hidden);
            case Node.Leaf leaf -> {
                // nothing stands below a value
            }
            case Node.Alias alias -> {
                // what it means is listed where it is written
            }
        }
    }

    private void section(Node.Section section, KeyPath path, boolean hidden) {
        Map<Object, Node.Pair> last = new HashMap<>();
        section.pairs().forEach(pair -> last.put(PyNodes.canonical(pair.name()), pair));
        for (Node.Pair pair : section.pairs()) {
            boolean replaced = !pair.merge() && last.get(PyNodes.canonical(pair.name())) != pair;
            add(path.child(pair.name().text()), pair.value(), pair.key().span(), hidden || replaced);
        }
    }

    private void add(KeyPath path, Node node, Node.Span at, boolean hidden) {
        Optional<Scalar> scalar = Optional.of(node)
                .filter(any -> any.resolved() instanceof Node.Leaf)
                .map(ConfigFile::scalar);
        all.add(new Entry(path, scalar, at.line(), at.column(), hidden));
        below(node, path, hidden);
    }
}
