package com.digidoc.setup.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One output of a running program, cut into lines as it comes. Reads only what is already there and so never blocks,
 * also when a grandchild keeps the pipe open. Keeps the last {@value #KEPT} characters.
 */
final class OutputLines {
    private static final int KEPT = 1 << 20;
    private static final int LONGEST_LINE = 1 << 16;
    /** CSI, OSC and two-character escape sequences (ECMA-48). */
    private static final Pattern ESCAPES =
            Pattern.compile("\u001B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?|[@-Z\\\\^_])");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\t]]");

    private final InputStream stream;
    private final Consumer<String> onLine;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Deque<String> lines = new ArrayDeque<>();
    private int kept;
    private boolean afterReturn;

    OutputLines(InputStream stream, Consumer<String> onLine) {
        this.stream = stream;
        this.onLine = onLine;
    }

    /** Takes what is there now; says whether there was anything. */
    boolean drain() throws IOException {
        int there = stream.available();
        if (there <= 0) {
            return false;
        }
        int count = stream.read(buffer, 0, Math.min(there, buffer.length));
        int i = 0;
        while (i < count) {
            int end = i;
            while (end < count && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            if (end > i) {
                afterReturn = false;
                append(i, end);
            }
            if (end < count) {
                lineEnd(buffer[end]);
            }
            i = end + 1;
        }
        return count > 0;
    }

    private void append(int from, int to) {
        int i = from;
        while (i < to) {
            if (line.size() == LONGEST_LINE) {
                emit();
            }
            int part = Math.min(to - i, LONGEST_LINE - line.size());
            line.write(buffer, i, part);
            i += part;
        }
    }

    /** A return and a new line are one end. */
    private void lineEnd(byte b) {
        if (b == '\r' || !afterReturn) {
            emit();
        }
        afterReturn = b == '\r';
    }

    /** Emits a last line that had no line end. */
    void finish() {
        if (line.size() > 0) {
            emit();
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    private void emit() {
        String clean = clean(line.toString(StandardCharsets.UTF_8));
        line.reset();
        lines.addLast(clean);
        kept += clean.length() + 1;
        while (kept > KEPT) {
            kept -= lines.removeFirst().length() + 1;
        }
        onLine.accept(clean);
    }

    static String clean(String text) {
        if (text.chars().noneMatch(letter -> letter < ' ' || letter >= 0x7f && letter <= 0x9f)) {
            return text;
        }
        return CONTROLS.matcher(ESCAPES.matcher(text).replaceAll("")).replaceAll("");
    }
}
