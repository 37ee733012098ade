package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Trace;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What macOS has loaded to start by itself. */
final class Launchd {
    /** launchctl's answer for a label it does not know, and for a domain that is not there, as over SSH. */
    private static final int NO_SUCH_SERVICE = 113;

    private static final int NO_SUCH_DOMAIN = 125;
    private static final Pattern DISABLED = Pattern.compile("\\s*\"(.+)\" => (?:disabled|true)");

    private final Host host;
    private final String uid;

    Launchd(Host host, String uid) {
        this.host = host;
        this.uid = uid;
    }

    /** Whether it can be asked at all. */
    boolean there() {
        return host.tool("launchctl").isPresent() && !uid.isEmpty();
    }

    /** The desktop session of the person, where Homebrew puts what it starts. */
    String desktop() {
        return "gui/" + uid;
    }

    /** Where the person's own jobs can be: those of the desktop, and those started without one, as over SSH. */
    List<String> domains() {
        return List.of(desktop(), "user/" + uid);
    }

    /** A job of the person's own. */
    Optional<LaunchJob> job(String label) throws InterruptedException {
        boolean understood = true;
        for (String domain : domains()) {
            CommandResult result = print(domain, label);
            if (result.ok()) {
                return printed(domain, label, result);
            }
            understood &= result.exitCode() == NO_SUCH_SERVICE
                    || result.exitCode() == NO_SUCH_DOMAIN
                    || result.text().contains("Could not find service");
        }
        return understood ? Optional.empty() : listed(label);
    }

    /** A job of the whole computer, started at boot. */
    Optional<LaunchJob> daemon(String label) throws InterruptedException {
        return printed("system", label, print("system", label));
    }

    private CommandResult print(String domain, String label) throws InterruptedException {
        return host.run(question(domain, label));
    }

    private static Command question(String domain, String label) {
        return Command.of("launchctl", "print", domain + "/" + label);
    }

    private static Optional<LaunchJob> printed(String domain, String label, CommandResult result) {
        return result.ok() ? Optional.of(LaunchJob.printed(domain, label, result.out())) : Optional.empty();
    }

    /** The older question, for a launchctl that does not know {@code print}. */
    private Optional<LaunchJob> listed(String label) throws InterruptedException {
        return host.run(Command.of("launchctl", "list"))
                .out()
                .lines()
                .filter(line -> line.endsWith("\t" + label))
                .flatMap(line -> LaunchJob.listed(desktop(), line).stream())
                .findFirst();
    }

    /** By what it can be told whether a server is registered for the person, or started. */
    List<Trace> traces(Formula formula) {
        var traces = new ArrayList<Trace>();
        for (String label : formula.labels()) {
            Path agent = Registration.agent(host, label);
            traces.add(new Trace.There(agent));
            traces.add(new Trace.Answer(question(desktop(), label)));
            traces.add(new Trace.Answer(question("user/" + uid, label)));
        }
        return traces;
    }

    /** All there is to ask about a Redis or Valkey. */
    List<Command> questions() {
        var questions = new ArrayList<Command>();
        for (Formula formula : Formula.values()) {
            for (String label : formula.labels()) {
                questions.add(question(desktop(), label));
                questions.add(question("system", label));
            }
        }
        questions.add(Command.of("launchctl", "print-disabled", desktop()));
        return questions;
    }

    /** The labels that are switched off, as in System Settings. */
    Set<String> disabled() throws InterruptedException {
        return host.run(Command.of("launchctl", "print-disabled", desktop()))
                .out()
                .lines()
                .map(DISABLED::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toSet());
    }
}
