package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What stands once in a file and is meant more than once, by aliases. */
final class Sharing {
    /** Pieces that a file may come to with every alias written out; the "billion laughs" has 10^9. */
    private static final long MAX_PIECES = 1_000_000;

    private final Set<Node> targets = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Node, Long> sizes = new IdentityHashMap<>();

    Node.Alias alias(Node target, Node.Span at) {
        Node real = target.resolved();
        targets.add(real);
        return new Node.Alias(real, at);
    }

    /** Whether there are aliases at all. */
    boolean any() {
        return !targets.isEmpty();
    }

    /** Whether an alias means this piece, so that changing it would change other places. */
    boolean shared(Node node) {
        return targets.contains(node.resolved());
    }

    /**
     * Refuses a file that is small but made to become endless in memory.
     *
     * @throws NotReadable with the place of the file's first piece
     */
    void refuseBombs(Node root) throws NotReadable {
        if (!targets.isEmpty() && size(root) > MAX_PIECES) {
            throw new NotReadable(Text.of("config.file.bomb"), root.span());
        }
    }

    private long size(Node node) {
        Node real = node.resolved();
        if (!targets.contains(real)) {
            return sizeInside(real);
        }
        Long known = sizes.get(real);
        if (known == null) {
            known = sizeInside(real);
            sizes.put(real, known);
        }
        return known;
    }

    private long sizeInside(Node node) {
        long size = 1;
        for (Node child : children(node)) {
            size = Math.min(MAX_PIECES + 1, size + size(child));
        }
        return size;
    }

    private static Iterable<Node> children(Node node) {
        return switch (node) {
            case Node.Listing list -> list.items();
            case Node.Section section ->
                () -> section.pairs().stream()
                        .flatMap(pair -> Stream.of(pair.key(), pair.value()))
                        .iterator();
            case Node.Leaf leaf -> List.of();
            case Node.Alias alias -> List.of(alias.target());
        };
    }
}
