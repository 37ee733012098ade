package com.digidoc.setup.cli;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

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
            case OK -> paint("fg(green)", "✓");
            case WARNING -> paint("fg(yellow)", "▲");
            case PROBLEM -> paint("fg(red),bold", "✗");
            case UNKNOWN -> paint("fg(magenta)", "?");
            case SKIPPED -> paint("faint", "–");
        };
    }

    String faint(String text) {
        return paint("faint", text);
    }

    String bold(String text) {
        return paint("bold", text);
    }

    private String paint(String style, String text) {
        return colour ? Ansi.ON.new Text("@|" + style + " " + text.replace("|@", "| @") + "|@").toString() : text;
    }
}
