package com.digidoc.setup.cli;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.redaction.Redaction;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Showing;
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
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]")
public final class Cli implements Callable<Integer> {
    /** The exit code of an assistant that failed itself. */
    public static final int FAILED = 1;

    private static final List<Subcommand> SUBCOMMANDS = List.of(
            new Subcommand("doctor", DoctorCommand.class),
            new Subcommand("setup", SetupCommand.class),
            new Subcommand("ping", PingCommand.class),
            new Subcommand("url", UrlCommand.class),
            new Subcommand("config", ConfigCommand.class),
            new Subcommand("report", ReportCommand.class),
            new Subcommand("code", CodeCommand.class),
            new Subcommand("undo", UndoCommand.class),
            new Subcommand("rehearse", RehearseCommand.class));

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
         * @return the exit code
         */
        int open(Assistant assistant, Showing showing);
    }

    private record Subcommand(String name, Class<?> type) {}

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
        var line = new CommandLine(new Cli(terminal, environment, window));
        subcommands(arguments).forEach(subcommand -> line.addSubcommand(subcommand.name(), subcommand.type()));
        if (helps(arguments)) {
            line.setResourceBundle(terminal.messages().bundle(Cli.class.getPackageName() + ".usage"));
        }
        line.setOut(terminal.out())
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

    private static boolean helps(List<String> arguments) {
        return arguments.contains("-h") || arguments.contains("--help");
    }

    /**
     * What may be meant by the arguments: those that they name; all where a word is none of theirs, or for help. picocli
     * reads the annotations of each one that it is given, which takes longer than a ping.
     */
    private static List<Subcommand> subcommands(List<String> arguments) {
        var named = SUBCOMMANDS.stream()
                .filter(subcommand -> arguments.contains(subcommand.name()))
                .toList();
        boolean words = arguments.stream().anyMatch(argument -> !argument.startsWith("-"));
        return helps(arguments) || named.isEmpty() && words ? SUBCOMMANDS : named;
    }

    private static int usage(ParameterException exception, Terminal terminal, boolean json) {
        complain(
                terminal,
                json,
                new Json.Error(
                        "usage", Redaction.masked(WrongUsage.said(exception, terminal.messages())), Optional.empty()));
        WrongUsage.meant(exception)
                .forEach(text -> terminal.err().println(terminal.messages().say(text)));
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
            case Busy busy -> {
                complain(terminal, json, new Json.Error("busy", busy.getMessage(), Optional.empty()));
                yield FAILED;
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
