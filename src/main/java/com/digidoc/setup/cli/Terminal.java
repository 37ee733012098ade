package com.digidoc.setup.cli;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * What a command talks to: results go to {@code out}, everything else to {@code err}.
 *
 * @param in where answers come from
 * @param interactive whether a person is there to answer
 * @param colour whether to use it
 * @param messages the words
 */
public record Terminal(
        PrintWriter out, PrintWriter err, BufferedReader in, boolean interactive, boolean colour, Messages messages) {
    // of "select graphic rendition" (ECMA-48, 8.3.117)
    private static final int PLAIN = 0;
    private static final int BOLD = 1;
    private static final int FAINT = 2;
    private static final int RED = 31;
    private static final int GREEN = 32;
    private static final int YELLOW = 33;
    private static final int MAGENTA = 35;

    void say(String key, Object... arguments) {
        out.println(messages.say(key, arguments));
    }

    void say(Text text) {
        out.println(messages.say(text));
    }

    /** Something that is not a result. */
    void note(String key, Object... arguments) {
        err.println(messages.say(key, arguments));
    }

    /** Asks a yes-or-no question; no answer is a no. */
    boolean agrees(String key) throws IOException {
        out.print(messages.say(key) + " ");
        out.flush();
        String answer = in.readLine();
        if (answer == null) {
            out.println();
            return false;
        }
        return messages.say("cli.yes").contains(" " + answer.strip().toLowerCase(messages.locale()) + " ");
    }

    /** The glyph of a status; never colour alone. */
    String glyph(Status status) {
        return switch (status) {
            case OK -> paint(GREEN, "✓");
            case WARNING -> paint(YELLOW, "▲");
            case PROBLEM -> bold(paint(RED, "✗"));
            case UNKNOWN -> paint(MAGENTA, "?");
            case SKIPPED -> faint("–");
        };
    }

    String faint(String text) {
        return paint(FAINT, text);
    }

    String bold(String text) {
        return paint(BOLD, text);
    }

    private String paint(int how, String text) {
        return colour ? "\u001B[" + how + "m" + text + "\u001B[" + PLAIN + "m" : text;
    }
}
