package com.digidoc.setup.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code .env} file as python-dotenv 1 reads it: {@code export}, both quotes with their escapes, comments, values over
 * several lines, and {@code ${NAME}} and {@code ${NAME:-otherwise}} put in afterwards. A statement that it cannot read is
 * passed over, as there.
 */
final class Dotenv {
    /**
     * One name with its value, before variables are put in.
     *
     * @param value empty where the name stands alone, without {@code =}
     * @param line where the statement starts, from 1
     */
    record Assignment(String name, Optional<String> value, int line) {
        /** Without the value, which may be a password. */
        @Override
        public String toString() {
            return name + " (line " + line + ")";
        }
    }

    private static final Pattern MARGIN = unicode("\\s*+");
    private static final Pattern EXPORT = unicode("export[^\\S\\r\\n]++");
    private static final Pattern QUOTED_NAME = unicode("'([^']++)'");
    private static final Pattern NAME = unicode("([^=#\\s]++)");
    private static final Pattern SPACE = unicode("[^\\S\\r\\n]*+");
    private static final Pattern REST = unicode("([^\\r\\n]*+)");
    private static final Pattern COMMENT = unicode("[^\\S\\r\\n]*+#[^\\r\\n]*+");
    private static final Pattern LINE_END = unicode("[^\\S\\r\\n]*+(?:\\r\\n|\\n|\\r|\\z)");
    private static final Pattern REST_OF_LINE = unicode("[^\\r\\n]*+(?:\\r|\\n)?");
    private static final Pattern TRAILING_COMMENT = unicode("(?<!\\s)\\s++#.*");
    private static final Pattern DOUBLE_ESCAPE = Pattern.compile("\\\\([\\\\'\"abfnrtv])");
    private static final Pattern SINGLE_ESCAPE = Pattern.compile("\\\\([\\\\'])");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?<name>[^}:]*+)(?::-(?<otherwise>[^}]*+))?}");

    private final String text;
    private final Matcher matcher;
    private int at;

    private Dotenv(String text) {
        this.text = text;
        this.matcher = NAME.matcher(text);
    }

    private static Pattern unicode(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The statements of a file, in its order. */
    static List<Assignment> parse(String text) {
        return new Dotenv(text).statements();
    }

    /**
     * A value with its variables put in.
     *
     * @param known says what a variable holds, or {@code null}
     */
    static String interpolate(String value, UnaryOperator<String> known) {
        return VARIABLE.matcher(value).replaceAll(found -> {
            String set = known.apply(found.group("name"));
            String otherwise = found.group("otherwise") == null ? "" : found.group("otherwise");
            return Matcher.quoteReplacement(set == null ? otherwise : set);
        });
    }

    private List<Assignment> statements() {
        var all = new ArrayList<Assignment>();
        int counted = 0;
        int line = 1;
        while (at < text.length()) {
            take(MARGIN);
            for (; counted < at; counted++) {
                boolean windows = text.startsWith("\r\n", counted);
                line += text.charAt(counted) == '\n' || text.charAt(counted) == '\r' && !windows ? 1 : 0;
            }
            int start = at;
            try {
                Assignment one = statement(line);
                if (one != null) {
                    all.add(one);
                }
            } catch (Unreadable e) {
                // python-dotenv goes on from where it gave up, which is not always the start of the statement
                at = Math.max(at, start);
                take(REST_OF_LINE);
            }
        }
        return all;
    }

    private Assignment statement(int line) throws Unreadable {
        if (at == text.length()) {
            return null;
        }
        take(EXPORT);
        String name = null;
        if (peek() != '#') {
            name = must(peek() == '\'' ? QUOTED_NAME : NAME);
        }
        take(SPACE);
        Optional<String> value = Optional.empty();
        if (peek() == '=') {
            at++;
            take(SPACE);
            value = Optional.of(value());
        }
        take(COMMENT);
        if (!take(LINE_END)) {
            throw new Unreadable();
        }
        return name == null ? null : new Assignment(name, value, line);
    }

    private String value() throws Unreadable {
        return switch (peek()) {
            case '\'' -> unescaped(SINGLE_ESCAPE, quoted('\''));
            case '"' -> unescaped(DOUBLE_ESCAPE, quoted('"'));
            default -> TRAILING_COMMENT.matcher(must(REST)).replaceAll("").stripTrailing();
        };
    }

    /** What stands between quotes. Where only escaped quotes follow, the last of them closes. */
    private String quoted(char quote) throws Unreadable {
        int start = at + 1;
        int escaped = -1;
        int i = start;
        while (i < text.length() && text.charAt(i) != quote) {
            if (text.charAt(i) == '\\' && i + 1 < text.length() && text.charAt(i + 1) == quote) {
                escaped = ++i;
            }
            i++;
        }
        int end = i < text.length() ? i : escaped;
        if (end < 0) {
            throw new Unreadable();
        }
        at = end + 1;
        return text.substring(start, end);
    }

    private static String unescaped(Pattern escapes, String raw) {
        return escapes.matcher(raw)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "a" -> "\u0007";
                            case "b" -> "\b";
                            case "f" -> "\f";
                            case "n" -> "\n";
                            case "r" -> "\r";
                            case "t" -> "\t";
                            case "v" -> "\u000B";
                            case String itself -> itself;
                        }));
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean take(Pattern pattern) {
        boolean there = matcher.usePattern(pattern).region(at, text.length()).lookingAt();
        if (there) {
            at = matcher.end();
        }
        return there;
    }

    private String must(Pattern pattern) throws Unreadable {
        if (!take(pattern)) {
            throw new Unreadable();
        }
        return matcher.group(1);
    }

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }
}
