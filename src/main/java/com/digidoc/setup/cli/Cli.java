package com.digidoc.setup.cli;

import com.digidoc.setup.report.Product;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Showing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The {@code digidoc-setup} command: without a subcommand the window, or without a display the text assistant. */
public final class Cli implements Callable<Integer> {
    static final int OK = 0;
    /** The exit code of an assistant that failed itself. */
    public static final int FAILED = 1;

    static final Syntax SYNTAX =
            Syntax.of("").over("doctor", "setup", "ping", "url", "config", "report", "code", "undo", "rehearse");

    final Common common;
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Window window;

    /** The other face, where there is a display for it. */
    @FunctionalInterface
    public interface Window {
        /**
         * Opens it and returns once it is closed.
         *
         * @return the exit code
         */
        int open(Assistant assistant, Showing showing);
    }

    private Cli(Common common, Terminal terminal, Map<String, String> environment, Window window) {
        this.common = common;
        this.terminal = terminal;
        this.environment = environment;
        this.window = window;
    }

    /**
     * Runs a command line on the calling thread. Interrupting that thread cancels it.
     *
     * @param window the window, or null where there is no display
     * @return the exit code of {@code --help}'s list
     */
    public static int run(List<String> arguments, Terminal terminal, Map<String, String> environment, Window window) {
        int code;
        try {
            code = answered(Typed.of(arguments), terminal, environment, window);
        } catch (Exception e) {
            code = Mishap.of(e, terminal, arguments.contains("--json"));
        }
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private static int answered(Typed typed, Terminal terminal, Map<String, String> environment, Window window)
            throws Exception {
        if (typed.asks(Common.HELP)) {
            Usage.print(typed.command().syntax(), terminal);
            return OK;
        }
        if (typed.asks(Common.VERSION)) {
            terminal.out().println(Product.NAME + " " + Product.version());
            return OK;
        }
        Given given = typed.given();
        var cli = new Cli(new Common(given), terminal, environment, window);
        return typed.command().start().of(cli, given).call();
    }

    @Override
    public Integer call() throws Exception {
        if (window != null) {
            return window.open(assistant(), common.smoke ? Showing.FIRST_PAGE : Showing.ALL);
        }
        return new TextAssistant(terminal, assistant(), common.verbose).talk();
    }

    /** Opens the window, if there is a display for it; says whether there is. */
    boolean show(Showing showing) {
        if (window != null) {
            window.open(assistant(), showing);
        }
        return window != null;
    }

    /** Runs another command line as if it had been given in place of this one. */
    int instead(List<String> arguments) {
        return run(common.before(arguments), terminal, environment, null);
    }

    Assistant assistant() {
        return common.assistant(environment);
    }

    Terminal terminal() {
        return terminal;
    }

    Json json() {
        return new Json(terminal.messages());
    }
}
