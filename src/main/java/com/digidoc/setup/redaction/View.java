package com.digidoc.setup.redaction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A text read in one way, such as percent-decoded, that still knows where each of its characters stood. */
final class View {
    private final String text;
    /** Where each character stood in the original, and at last where that ends; null for the original itself. */
    private final int[] origins;

    private View(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    /**
     * Every way in which a text is looked at: as it is; percent-decoded once and twice; with the escapes of JSON for single
     * characters read; with its backslashes taken out once and twice, as JSON within JSON has them; percent-decoded after
     * that. Ways that change nothing are left out.
     */
    static List<View> of(String text) {
        var raw = new View(text, null);
        var views = new ArrayList<>(List.of(raw));
        raw.then('%', View::percent, views).then('%', View::percent, views);
        raw.then('\\', View::unicode, views);
        View plain = raw.then('\\', View::backslash, views);
        plain.then('%', View::percent, views);
        plain.then('\\', View::backslash, views);
        return views;
    }

    /** This one read in one more way; added to the views if that changes anything. */
    private View then(char mark, Escape escape, List<View> views) {
        View read = read(mark, escape);
        if (read == null) {
            return this;
        }
        views.add(read);
        return read;
    }

    /** Percent-decoded, as an address means it. */
    static String percentDecoded(String text) {
        View decoded = new View(text, null).read('%', View::percent);
        return decoded == null ? text : decoded.text;
    }

    String text() {
        return text;
    }

    /** Where a character stood in the original; for the text's length, where that ends. */
    int origin(int index) {
        return origins == null ? index : origins[index];
    }

    private interface Escape {
        /** Reads an escape, appends what it means, and returns how long it is; 0 if it is none. */
        int read(String text, int at, StringBuilder meaning);
    }

    /** Null where there is no such escape. */
    private View read(char mark, Escape escape) {
        int next = text.indexOf(mark);
        if (next < 0) {
            return null;
        }
        var meaning = new StringBuilder(text.length());
        var from = new int[text.length() + 1];
        boolean changed = false;
        int at = 0;
        while (at < text.length()) {
            int before = meaning.length();
            int length = text.charAt(at) == mark ? escape.read(text, at, meaning) : 0;
            changed |= length > 0;
            if (length == 0) {
                meaning.append(text.charAt(at));
                length = 1;
            }
            Arrays.fill(from, before, meaning.length(), origin(at));
            at += length;
        }
        from[meaning.length()] = origin(text.length());
        return changed ? new View(meaning.toString(), Arrays.copyOf(from, meaning.length() + 1)) : null;
    }

    /** One character of UTF-8 as RFC 3986 writes it, {@code %C3%A9}. */
    private static int percent(String text, int at, StringBuilder meaning) {
        int first = hex(text, at);
        int bytes = first < 0 ? 0 : first < 0x80 ? 1 : Integer.numberOfLeadingZeros(~first << 24);
        if (bytes == 0 || bytes > 4) {
            return 0;
        }
        var buffer = ByteBuffer.allocate(bytes);
        for (int i = 0; i < bytes; i++) {
            int value = hex(text, at + 3 * i);
            if (value < 0) {
                return 0;
            }
            buffer.put((byte) value);
        }
        try {
            meaning.append(StandardCharsets.UTF_8.newDecoder().decode(buffer.flip()));
            return 3 * bytes;
        } catch (CharacterCodingException e) {
            return 0; // not UTF-8: it stays as it is
        }
    }

    private static int hex(String text, int at) {
        return at + 2 < text.length()
                        && text.charAt(at) == '%'
                        && HexFormat.isHexDigit(text.charAt(at + 1))
                        && HexFormat.isHexDigit(text.charAt(at + 2))
                ? HexFormat.fromHexDigits(text, at + 1, at + 3)
                : -1;
    }

    /** A single UTF-16 unit as RFC 8259 writes it: a backslash, u and four hexadecimal digits. */
    private static int unicode(String text, int at, StringBuilder meaning) {
        int end = at + 6;
        if (end > text.length()
                || text.charAt(at + 1) != 'u'
                || !text.substring(at + 2, end).chars().allMatch(HexFormat::isHexDigit)) {
            return 0;
        }
        meaning.append((char) HexFormat.fromHexDigits(text, at + 2, end));
        return 6;
    }

    /** An escape of RFC 8259; those for a quote, a slash and a backslash are shells' and Python's, too. */
    private static int backslash(String text, int at, StringBuilder meaning) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        switch (next) {
            case '"', '\'', '\\', '/' -> meaning.append(next);
            case 'n' -> meaning.append('\n');
            case 'r' -> meaning.append('\r');
            case 't' -> meaning.append('\t');
            case 'u' -> {
                return unicode(text, at, meaning);
            }
            default -> {
                return 0;
            }
        }
        return 2;
    }
}
