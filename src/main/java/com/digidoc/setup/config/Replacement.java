package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.util.Optional;

/** Puts another value in the place of one, in its style. */
final class Replacement {
    private final Layout layout;
    private final Node old;
    private final boolean flow;

    Replacement(YamlTree tree, YamlTree.Spot.Found found) {
        this.layout = new Layout(tree);
        this.old = found.node();
        this.flow = found.flow();
    }

    /** What written around the value would get lost, or get in the way. */
    Optional<Text> obstacle(Kind kind) {
        if (old instanceof Node.Leaf leaf && leaf.tagged() && kind != leaf.kind()) {
            return Optional.of(Text.of("config.set.typed"));
        }
        return block() && layout.commentedHeader(old.span())
                ? Optional.of(Text.of("config.set.block-comment"))
                : Optional.empty();
    }

    /** The splice that does it; empty where the value is not even a text. */
    Optional<Splice> with(String value, Kind kind) {
        int end = block() ? layout.lastOfBlock(old.span()) : old.span().end();
        Optional<String> written = kind == Kind.TEXT ? Quoting.value(value, style(), flow) : Optional.of(value);
        boolean missing = old instanceof Node.Leaf leaf && leaf.missing();
        return written.map(text -> new Splice(old.span().start(), end, missing ? " " + text : text));
    }

    private boolean block() {
        return old instanceof Node.Leaf leaf && leaf.style() == Node.Style.BLOCK;
    }

    private Node.Style style() {
        return old instanceof Node.Leaf leaf && leaf.kind() != Kind.NULL ? leaf.style() : layout.usualStyle(null);
    }
}
