package com.digidoc.setup.cli;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.text.Messages;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The {@code digidoc-setup} command: without a subcommand the window, or without a display the text assistant. */
@Command(
        name = "digidoc-setup",
        resourceBundle = "com.digidoc.setup.cli.usage",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            DoctorCommand.class,
            SetupCommand.class,
            PingCommand.class,
            UrlCommand.class,
            ConfigCommand.class,
            ReportCommand.class,
            CodeCommand.class,
            UndoCommand.class
        })
public final class Cli implements Callable<Integer> {
    /** The exit code of an assistant that failed itself. */
    public static final int FAILED = 1;

    @Mixin
    final Common common = new Common();

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Window window;

    /** The other face, where there is a display for it. */
    @FunctionalInterface
    public interface Window {
        /**
         * Opens it and returns once it is closed.
         *
         * @param smoke only show the first page, say how long that took, and end
         * @return the exit code
         */
        int open(Assistant assistant, boolean smoke);
    }

    private Cli(Terminal terminal, Map<String, String> environment, Window window) {
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
        boolean json = arguments.contains("--json");
        var line = new CommandLine(new Cli(terminal, environment, window))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((exception, words) -> usage(exception, terminal, json));
        line.setExecutionExceptionHandler((exception, command, result) -> failed(exception, terminal, json));
        int code = line.execute(arguments.toArray(String[]::new));
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private static int usage(ParameterException exception, Terminal terminal, boolean json) {
        complain(terminal, json, new Json.Error("usage", exception.getMessage(), Optional.empty()));
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, terminal.err());
        terminal.err()
                .println(terminal.messages()
                        .say(
                                "cli.usage",
                                exception.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    /** The border of the command line: whatever was not expected ends here, in one sentence. */
    private static int failed(Exception exception, Terminal terminal, boolean json) {
        Messages messages = terminal.messages();
        return switch (exception) {
            case InvalidValue invalid -> {
                complain(terminal, json, new Json.Error(invalid.id(), invalid.getMessage(), invalid.place()));
                yield Status.PROBLEM.exitCode();
            }
            case InterruptedException stopped -> {
                complain(terminal, json, new Json.Error("stopped", messages.say("cli.stopped"), Optional.empty()));
                yield FAILED;
            }
            default -> {
                System.getLogger(Cli.class.getName()).log(Level.DEBUG, "a command failed", exception);
                String kind = exception.getClass().getSimpleName();
                complain(terminal, json, new Json.Error("failed", messages.say("cli.failed", kind), Optional.empty()));
                yield FAILED;
            }
        };
    }

    private static void complain(Terminal terminal, boolean json, Json.Error error) {
        if (json) {
            terminal.out().println(Json.line(error.object()));
        } else {
            terminal.err().println(error.message());
        }
    }

    @Override
    public Integer call() throws Exception {
        if (window != null) {
            return window.open(assistant(), common.smoke);
        }
        return new TextAssistant(terminal, assistant(), common.verbose).talk();
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
