package com.digidoc.setup.config;

/** Lines of a text in code points, counted as YAML 1.1 and PyYAML count them. */
final class Lines {
    private Lines() {}

    /** Whether a line ends here. A carriage return before a line feed ends it together with that. */
    static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Where the line that holds an index ends, before its break. */
    static int end(int[] text, int index) {
        int i = index;
        while (i < text.length && !isBreak(text[i])) {
            i++;
        }
        return i;
    }

    /** Where the next line starts; the text's length where it is the last. */
    static int next(int[] text, int index) {
        int end = end(text, index);
        boolean pair = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
        return Math.min(text.length, end + (pair ? 2 : 1));
    }

    /** Where the line that holds an index starts. */
    static int start(int[] text, int index) {
        int i = index;
        while (i > 0 && !isBreak(text[i - 1])) {
            i--;
        }
        return i;
    }

    /** The place of an index, for people. */
    static Node.Span at(int[] text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            boolean pair = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
            if (isBreak(text[i]) && !pair) {
                line++;
                start = i + 1;
            }
        }
        return new Node.Span(index, index, line, index - start + 1);
    }
}
