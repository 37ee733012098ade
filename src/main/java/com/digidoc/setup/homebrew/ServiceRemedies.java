package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starting and stopping a server through {@code brew services}. */
final class ServiceRemedies {
    private final Host host;
    private final Launchd launchd;
    private final Formula formula;
    private final Brew home;
    private final BrewCommands brew;
    private final Start start;

    ServiceRemedies(Host host, Inventory inventory, Start start) {
        this.host = host;
        this.launchd = new Launchd(host, inventory.uid());
        this.formula = inventory.formulaToBe();
        this.home = inventory.brewToBe();
        this.brew = new BrewCommands(host, inventory);
        this.start = start;
    }

    private Command service(String verb) {
        return brew.service(verb, formula);
    }

    private String verb() {
        return start == Start.AT_LOGIN ? "start" : "run";
    }

    /** Starts a server that does not run. */
    Remedy start() {
        return starting(List.of(service(verb())), List.of(service("stop")));
    }

    /** Has a server that runs until log-out start at each login too: brew leaves alone what it sees running. */
    Remedy startAtLogin() {
        return starting(List.of(service("stop"), service("start")), List.of(service("stop"), service("run")));
    }

    private Remedy starting(List<Command> commands, List<Command> back) {
        return new Remedy(
                "homebrew.start",
                start == Start.AT_LOGIN
                        ? Text.of("homebrew.start.at-login", formula.title())
                        : Text.of("homebrew.start.now-only", formula.title()),
                List.of(
                        start == Start.AT_LOGIN
                                ? Text.of("homebrew.start.at-login.what", formula.title())
                                : Text.of("homebrew.start.now-only.what", formula.title())),
                commands,
                false,
                true,
                new Undo.Run(Text.of("homebrew.start.undo", formula.title()), back, launchd.traces(formula)),
                progress -> run(commands, progress));
    }

    /** Stops it and starts it again, registered as it was. */
    Remedy restart() {
        List<Command> commands = List.of(service("restart"));
        return new Remedy(
                "homebrew.restart",
                Text.of("homebrew.restart", formula.title()),
                List.of(Text.of("homebrew.restart.what")),
                commands,
                false,
                true,
                new Undo.Nothing(),
                progress -> run(commands, progress));
    }

    /** Stops it, also for the next login. */
    Remedy stop(boolean registered) {
        List<Command> commands = List.of(service("stop"));
        return new Remedy(
                "homebrew.stop",
                Text.of("homebrew.stop", formula.title()),
                List.of(Text.of("homebrew.stop.what")),
                commands,
                false,
                true,
                new Undo.Run(
                        Text.of("homebrew.stop.undo", formula.title()),
                        List.of(service(registered ? "start" : "run")),
                        launchd.traces(formula)),
                progress -> each(commands, progress).<Outcome>map(f -> f).orElseGet(Outcome::done));
    }

    /** Makes the folders that launchd wants to open, then starts it anew. */
    Remedy repairFolders() {
        List<Command> commands = List.of(
                Command.of(
                        "mkdir",
                        "-p",
                        home.log(formula).getParent().toString(),
                        home.data(formula).toString()),
                service("restart"));
        return new Remedy(
                "homebrew.repair-folders",
                Text.of("homebrew.repair-folders"),
                List.of(Text.of("homebrew.repair-folders.what", formula.title())),
                commands,
                false,
                true,
                new Undo.Nothing(),
                progress -> run(commands, progress));
    }

    /** Ends what an administrator's start has left behind. To copy: sudo and brew are never mixed. */
    Remedy takeFromRoot(List<Registration> registrations) {
        Stream<Command> ends = registrations.stream()
                .filter(Registration::asRoot)
                .flatMap(registration -> Stream.of(
                        Command.of("sudo", "launchctl", "bootout", "system/" + registration.label()),
                        Command.of(
                                "sudo",
                                "mv",
                                host.shown(registration.plist()),
                                host.shown(registration.plist()) + ".off")));
        return Remedy.toCopy(
                "homebrew.take-from-root",
                Text.of("homebrew.take-from-root", formula.title()),
                List.of(Text.of("homebrew.take-from-root.what")),
                Stream.concat(ends, Stream.of(ownFiles())).toList(),
                true,
                new Undo.ByHand(Text.of("check.undo.none-possible")));
    }

    /** Gives the server's own files back to the person. To copy. */
    Remedy takeFiles() {
        return Remedy.toCopy(
                "homebrew.take-files",
                Text.of("homebrew.take-files", formula.title()),
                List.of(Text.of("homebrew.take-files.what")),
                List.of(ownFiles()),
                true,
                new Undo.ByHand(Text.of("check.undo.none-possible")));
    }

    private Command ownFiles() {
        return Command.of(
                "sudo",
                "chown",
                "-R",
                host.home().getFileName().toString(),
                host.shown(home.opt(formula)),
                host.shown(home.cellar(formula)),
                host.shown(home.data(formula)),
                host.shown(home.log(formula)));
    }

    /** brew reports success once launchd has taken the job, also where the server then dies; so watch it. */
    private Outcome run(List<Command> commands, Progress progress) throws InterruptedException {
        long before = RedisLog.size(home.log(formula));
        Optional<Outcome.Failed> failed = each(commands, progress);
        if (failed.isPresent()) {
            return failed.get();
        }
        progress.doing(Text.of("homebrew.start.waiting", formula.title()));
        return new StartWatch(host, launchd, formula, home.log(formula), before).outcome();
    }

    private Optional<Outcome.Failed> each(List<Command> commands, Progress progress) throws InterruptedException {
        for (Command command : commands) {
            Optional<Outcome.Failed> failed = BrewRun.of(host, command, progress);
            if (failed.isPresent()) {
                return failed;
            }
        }
        return Optional.empty();
    }
}
