package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;

/** Reads what a configuration file says, refusing what PyYAML's {@code safe_load} refuses. One file an instance. */
final class YamlReader {
    /** Nobody nests settings this deep; PyYAML ends at about 300 with Python's recursion limit. */
    private static final int MAX_DEPTH = 100;

    static {
        // the one escape of PyYAML's that SnakeYAML lacks; its table is open
        ScannerImpl.ESCAPE_REPLACEMENTS.put('/', "/");
    }

    private final int[] text;
    private final StrictScanner scanner;
    private final ParserImpl parser;
    private final Map<String, Node> anchors = new HashMap<>();
    private final Sharing sharing = new Sharing();
    private int depth;

    private YamlReader(String decoded, int[] text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.text = text;
        this.scanner = new StrictScanner(new ScannerImpl(new StreamReader(decoded), options), text);
        this.parser = new ParserImpl(scanner);
    }

    /**
     * Reads a whole file.
     *
     * @throws NotReadable if DigiDoc could not read it either, or it is made to exhaust its reader
     */
    static YamlTree read(byte[] bytes) throws NotReadable {
        String decoded = decode(bytes);
        int[] text = codePoints(decoded);
        return new YamlReader(decoded, text).tree();
    }

    private static String decode(byte[] bytes) throws NotReadable {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
        } catch (CharacterCodingException e) {
            int[] before = codePoints(new String(bytes, 0, rest.position(), StandardCharsets.UTF_8));
            throw new NotReadable(
                    Text.of("config.file.not-utf8", rest.position() + 1), Lines.at(before, before.length));
        }
    }

    /** As the stream of them has it; that one takes ten times as long for as much text as a configuration has. */
    private static int[] codePoints(String text) {
        var points = new int[text.codePointCount(0, text.length())];
        int at = 0;
        for (int i = 0; i < points.length; i++) {
            points[i] = text.codePointAt(at);
            at += Character.charCount(points[i]);
        }
        return points;
    }

    private YamlTree tree() throws NotReadable {
        try {
            next();
            YamlTree tree = new YamlTree(text, null, false, sharing);
            if (!parser.checkEvent(Event.ID.StreamEnd)) {
                next();
                Node root = node(false);
                sharing.refuseBombs(root);
                tree = new YamlTree(text, root, ((DocumentEndEvent) next()).getExplicit(), sharing);
            }
            Event end = next();
            if (scanner.directives()) {
                throw new NotReadable(Text.of("config.file.not-yaml", "expected '<document start>'"), span(end));
            }
            if (!end.is(Event.ID.StreamEnd)) {
                throw new NotReadable(Text.of("config.file.several-documents"), span(end));
            }
            return tree;
        } catch (MarkedYAMLException e) {
            throw unreadable(e);
        } catch (ReaderException e) {
            throw controlCharacter();
        } catch (YAMLException e) {
            throw new NotReadable(Text.of("config.file.not-yaml", e.getMessage()), 0, 0);
        }
    }

    /** The first character that PyYAML does not take for text; SnakeYAML tells only the piece it read it with. */
    private NotReadable controlCharacter() {
        int i = 0;
        while (i < text.length - 1 && StreamReader.isPrintable(text[i])) {
            i++;
        }
        return new NotReadable(
                Text.of("config.file.control-character", "U+%04X".formatted(text[i])), Lines.at(text, i));
    }

    private NotReadable unreadable(MarkedYAMLException e) {
        int index = e.getProblemMark().getIndex();
        Node.Span at = Lines.at(text, index);
        boolean tab = index < text.length && text[index] == '\t';
        return new NotReadable(tab ? Text.of("config.file.tab") : Text.of("config.file.not-yaml", e.getProblem()), at);
    }

    private Event next() throws NotReadable {
        Event event = parser.getEvent();
        if (scanner.tab() >= 0) {
            throw new NotReadable(Text.of("config.file.tab"), Lines.at(text, scanner.tab()));
        }
        return event;
    }

    private Node node(boolean key) throws NotReadable {
        return switch (next()) {
            case AliasEvent alias -> alias(alias);
            case ScalarEvent scalar -> anchored(scalar, PyNodes.leaf(scalar, textSpan(scalar), key));
            case CollectionStartEvent start -> collection(start);
            case Event other -> throw new NotReadable(Text.of("config.file.not-yaml", other.toString()), span(other));
        };
    }

    private Node alias(AliasEvent event) throws NotReadable {
        Node target = anchors.get(event.getAnchor());
        if (target == null) {
            throw new NotReadable(Text.of("config.file.unknown-alias", event.getAnchor()), span(event));
        }
        return sharing.alias(target, span(event));
    }

    private Node anchored(NodeEvent event, Node node) throws NotReadable {
        String anchor = event.getAnchor();
        if (anchor != null) {
            if (!anchor.matches("[0-9A-Za-z_-]+")) {
                throw new NotReadable(Text.of("config.file.anchor-name", anchor), span(event));
            }
            if (anchors.putIfAbsent(anchor, node) != null) {
                throw new NotReadable(Text.of("config.file.anchor-twice", anchor), span(event));
            }
        }
        return node;
    }

    private Node collection(CollectionStartEvent start) throws NotReadable {
        if (++depth > MAX_DEPTH) {
            throw new NotReadable(Text.of("config.file.too-deep", MAX_DEPTH), span(start));
        }
        Node node = start instanceof MappingStartEvent ? section(start) : listing(start);
        depth--;
        return anchored(start, node);
    }

    private Node listing(CollectionStartEvent start) throws NotReadable {
        PyNodes.refuseForeignTag(start.getTag(), "seq", span(start));
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(false));
        }
        return new Node.Listing(items, start.isFlow(), closed(start, next()));
    }

    private Node section(CollectionStartEvent start) throws NotReadable {
        PyNodes.refuseForeignTag(start.getTag(), "map", span(start));
        List<Node.Pair> pairs = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event ahead = parser.peekEvent();
            Node key = node(true);
            int colons = scanner.colons();
            Event value = parser.peekEvent();
            if (colons == scanner.colons() && !missing(value)) {
                throw new NotReadable(Text.of("config.file.not-yaml", "expected ':'"), span(value));
            }
            pairs.add(PyNodes.pair(ahead, key, node(false)));
        }
        return new Node.Section(pairs, start.isFlow(), closed(start, next()));
    }

    /** From the bracket or brace of a flow collection, after its anchor and tag, to behind the closing one. */
    private static Node.Span closed(CollectionStartEvent start, Event end) {
        Node.Span written = span(start);
        int from = start.isFlow() ? written.end() - 1 : written.start();
        return new Node.Span(from, end.getEndMark().getIndex(), written.line(), written.column());
    }

    /** Where a scalar's text stands, without its anchor and tag; a missing value stands nowhere, after its colon. */
    private Node.Span textSpan(ScalarEvent event) {
        Mark at = missing(event) ? event.getEndMark() : scanner.last().getStartMark();
        return new Node.Span(at.getIndex(), event.getEndMark().getIndex(), at.getLine() + 1, at.getColumn() + 1);
    }

    private static boolean missing(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    private static Node.Span span(Event event) {
        return new Node.Span(
                event.getStartMark().getIndex(),
                event.getEndMark().getIndex(),
                event.getStartMark().getLine() + 1,
                event.getStartMark().getColumn() + 1);
    }
}
