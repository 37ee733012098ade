package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the lines around an edit show is what the whole file shows. */
class ExcerptTest {
    private static final int FILES = 20_000;
    private static final int LINES = 700;
    private static final byte[] PAD =
            ("# " + "x".repeat(100) + "\n").repeat(LINES).getBytes(StandardCharsets.UTF_8);
    private static final List<String> VALUES = List.of(
            "word", "yes", "9000", "0.5", "a: b", "#", "it's", "line\nline", "", "- a", "{x", "*a", "\uD83D\uDE00");
    private static final List<String> JUNK = List.of(
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\u0085",
            " ",
            "  ",
            "\t",
            ":",
            ": ",
            "-",
            "- ",
            "#",
            " # ",
            "'",
            "\"",
            "\\",
            "|",
            ">",
            "|+\n",
            "[",
            "]",
            "{",
            "}",
            ",",
            "? ",
            "&a ",
            "*a",
            "!!int ",
            "! ",
            "---",
            "\n--- ",
            "\n...\n",
            "%",
            "<<",
            "=",
            "key",
            "k: v",
            "\nk: v",
            "\n  k: v",
            "\n    - i",
            "word",
            "12",
            "~",
            "\uFEFF",
            "é",
            "@",
            "`");

    /** What a reading has in the place of the edit. */
    private static final class Met implements BiPredicate<YamlTree, YamlTree> {
        private final Node at;
        private final Optional<List<String>> added;
        private String now = "nothing";

        Met(Node at, Optional<List<String>> added) {
            this.at = at;
            this.added = added;
        }

        @Override
        public boolean test(YamlTree before, YamlTree after) {
            return added.map(path -> Proof.ofKey(before, after, at, path, this::note))
                    .orElseGet(() -> Proof.ofValue(before, after, at, this::note));
        }

        private boolean note(Node node) {
            now = said(node);
            return true;
        }

        private static String said(Node node) {
            return switch (node) {
                case Node.Leaf leaf -> leaf.kind() + " " + leaf.text();
                case Node.Alias alias -> "*" + said(alias.target());
                case Node.Listing list ->
                    list.items().stream().map(Met::said).toList().toString();
                case Node.Section section ->
                    section.pairs().stream()
                            .map(pair -> said(pair.key()) + "=" + said(pair.value()))
                            .toList()
                            .toString();
            };
        }
    }

    @Test
    void anyTextPutInThePlaceOfAValueIsJudgedAsInTheWholeFile() {
        long shown = IntStream.range(0, FILES)
                .parallel()
                .filter(seed -> judgedAlike(seed, false))
                .count();
        assertTrue(shown > FILES / 8, "only " + shown + " of " + FILES + " were shown by their lines");
    }

    @Test
    void anyLinePutBelowAValueIsJudgedAsInTheWholeFile() {
        long shown = IntStream.range(0, FILES)
                .parallel()
                .filter(seed -> judgedAlike(seed, true))
                .count();
        assertTrue(shown > FILES / 20, "only " + shown + " of " + FILES + " were shown by their lines");
    }

    /** Whether the lines alone show that nothing else changes; then the whole file has to show it, too. */
    private static boolean judgedAlike(int seed, boolean line) {
        var random = new Random(~seed);
        var generated = new GeneratedYaml(seed);
        byte[] bytes = generated.bytes();
        YamlTree tree = tree(bytes);
        KeyPath path =
                generated.spots().get(random.nextInt(generated.spots().size())).path();
        Node value = ((YamlTree.Spot.Found) tree.written(path)).node();
        var section = new KeyPath(path.parts().subList(0, path.parts().size() - 1));
        Node at = line && !section.parts().isEmpty() ? ((YamlTree.Spot.Found) tree.written(section)).node() : value;
        var splice = at == value ? inPlace(value, random) : below(tree, value, random);
        var lines = new Met(at, at == value ? Optional.empty() : Optional.of(List.of("new")));
        if (!Editing.holdsInExcerpt(tree, splice, at, lines)) {
            return false;
        }
        byte[] edited = splice.applied(bytes);
        String about = "seed " + seed + ", " + path + "\n" + new String(edited, StandardCharsets.UTF_8);
        var whole = new Met(at, lines.added);
        try {
            assertTrue(whole.test(tree, YamlReader.read(edited)), about);
        } catch (NotReadable e) {
            throw new AssertionError(about, e);
        }
        assertEquals(whole.now, lines.now, about);
        return true;
    }

    private static Splice inPlace(Node value, Random random) {
        return new Splice(value.span().start(), value.span().end(), junk(random));
    }

    private static Splice below(YamlTree tree, Node value, Random random) {
        int start = Lines.start(tree.text(), value.span().start());
        int indent = start;
        while (indent < tree.text().length && tree.text()[indent] == ' ') {
            indent++;
        }
        int at = Lines.next(tree.text(), Math.max(start, value.span().end() - 1));
        return new Splice(at, at, " ".repeat(indent - start) + "new: " + junk(random) + "\n");
    }

    private static String junk(Random random) {
        var junk = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            junk.append(JUNK.get(random.nextInt(JUNK.size())));
        }
        return junk.toString();
    }

    @Test
    void aLargeFileIsChangedLikeASmallOne() {
        var changed = new AtomicInteger();
        IntStream.range(0, 1_500).parallel().forEach(seed -> {
            var random = new Random(~seed);
            var generated = new GeneratedYaml(seed);
            byte[] small = generated.bytes();
            KeyPath path = generated
                    .spots()
                    .get(random.nextInt(generated.spots().size()))
                    .path();
            KeyPath key = random.nextInt(4) == 0 ? path.child("new") : path;
            String value = VALUES.get(random.nextInt(VALUES.size()));
            Edit expected = file(small).set(key, value, Kind.TEXT);
            Edit edit = file(padded(small)).set(key, value, Kind.TEXT);
            String about = "seed " + seed + ", " + key + " = " + value;
            assertEquals(expected.getClass(), edit.getClass(), about);
            if (edit instanceof Edit.Changed(ConfigFile after, Change change)) {
                var plain = (Edit.Changed) expected;
                assertArrayEquals(padded(plain.after().bytes()), after.bytes(), about);
                assertEquals(plain.change().line() + LINES, change.line(), about);
                assertEquals(withoutMark(plain.change().before()), change.before(), about);
                assertEquals(withoutMark(plain.change().after()), change.after(), about);
                assertEquals(
                        plain.after().get(key).orElseThrow().text(),
                        after.get(key).orElseThrow().text(),
                        about);
                changed.incrementAndGet();
            }
        });
        assertTrue(changed.get() > 1_000, changed + " changed");
    }

    /** In the small file the byte order mark stands in the first line, which may be the one that changes. */
    private static List<String> withoutMark(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst("^\uFEFF", "")).toList();
    }

    @Test
    void onlyTheLinesOfTheDeepestKeyAreRead() {
        String text = "a:\n  b:\n    c: 1\n    d: 2   # two\n  e: 3\nf: 4\n";
        assertEquals("    d: 2   # two\n", excerpt(text, "a.b.d"));
        assertEquals("  e: 3\n", excerpt(text, "a.e"));
        assertEquals("f: 4\n", excerpt(text, "f"));
        assertEquals("  b: {c: [1, 2]}\n", excerpt("a:\n  b: {c: [1, 2]}\n", "a.b.c.1"));
        assertEquals("a:\n- b: 1\n  c: 2\n", excerpt("a:\n- b: 1\n  c: 2\nd: 1\n", "a.0.c"));
    }

    @Test
    void whereMoreThanTheLinesCountsTheWholeFileIsRead() {
        assertEquals("", excerpt("a: &x 1\nb: *x\nc: 2\n", "c"));
        assertEquals("", excerpt("a: 1\n...\n", "a"));
        assertEquals("", excerpt("{a: 1}\n", "a"));
        assertEquals("", excerpt("? a\n: 1\n", "a"));
        assertEquals("", excerpt("- 1\n- 2\n", "0"));
    }

    private static String excerpt(String text, String key) {
        YamlTree tree = tree(text.getBytes(StandardCharsets.UTF_8));
        Node node = assertInstanceOf(YamlTree.Spot.Found.class, tree.written(KeyPath.of(key)))
                .node();
        var splice = new Splice(node.span().start(), node.span().end(), "9");
        return Excerpt.around(tree, splice, node)
                .map(lines -> text.substring(lines.start(), lines.end()))
                .orElse("");
    }

    /** Comments in front of a file, after its byte order mark. */
    private static byte[] padded(byte[] file) {
        int mark = file.length > 2 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB ? 3 : 0;
        byte[] padded = Arrays.copyOf(file, file.length + PAD.length);
        System.arraycopy(PAD, 0, padded, mark, PAD.length);
        System.arraycopy(file, mark, padded, mark + PAD.length, file.length - mark);
        return padded;
    }

    private static ConfigFile file(byte[] bytes) {
        try {
            return ConfigFile.of(Path.of("generated.yaml"), bytes);
        } catch (NotReadable e) {
            throw new AssertionError(e.problem().toString(), e);
        }
    }

    private static YamlTree tree(byte[] bytes) {
        try {
            return YamlReader.read(bytes);
        } catch (NotReadable e) {
            throw new AssertionError(e.problem().toString(), e);
        }
    }
}
