package com.digidoc.setup.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes of a file what PyYAML's {@code safe_load} makes of it. */
final class PyLoad {
    private final Sharing sharing;
    private final Map<Node, Object> made = new IdentityHashMap<>();

    private PyLoad(Sharing sharing) {
        this.sharing = sharing;
    }

    static Object load(YamlTree tree) {
        return tree.root() == null ? null : new PyLoad(tree.sharing()).value(tree.root());
    }

    /** What an alias means is made once and stands in several places, as in Python. */
    private Object value(Node node) {
        Node real = node.resolved();
        if (!sharing.shared(real)) {
            return make(real);
        }
        if (!made.containsKey(real)) {
            made.put(real, make(real));
        }
        return made.get(real);
    }

    private Object make(Node node) {
        return switch (node) {
            case Node.Leaf leaf -> leaf.scalar().value();
            case Node.Listing listing -> {
                List<Object> list = new ArrayList<>();
                listing.items().forEach(item -> list.add(value(item)));
                yield list;
            }
            case Node.Section section -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                fill(section, map, new HashMap<>());
                yield map;
            }
            case Node.Alias alias -> value(alias);
        };
    }

    /**
     * Adds a section's keys, what it merges first. A key that is there already keeps its place and its type, and gets
     * the new value, as in a Python dictionary.
     */
    private void fill(Node.Section section, Map<Object, Object> map, Map<Object, Object> keys) {
        section.merged().reversed().forEach(base -> fill(base, map, keys));
        for (Node.Pair pair : section.pairs()) {
            if (!pair.merge()) {
                Object key = pair.name().scalar().value();
                Object first = keys.computeIfAbsent(PyNodes.canonical(pair.name()), same -> key);
                map.put(first, value(pair.value()));
            }
        }
    }
}
