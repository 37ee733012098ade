package com.digidoc.setup.cli;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.redaction.Redaction;
import com.digidoc.setup.text.Messages;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** The end of a command line that could not be carried out, in one sentence and an exit code. */
final class Mishap {
    private static final int WRONG_USAGE = 2;

    private final Terminal terminal;
    private final boolean json;

    private Mishap(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /**
     * Says what happened.
     *
     * @param json whether a program reads it
     * @return the exit code
     */
    static int of(Exception exception, Terminal terminal, boolean json) {
        return new Mishap(terminal, json).said(exception);
    }

    /** The border of the command line: whatever was not expected ends here. */
    private int said(Exception exception) {
        Messages messages = terminal.messages();
        return switch (exception) {
            case WrongUsage wrong -> usage(wrong);
            case InvalidValue invalid -> {
                complain(new Json.Error(invalid.id(), invalid.getMessage(), invalid.place()));
                yield Status.PROBLEM.exitCode();
            }
            case Busy busy -> failed("busy", busy.getMessage());
            case InterruptedException stopped -> failed("stopped", messages.say("cli.stopped"));
            default -> {
                System.getLogger(Mishap.class.getName()).log(Level.DEBUG, "a command failed", exception);
                String kind = exception.getClass().getSimpleName();
                yield failed("failed", messages.say("cli.failed", kind));
            }
        };
    }

    private int usage(WrongUsage wrong) {
        Messages messages = terminal.messages();
        complain(new Json.Error("usage", Redaction.masked(messages.say(wrong.said())), Optional.empty()));
        String meant = String.join(", ", wrong.meant());
        if (!meant.isEmpty()) {
            terminal.err().println(messages.say("cli.wrong.meant", meant));
        }
        terminal.err().println(messages.say("cli.usage", wrong.command()));
        return WRONG_USAGE;
    }

    private int failed(String id, String sentence) {
        complain(new Json.Error(id, sentence, Optional.empty()));
        return Cli.FAILED;
    }

    private void complain(Json.Error error) {
        if (json) {
            terminal.out().println(Json.line(error.object()));
        } else {
            terminal.err().println(error.message());
        }
    }
}
