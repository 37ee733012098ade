package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** What PyYAML's {@code SafeConstructor} (yaml/constructor.py) accepts, and what it takes a scalar for. */
final class PyNodes {
    private static final String TAGS = "tag:yaml.org,2002:";
    private static final String NON_SPECIFIC = "!";
    private static final String MERGE = "<<";
    private static final String DEFAULT_VALUE = "=";
    private static final Map<String, Kind> KINDS = Map.of(
            TAGS + "str", Kind.TEXT,
            TAGS + "int", Kind.INT,
            TAGS + "float", Kind.FLOAT,
            TAGS + "bool", Kind.BOOL,
            TAGS + "null", Kind.NULL,
            TAGS + "timestamp", Kind.TIMESTAMP,
            TAGS + "binary", Kind.BINARY);

    private PyNodes() {}

    static Node.Leaf leaf(ScalarEvent event, Node.Span span, boolean key) throws NotReadable {
        String text = event.getValue();
        boolean tagged = event.getTag() != null && !event.getTag().equals(NON_SPECIFIC);
        // YAML 1.1 gives these two a meaning as keys only; as values they have a type that nothing constructs
        if (!key && untagged(event) && (text.equals(MERGE) || text.equals(DEFAULT_VALUE))) {
            throw new NotReadable(Text.of("config.file.bare-sign", text), span);
        }
        Kind kind = tagged ? KINDS.get(event.getTag()) : untagged(event) ? PyScalars.kind(text) : Kind.TEXT;
        if (kind == null) {
            throw new NotReadable(Text.of("config.file.unknown-type", event.getTag()), span);
        }
        try {
            PyScalars.value(kind, text);
        } catch (IllegalArgumentException e) {
            throw new NotReadable(Text.of("config.file.impossible-value", Masking.mask(text)), span);
        }
        return new Node.Leaf(new Scalar(text, kind, span.line(), span.column()), style(event), tagged, span);
    }

    /** Whether the type is left to the reader; {@code !} in front of a quoted text leaves it, too. */
    private static boolean untagged(ScalarEvent event) {
        return event.getImplicit().canOmitTagInPlainScalar();
    }

    private static Node.Style style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case PLAIN -> Node.Style.PLAIN;
            case SINGLE_QUOTED -> Node.Style.SINGLE;
            case DOUBLE_QUOTED -> Node.Style.DOUBLE;
            case LITERAL, FOLDED, JSON_SCALAR_STYLE -> Node.Style.BLOCK;
        };
    }

    static void refuseForeignTag(String tag, String own, Node.Span at) throws NotReadable {
        if (tag != null && !tag.equals(NON_SPECIFIC) && !tag.equals(TAGS + own)) {
            throw new NotReadable(Text.of("config.file.unknown-type", tag), at);
        }
    }

    static Node.Pair pair(Event keyEvent, Node key, Node value) throws NotReadable {
        if (!(key.resolved() instanceof Node.Leaf)) {
            throw new NotReadable(Text.of("config.file.key-not-a-word"), key.span());
        }
        boolean merge = keyEvent instanceof ScalarEvent scalar
                && untagged(scalar)
                && scalar.getValue().equals(MERGE);
        if (merge && !mergeable(value.resolved())) {
            throw new NotReadable(Text.of("config.file.merge"), value.span());
        }
        return new Node.Pair(key, value, merge);
    }

    private static boolean mergeable(Node value) {
        return value instanceof Node.Section
                || value instanceof Node.Listing list
                        && list.items().stream().allMatch(item -> item.resolved() instanceof Node.Section);
    }

    /** The same object for keys that are equal in Python, where {@code 1}, {@code 1.0} and {@code True} are. */
    static Object canonical(Node.Leaf key) {
        return switch (key.scalar().value()) {
            case null -> List.of();
            case Boolean truth -> truth ? BigInteger.ONE : BigInteger.ZERO;
            case Double number
            when !number.isNaN() && !number.isInfinite() && number == Math.rint(number) ->
                new BigDecimal(number).toBigInteger();
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case Object other -> other;
        };
    }
}
