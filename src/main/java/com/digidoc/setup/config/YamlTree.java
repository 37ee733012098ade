package com.digidoc.setup.config;

import java.util.List;
import java.util.Optional;

/**
 * What a configuration file says.
 *
 * @param text the file in code points, a byte order mark included
 * @param root its only document; null where there is none
 * @param ended whether {@code ...} ends the document
 * @param sharing which pieces are meant more than once
 */
record YamlTree(int[] text, Node root, boolean ended, Sharing sharing) {
    /** Where a path leads. */
    sealed interface Spot {
        /** Whether changing this piece would change other places, too. */
        boolean shared();

        /**
         * To a piece of the file, or to the alias that stands for one.
         *
         * @param flow whether it stands between brackets or braces
         */
        record Found(Node node, boolean flow, boolean shared) implements Spot {}

        /**
         * To nothing.
         *
         * @param in the piece where the path breaks off; null where there is no document
         * @param missing what is left of the path
         * @param indent how many blanks stand before the key that leads there; -1 where none does
         * @param flow whether that piece is written between braces, or stands there
         */
        record Gap(Node in, List<String> missing, int indent, boolean flow, boolean shared) implements Spot {}
    }

    /** Where a path leads among what is written at that place itself, without what merge keys add. */
    Spot written(KeyPath path) {
        List<String> parts = path.parts();
        Node node = root;
        boolean shared = root != null && sharing.shared(root);
        boolean flow = isFlow(root);
        int indent = -1;
        for (int depth = 0; depth < parts.size(); depth++) {
            shared |= node instanceof Node.Alias;
            Optional<Node> child = node == null ? Optional.empty() : own(node.resolved(), parts.get(depth));
            if (child.isEmpty()) {
                return new Spot.Gap(node, parts.subList(depth, parts.size()), indent, flow, shared);
            }
            indent = node.resolved() instanceof Node.Section section && !flow ? Layout.indent(section) : -1;
            node = child.get();
            flow |= isFlow(node);
            shared |= !(node instanceof Node.Alias) && sharing.shared(node);
        }
        return new Spot.Found(node, flow, shared);
    }

    private static boolean isFlow(Node node) {
        return node instanceof Node.Section section && section.flow()
                || node instanceof Node.Listing list && list.flow();
    }

    /** The piece a path leads to as Python sees it, merge keys applied; still an alias where one is written there. */
    Optional<Node> meant(KeyPath path) {
        Optional<Node> node = Optional.ofNullable(root);
        for (String part : path.parts()) {
            node = node.map(Node::resolved).flatMap(inside -> own(inside, part).or(() -> inherited(inside, part)));
        }
        return node;
    }

    private static Optional<Node> own(Node node, String part) {
        return switch (node) {
            case Node.Section section -> section.value(part);
            case Node.Listing list -> list.items().stream().skip(index(part)).findFirst();
            case Node.Leaf leaf -> Optional.empty();
            case Node.Alias alias -> Optional.empty();
        };
    }

    /** A list item's index; beyond any list for what is none. */
    private static long index(String part) {
        return part.matches("0|[1-9][0-9]{0,8}") ? Long.parseLong(part) : Long.MAX_VALUE;
    }

    /** What merge keys add to a section: of several {@code <<} the last counts, in a list of sections the first. */
    private static Optional<Node> inherited(Node node, String part) {
        return node instanceof Node.Section section
                ? section.merged().stream()
                        .map(base -> own(base, part).or(() -> inherited(base, part)))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
