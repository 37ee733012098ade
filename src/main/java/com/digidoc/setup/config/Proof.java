package com.digidoc.setup.config;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Shows that an edit changed nothing but what it was to change: every other path leads to the same value of the same
 * type as before.
 */
final class Proof {
    private final YamlTree before;
    private final Node edited;
    private final Predicate<Node> expected;
    private final Map<Node, Node> twins = new IdentityHashMap<>();
    private int met;

    private Proof(YamlTree before, Node edited, Predicate<Node> expected) {
        this.before = before;
        this.edited = edited;
        this.expected = expected;
    }

    /** Whether only a value became another one. */
    static boolean ofValue(YamlTree before, YamlTree after, Node edited, Predicate<Node> expected) {
        return new Proof(before, edited, expected).holds(after);
    }

    /** Whether only a key was added, as the last one of a section, or as the first where nothing was. */
    static boolean ofKey(YamlTree before, YamlTree after, Node in, List<String> path, Predicate<Node> expected) {
        return new Proof(before, in, node -> hasOnly(node, path, expected)).holds(after);
    }

    private static boolean hasOnly(Node node, List<String> path, Predicate<Node> expected) {
        if (path.isEmpty()) {
            return expected.test(node);
        }
        return node instanceof Node.Section section
                && section.pairs().size() == 1
                && isKey(section.pairs().getFirst(), path, expected);
    }

    private static boolean isKey(Node.Pair pair, List<String> path, Predicate<Node> expected) {
        return !pair.merge()
                && pair.name().kind() == Kind.TEXT
                && pair.name().text().equals(path.getFirst())
                && hasOnly(pair.value(), path.subList(1, path.size()), expected);
    }

    private boolean holds(YamlTree after) {
        return same(before.root(), after.root()) && met == 1;
    }

    private boolean same(Node old, Node now) {
        if (old == edited) {
            met++;
            return sameAsExpected(old, now);
        }
        int metBefore = met;
        boolean same =
                switch (old) {
                    case null -> now == null;
                    case Node.Leaf leaf -> now instanceof Node.Leaf other && sameValue(leaf, other);
                    case Node.Alias alias ->
                        now instanceof Node.Alias other && twins.get(alias.target()) == other.target();
                    case Node.Listing list ->
                        now instanceof Node.Listing other && sameItems(list.items(), other.items());
                    case Node.Section section ->
                        now instanceof Node.Section other
                                && section.pairs().size() == other.pairs().size()
                                && samePairs(section.pairs(), other.pairs());
                };
        // what an alias means elsewhere must not hold the edit: then that other place would have changed, too
        if (old != null && before.sharing().shared(old) && met == metBefore) {
            twins.put(old, now);
        }
        return same;
    }

    private boolean sameAsExpected(Node old, Node now) {
        if (old instanceof Node.Section section) {
            int size = section.pairs().size();
            return now instanceof Node.Section other
                    && other.pairs().size() == size + 1
                    && samePairs(section.pairs(), other.pairs().subList(0, size))
                    && expected.test(new Node.Section(List.of(other.pairs().getLast()), other.flow(), other.span()));
        }
        return now != null && expected.test(now);
    }

    private static boolean sameValue(Node.Leaf old, Node.Leaf now) {
        return old.kind() == now.kind() && old.text().equals(now.text());
    }

    private boolean sameItems(List<Node> old, List<Node> now) {
        if (old.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!same(old.get(i), now.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean samePairs(List<Node.Pair> old, List<Node.Pair> now) {
        for (int i = 0; i < old.size(); i++) {
            if (old.get(i).merge() != now.get(i).merge()
                    || !same(old.get(i).key(), now.get(i).key())
                    || !same(old.get(i).value(), now.get(i).value())) {
                return false;
            }
        }
        return true;
    }
}
