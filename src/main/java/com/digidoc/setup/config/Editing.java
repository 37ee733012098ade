package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Sets one value of a file, and shows that nothing else changed. */
final class Editing {
    /** DigiDoc's own file has 3 KiB. Of one that is larger than this only the lines around an edit are read again. */
    private static final int LARGE = 1 << 16;
    /** Sections that one edit may add, each within the one before. */
    private static final int MOST_NEW = 50;

    private final ConfigFile file;
    private final YamlTree tree;
    private final KeyPath key;
    private final String value;
    private final UnaryOperator<Kind> wanted;

    /** @param wanted what the value shall be if it reads as that, by what it is now; {@link Kind#NULL} if nothing */
    Editing(ConfigFile file, KeyPath key, String value, UnaryOperator<Kind> wanted) {
        this.file = file;
        this.tree = file.tree();
        this.key = key;
        this.value = value;
        this.wanted = wanted;
    }

    Edit edit() {
        return switch (tree.written(key)) {
            case YamlTree.Spot.Found found -> replace(found);
            case YamlTree.Spot.Gap gap -> insert(gap);
        };
    }

    private Edit replace(YamlTree.Spot.Found found) {
        if (!(found.node().resolved() instanceof Node.Leaf old)) {
            return refused(Text.of("config.set.section", key.toString()), found.node());
        }
        Kind kind = kind(old.kind());
        if (kind == old.kind()
                && Objects.equals(PyScalars.value(kind, value), old.scalar().value())) {
            return new Edit.Same();
        }
        if (found.shared()) {
            return refused(Text.of("config.set.shared", key.toString()), found.node());
        }
        var replacement = new Replacement(tree, found);
        Optional<Text> obstacle = replacement.obstacle(kind);
        if (obstacle.isPresent()) {
            return refused(obstacle.get(), found.node());
        }
        Optional<Splice> splice = replacement.with(value, kind);
        if (splice.isEmpty()) {
            return refused(Text.of("config.set.no-way", key.toString()), found.node());
        }
        return proven(
                splice.get(),
                found.node(),
                (before, after) -> Proof.ofValue(before, after, found.node(), now -> isNew(now, kind)));
    }

    private Edit insert(YamlTree.Spot.Gap gap) {
        Optional<Text> reason = reasonAgainst(gap);
        if (reason.isPresent()) {
            return refused(reason.get(), gap.in());
        }
        Kind kind = kind(Kind.NULL);
        Optional<Splice> splice = new Insertion(tree, gap).of(value, kind);
        if (splice.isEmpty()) {
            return refused(Text.of("config.set.no-way", key.toString()), gap.in());
        }
        return proven(
                splice.get(),
                gap.in(),
                (before, after) -> Proof.ofKey(before, after, gap.in(), gap.missing(), now -> isNew(now, kind)));
    }

    private Optional<Text> reasonAgainst(YamlTree.Spot.Gap gap) {
        if (gap.missing().size() > MOST_NEW) {
            return Optional.of(Text.of("config.set.no-way", key.toString()));
        }
        if (gap.shared()) {
            return Optional.of(Text.of("config.set.shared", key.toString()));
        }
        return switch (gap.in()) {
            case Node.Listing list ->
                Optional.of(Text.of(
                        "config.set.no-item", key.toString(), list.items().size()));
            case Node.Leaf leaf
            when leaf.kind() != Kind.NULL || leaf.span().start() < leaf.span().end() ->
                Optional.of(Text.of("config.set.not-a-section", key.toString()));
            case null, default -> Optional.empty();
        };
    }

    /** What the new value is: a number or a switch only where one is wanted and it reads as one. */
    private Kind kind(Kind old) {
        Kind pattern = wanted.apply(old);
        Kind read = PyScalars.kind(value);
        boolean alike = pattern.number() && read.number() || pattern == Kind.BOOL && read == Kind.BOOL;
        return alike && exists(read) ? read : Kind.TEXT;
    }

    /** Whether the value only looks like a number: Python takes {@code 0x_} for one and then fails. */
    private boolean exists(Kind read) {
        try {
            return PyScalars.value(read, value) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isNew(Node now, Kind kind) {
        return now instanceof Node.Leaf leaf
                && leaf.kind() == kind
                && leaf.text().equals(value);
    }

    private Edit proven(Splice splice, Node at, BiPredicate<YamlTree, YamlTree> proof) {
        byte[] edited = splice.applied(file.bytes());
        if (!splice.onlyDifference(file.bytes(), edited)) {
            return refused(Text.of("config.set.no-way", key.toString()), at);
        }
        if (edited.length > LARGE && holdsInExcerpt(tree, splice, at, proof)) {
            return new Edit.Changed(file.proven(edited), splice.change(tree.text(), splice.applied(tree.text())));
        }
        try {
            ConfigFile after = file.with(edited);
            return proof.test(tree, after.tree())
                    ? new Edit.Changed(
                            after, splice.change(tree.text(), after.tree().text()))
                    : refused(Text.of("config.set.no-way", key.toString()), at);
        } catch (NotReadable e) {
            return refused(Text.of("config.set.no-way", key.toString()), at);
        }
    }

    /** Whether the lines around an edit show already that nothing else changed. If not, the whole file has to. */
    static boolean holdsInExcerpt(YamlTree tree, Splice splice, Node at, BiPredicate<YamlTree, YamlTree> proof) {
        Optional<Excerpt> lines = Excerpt.around(tree, splice, at);
        if (lines.isEmpty()) {
            return false;
        }
        try {
            Optional<YamlTree> after = lines.get().after(tree, splice);
            return after.isPresent() && proof.test(lines.get().before(tree), after.get());
        } catch (NotReadable e) {
            return false;
        }
    }

    private static Edit refused(Text text, Node at) {
        return new Edit.Refused(
                at == null
                        ? Problem.ofFile(text)
                        : new Problem(text, at.span().line(), at.span().column()));
    }
}
