package com.digidoc.setup.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of simple shell commands on one line, read and not run: quotes taken off and variables put in
 * (POSIX.1-2024, Shell Command Language, 2.2 and 2.6.2).
 */
final class ShellWords {
    /** Stands in a word for what only a shell can work out. No text file that a shell reads contains it. */
    static final String UNKNOWN = "\0";

    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)(?::-([^}$`\"'\\\\]*))?})");
    private static final String OPERATORS = ";&|<>()";
    private static final String SPECIAL_AFTER_DOLLAR = "({#?!*@-$0123456789";

    private final String line;
    private final UnaryOperator<String> known;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    /**
     * Reads a line.
     *
     * @param known says what a variable holds, or {@code null}
     */
    ShellWords(String line, UnaryOperator<String> known) {
        this.line = line;
        this.known = known;
    }

    /** The words of the next command; empty at the end of the line. */
    List<String> next() {
        words.clear();
        while (at < line.length() && (words.isEmpty() || !betweenCommands())) {
            char c = line.charAt(at);
            if (betweenCommands()) {
                at++;
            } else if (Character.isWhitespace(c)) {
                finish();
                at++;
            } else if (OPERATORS.indexOf(c) >= 0 || c == '#' && !inWord) {
                at = line.length();
            } else {
                inWord = true;
                piece(c);
            }
        }
        finish();
        return List.copyOf(words);
    }

    /** At {@code ;} or {@code &&}: what follows runs in the same shell. */
    private boolean betweenCommands() {
        if (line.charAt(at) != ';' && !line.startsWith("&&", at)) {
            return false;
        }
        finish();
        return true;
    }

    private void piece(char c) {
        switch (c) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '$', '`' -> expansion(SPECIAL_AFTER_DOLLAR + "'\"");
            case '\\' -> {
                word.append(line, Math.min(at + 1, line.length()), Math.min(at + 2, line.length()));
                at += 2;
            }
            default -> {
                word.append(c);
                at++;
            }
        }
    }

    private void singleQuoted() {
        int end = line.indexOf('\'', at + 1);
        if (end < 0) {
            giveUp();
            return;
        }
        word.append(line, at + 1, end);
        at = end + 1;
    }

    private void doubleQuoted() {
        at++;
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at);
            if (c == '\\' && at + 1 < line.length() && "$`\"\\".indexOf(line.charAt(at + 1)) >= 0) {
                word.append(line.charAt(at + 1));
                at += 2;
            } else if (c == '$' || c == '`') {
                expansion(SPECIAL_AFTER_DOLLAR);
            } else {
                word.append(c);
                at++;
            }
        }
        if (at >= line.length()) {
            giveUp();
        }
        at++;
    }

    private void expansion(String special) {
        Matcher variable = VARIABLE.matcher(line).region(at, line.length());
        if (variable.lookingAt()) {
            String held = known.apply(variable.group(1) == null ? variable.group(2) : variable.group(1));
            boolean missing = held == null || held.isEmpty();
            word.append(missing ? variable.group(3) == null ? "" : variable.group(3) : held);
            at = variable.end();
        } else if (line.charAt(at) == '$' && (at + 1 == line.length() || special.indexOf(line.charAt(at + 1)) < 0)) {
            word.append('$');
            at++;
        } else {
            giveUp();
        }
    }

    /** A command's output, or a quote that ends on another line: this word and the rest of the line cannot be known. */
    private void giveUp() {
        word.append(UNKNOWN);
        at = line.length();
    }

    private void finish() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }
}
