package com.digidoc.setup.redaction;

import java.util.regex.Pattern;

/** A value behind a name, wherever that stands: a settings file, JSON, YAML, a command, a line of a log. */
final class Value {
    private static final int LONGEST_QUOTED = 4096;
    private static final int LONGEST_START = 80;

    /** Before the name on its line: nothing but what also a settings file has there. */
    private static final Pattern LINE_START = Pattern.compile("[\\s\\w.\"'-]*+");

    /** What says that there is no secret here, or that it stands elsewhere. */
    private static final Pattern NO_SECRET = Pattern.compile(
            "(?i)null|none|nil|true|false|yes|no|on|off|~|undefined|is|was|required|optional|unset|missing|empty|not|\\*+|\\(redacted\\)|‹.*|<[\\w."
                + " -]*>|\\$\\{[^}]*\\}|(?-i:\\$[A-Z_][A-Z0-9_]*)|\\{\\{.*|%\\(\\w+\\)s?");

    private Value() {}

    /**
     * Finds where a value starts and ends.
     *
     * @param name where its name starts, which tells whether the value has the whole line
     * @param at where it may start
     * @return start and end; empty where there is none, or it says that there is no secret
     */
    static int[] at(String text, int name, int at) {
        int[] span = span(text, name, at);
        boolean secret = span[0] < span[1]
                && !NO_SECRET.matcher(text).region(span[0], span[1]).matches();
        return secret ? span : new int[] {span[1], span[1]};
    }

    private static int[] span(String text, int name, int at) {
        if (at >= text.length()) {
            return new int[] {at, at};
        }
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            int close = closing(text, at);
            return new int[] {at + 1, close < 0 ? lineEnd(text, at) : close};
        }
        boolean form = name > 0 && "?&".indexOf(text.charAt(name - 1)) >= 0;
        int end = hasLine(text, name) && first != '{' ? uncommented(text, at) : word(text, at, form);
        return new int[] {at, end};
    }

    /** The quote that closes one, on the same line; -1 if none does. */
    static int closing(String text, int open) {
        char quote = text.charAt(open);
        int end = Math.min(text.length(), open + LONGEST_QUOTED);
        for (int i = open + 1; i < end && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                if (quote == '"' || i + 1 >= end || text.charAt(i + 1) != quote) {
                    return i;
                }
                i++; // YAML doubles a single quote
            }
        }
        return -1;
    }

    static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Whether a name is the first thing on its line, so that its value is the rest of it. */
    static boolean hasLine(String text, int name) {
        int start = name;
        while (start > 0 && name - start <= LONGEST_START && text.charAt(start - 1) != '\n') {
            start--;
        }
        return name - start <= LONGEST_START
                && LINE_START.matcher(text).region(start, name).matches();
    }

    /** The end of a line, without a comment and the blanks and comma at its end. */
    private static int uncommented(String text, int at) {
        int end = lineEnd(text, at);
        int comment = text.indexOf(" #", at, end);
        if (comment >= 0) {
            end = comment;
        }
        while (end > at && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
            end--;
        }
        return end;
    }

    /** The end of a word, without what closes a list or sentence. */
    private static int word(String text, int at, boolean form) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !(form && nextField(text, end))) {
            end++;
        }
        while (end > at && ",;)}]\"'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** {@code &name=}, as forms have it. */
    private static boolean nextField(String text, int at) {
        if (text.charAt(at) != '&') {
            return false;
        }
        int i = at + 1;
        while (i < text.length()
                && i < at + 40
                && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
            i++;
        }
        return i > at + 1 && i < text.length() && text.charAt(i) == '=';
    }
}
