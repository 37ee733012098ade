package com.digidoc.setup.config;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.StreamEndToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * SnakeYAML's scanner, watching for what only SnakeYAML accepts. It takes tabs for blanks inside plain texts and between the tokens of a
 * flow collection, where PyYAML 6 ends with "found character '\t' that cannot start any token"; it also accepts a value
 * without a colon after {@code ?}, and directives without a document. Remembers the last token, too, since an event does
 * not tell where its text starts after an anchor or a tag.
 */
final class StrictScanner implements Scanner {
    private final ScannerImpl scanner;
    private final int[] text;
    private Token head;
    private Token last;
    private int end;
    private int tab = -1;
    private int colons;
    private boolean directives;

    StrictScanner(ScannerImpl scanner, int[] text) {
        this.scanner = scanner;
        this.text = text;
    }

    /** The token taken last. */
    Token last() {
        return last;
    }

    /** How many colons were taken that lead from a key to its value. */
    int colons() {
        return colons;
    }

    /** Whether directives were taken that no document follows. */
    boolean directives() {
        return directives;
    }

    /** Where the first tab stands that PyYAML refuses, in code points; -1 if none was met. */
    int tab() {
        return tab;
    }

    @Override
    public Token getToken() {
        last = scanner.getToken();
        head = null;
        switch (last.getTokenId()) {
            case Value -> colons++;
            case Directive -> directives = true;
            case DocumentStart -> directives = false;
            default -> {
                // nothing to note
            }
        }
        int start = last.getStartMark().getIndex();
        if (tab < 0) {
            tab = tabBetweenTokens(end, start);
        }
        end = Math.max(end, last.getEndMark().getIndex());
        if (tab < 0 && last instanceof ScalarToken scalar && scalar.getPlain()) {
            tab = tabIn(start, end);
        }
        return last;
    }

    private int tabBetweenTokens(int from, int to) {
        int i = from;
        while (i < to) {
            if (text[i] == '\t') {
                return i;
            }
            i = text[i] == '#' ? Lines.end(text, i) : i + 1;
        }
        return -1;
    }

    private int tabIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '\t') {
                return i;
            }
        }
        return -1;
    }

    /** The next token, null at the end. SnakeYAML looks for it anew each time it is asked, and it is asked often. */
    private Token head() {
        if (head == null && !(last instanceof StreamEndToken)) {
            head = peeked();
        }
        return head;
    }

    /** SnakeYAML takes the end of an escape such as {@code \\u} that is cut short for a number, and fails. */
    private Token peeked() {
        try {
            return scanner.peekToken();
        } catch (NumberFormatException e) {
            Mark before = last.getEndMark();
            throw new ScannerException(
                    "while scanning a double-quoted scalar", before, "expected hexadecimal digits", before);
        }
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        return head() != null && head.getTokenId() == choice;
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        if (head() == null) {
            return false;
        }
        for (Token.ID choice : choices) {
            if (head.getTokenId() == choice) {
                return true;
            }
        }
        return choices.length == 0;
    }

    @Override
    public Token peekToken() {
        return head();
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }
}
