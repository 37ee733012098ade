package com.digidoc.setup.python;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.CommandResult.Ending;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.regex.Pattern;

/** Runs Python's own tools and knows what they say when they fail. */
final class PythonRun {
    /** Who one is to a package server may stand in its address, which pip prints. */
    private static final Pattern CREDENTIALS = Pattern.compile("://\\S+@");

    private PythonRun() {}

    /**
     * Runs commands in turn until one fails, telling of each line without the passwords in it.
     *
     * @throws InterruptedException if cancelled
     */
    static Outcome all(Host host, List<Command> commands, Progress progress) throws InterruptedException {
        for (Command command : commands) {
            progress.doing(Text.exactly(command.line()));
            CommandResult result = host.run(command, line -> progress.line(masked(line)));
            if (!result.ok()) {
                return failure(command, result);
            }
        }
        return Outcome.done();
    }

    private static Outcome failure(Command command, CommandResult result) {
        String exact = masked(result.text());
        Outcome plain = Remedy.failure(
                command, new CommandResult(result.ending(), result.exitCode(), "", exact, result.took()));
        return result.ending() != Ending.EXITED
                ? plain
                : PythonTrouble.in(exact)
                        .map(trouble -> Outcome.failed(trouble.text(), exact))
                        .orElse(plain);
    }

    static String masked(String text) {
        return CREDENTIALS.matcher(text).replaceAll("://" + Secret.MASK + "@");
    }
}
