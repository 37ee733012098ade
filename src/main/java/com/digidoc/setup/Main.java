package com.digidoc.setup;

import com.digidoc.setup.cli.Cli;
import com.digidoc.setup.cli.PersonsTerminal;
import com.digidoc.setup.cli.Terminal;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.SystemLanguage;
import com.digidoc.setup.ui.Window;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the assistant: the window, or the command line. Names no JavaFX type, so that the command line loads none. */
public final class Main {
    private Main() {}

    /** Ends the process with the exit code of {@link Cli}. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        if (!onMac()) { // there the person's preferences say which language, and Java has read them
            SystemLanguage.of(environment).ifPresent(asked -> Locale.setDefault(Locale.Category.DISPLAY, asked));
        }
        Thread worker = Thread.currentThread();
        var stopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, stopping), "stop"));
        // a reference to the method would load the window's class, and with it JavaFX, for every command
        Cli.Window window = (assistant, showing) -> Window.open(assistant, showing);
        int code = Cli.run(
                List.of(arguments), terminal(environment), environment, hasDisplay(environment) ? window : null);
        if (!stopping.compareAndSet(false, true)) {
            return; // the process is ending already, with the code of the signal
        }
        // not by exit: that looks for a logger to tell, which takes a tenth of a ping; and our hook has nothing to do
        // now
        Runtime.getRuntime().halt(code);
    }

    /** On Ctrl-C: cancels what is under way, which ends its child processes, and waits for that a moment. */
    private static void stop(Thread worker, AtomicBoolean stopping) {
        if (!stopping.compareAndSet(false, true)) {
            return; // it has ended by itself
        }
        worker.interrupt();
        try {
            worker.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Terminal terminal(Map<String, String> environment) {
        boolean person = System.console() != null && System.console().isTerminal();
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && (person && !"dumb".equals(environment.get("TERM"))
                        || !"0".equals(environment.getOrDefault("CLICOLOR_FORCE", "0")));
        return new Terminal(
                printer(System.out, person, false),
                printer(System.err, person, true),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                person,
                colour,
                Messages.ofSystem());
    }

    /** A program that reads what we print gets it as it is, a person without what would command their terminal. */
    private static PrintWriter printer(PrintStream stream, boolean person, boolean flushing) {
        var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        return new PrintWriter(person ? new PersonsTerminal(writer) : writer, flushing);
    }

    private static boolean onMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    /** A Mac has one, unless we came in over ssh; Linux says so. */
    private static boolean hasDisplay(Map<String, String> environment) {
        return onMac()
                ? !environment.containsKey("SSH_CONNECTION")
                : environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    }
}
