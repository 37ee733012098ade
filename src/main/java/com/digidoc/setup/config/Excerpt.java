package com.digidoc.setup.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a large file that belong to one key of a block section, read by themselves. Where such a key stands, the
 * scanner of YAML always starts afresh: all deeper blocks have ended, nothing is between brackets or quotes, and no text
 * goes on, for a line that is not indented deeper ends it. So if the lines of a key read by themselves are one whole key
 * again, what stands above and below them reads as before.
 *
 * @param pair the key and its value
 * @param start where the line of the key starts, in code points
 * @param end where the line of the next key starts, or the text ends
 */
record Excerpt(Node.Pair pair, int start, int end) {
    /**
     * The smallest excerpt that holds an edit; empty where none can be told from the rest with certainty.
     *
     * @param at the piece that is edited; it is below the key of the excerpt
     */
    static Optional<Excerpt> around(YamlTree tree, Splice splice, Node at) {
        // what aliases mean elsewhere, and what follows the end of a document, is not in these lines
        if (tree.sharing().any() || tree.ended()) {
            return Optional.empty();
        }
        Optional<Excerpt> found = Optional.empty();
        Node node = tree.root();
        int end = tree.text().length;
        while (node != at && node instanceof Node.Section section && !section.flow()) {
            Optional<Excerpt> deeper = in(section, tree.text(), splice, end);
            if (deeper.isEmpty()) {
                break;
            }
            found = deeper;
            end = deeper.get().end();
            node = deeper.get().pair().value();
        }
        return found;
    }

    private static Optional<Excerpt> in(Node.Section section, int[] text, Splice splice, int sectionEnd) {
        List<Node.Pair> pairs = section.pairs();
        int i = pairs.size() - 1;
        while (i >= 0 && pairs.get(i).key().span().end() > splice.start()) {
            i--;
        }
        if (i < 0) {
            return Optional.empty();
        }
        int start = lineOf(pairs.get(i), text);
        int end = i + 1 < pairs.size() ? lineOf(pairs.get(i + 1), text) : sectionEnd;
        boolean whole = start >= 0 && end >= splice.end();
        return whole ? Optional.of(new Excerpt(pairs.get(i), start, end)) : Optional.empty();
    }

    /** Where the line of a key starts; -1 where something stands before the key. */
    private static int lineOf(Node.Pair pair, int[] text) {
        int start = Lines.start(text, pair.key().span().start());
        for (int i = start; i < pair.key().span().start(); i++) {
            if (text[i] != ' ') {
                return -1;
            }
        }
        return start;
    }

    /** The file as it would be if it had these lines only. */
    YamlTree before(YamlTree tree) {
        var root = new Node.Section(List.of(pair), false, pair.key().span());
        return new YamlTree(tree.text(), root, false, tree.sharing());
    }

    /**
     * The same lines after the edit, read by themselves; empty where they would run into what follows.
     *
     * @throws NotReadable if they cannot be read
     */
    Optional<YamlTree> after(YamlTree tree, Splice splice) throws NotReadable {
        int[] text = tree.text();
        String lines = new String(text, start, splice.start() - start)
                + splice.text()
                + new String(text, splice.end(), end - splice.end());
        boolean endsItsLine = end == text.length || lines.endsWith("\n");
        YamlTree read = YamlReader.read(lines.getBytes(StandardCharsets.UTF_8));
        return endsItsLine && !read.ended() && !read.sharing().any() ? Optional.of(read) : Optional.empty();
    }
}
