package com.digidoc.setup.system;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Why a package manager or pkexec did not do what it was told, by what it printed. The first match counts. */
final class PackageTrouble {
    private record Known(Pattern words, Text text) {
        Known(String words, Text text) {
            this(Pattern.compile(words, Pattern.CASE_INSENSITIVE), text);
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "could not get lock|unable to acquire the dpkg|unable to lock (?:database|the administration)"
                            + "|could not lock database|system management is locked|is another process using it",
                    Text.of("system.trouble.locked")),
            new Known("dpkg was interrupted", Text.of("system.trouble.interrupted")),
            new Known(
                    "no space left on device|enough free (?:disk )?space|more space needed|insufficient space",
                    Text.of("system.trouble.space")),
            new Known(
                    "unable to locate package|has no installation candidate|no match for argument"
                            + "|unable to find a match|target not found|not found in package names|no provider of",
                    Text.of("system.trouble.not-offered")),
            new Known(
                    "404 +not found|the requested URL returned error: 404|status code: 404",
                    Text.of("system.trouble.old-lists")),
            new Known(
                    "could not resolve|temporary failure (?:resolving|in name resolution)|failed to fetch"
                            + "|unable to connect|could not connect|connection (?:failed|timed out|refused)"
                            + "|network is unreachable|curl error|failed retrieving file|no more mirrors to try"
                            + "|timeout exceeded|download \\(curl\\) error",
                    Text.of("system.trouble.network")),
            new Known(
                    "unmet dependencies|held broken packages|conflicting requests|could not satisfy dependencies",
                    Text.of("system.trouble.broken")),
            new Known(
                    "request dismissed|not authorized|authentication failed|no authentication agent",
                    Text.of("system.trouble.refused")),
            new Known(
                    "are you root|permission denied|superuser privileges|unless you are root|must be root"
                            + "|access denied|authentication (?:is )?required",
                    Text.of("system.trouble.rights")));

    private PackageTrouble() {}

    /**
     * Runs commands in turn, telling of each, until one fails that may not.
     *
     * @throws InterruptedException if cancelled
     */
    static Outcome run(Host host, List<Command> commands, Predicate<Command> mayFail, Progress progress)
            throws InterruptedException {
        for (Command command : commands) {
            progress.doing(Text.exactly(command.line()));
            CommandResult result = host.run(command, progress::line);
            if (!result.ok() && !mayFail.test(command)) {
                return outcome(command, result);
            }
        }
        return Outcome.done();
    }

    /** The bad end of a command as an outcome. */
    static Outcome outcome(Command command, CommandResult result) {
        return KNOWN.stream()
                .filter(known -> known.words.matcher(result.text()).find())
                .findFirst()
                .<Outcome>map(known -> new Outcome.Failed(known.text, result.text()))
                .orElseGet(() -> Remedy.failure(command, result));
    }
}
