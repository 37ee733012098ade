package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Action;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final BrewRun run;

    ServiceRemedies(Host host, Inventory inventory, Start start, BrewRun run) {
        this.host = host;
        this.launchd = new Launchd(host, inventory.uid());
        this.formula = inventory.formulaToBe();
        this.home = inventory.brewToBe();
        this.brew = new BrewCommands(host, inventory);
        this.start = start;
        this.run = run;
    }

    private Command service(String verb) {
        return brew.service(verb, formula);
    }

    private String verb() {
        return start == Start.AT_LOGIN ? "start" : "run";
    }

    /** Starts a server that is not known to launchd yet. */
    Remedy start() {
        return starting(List.of(service(verb())), List.of(service("stop")));
    }

    /** Starts a server that does not run. Taken back, it is registered and switched off as it was before. */
    Remedy start(RedisService stopped) {
        var back = new ArrayList<Command>();
        for (Registration file : stopped.registrations()) {
            back.add(Command.of("launchctl", "bootout", launchd.desktop() + "/" + file.label()));
        }
        if (back.isEmpty()) {
            back.add(service("stop"));
        }
        stopped.off().forEach(label -> back.add(Command.of("launchctl", "disable", launchd.desktop() + "/" + label)));
        return starting(List.of(service(verb())), back);
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

    /**
     * Has launchd forget it under either name, and starts it anew: {@code brew services} stumbles over what is loaded under
     * the other label, or by a file that is gone. What is not loaded cannot be forgotten, so those commands may fail.
     */
    Remedy reload() {
        List<Command> forgetting = Stream.concat(
                        Stream.of(service("stop")),
                        launchd.domains().stream()
                                .flatMap(domain -> formula.labels().stream()
                                        .map(label -> Command.of("launchctl", "bootout", domain + "/" + label))))
                .toList();
        List<Command> commands =
                Stream.concat(forgetting.stream(), Stream.of(service("start"))).toList();
        return new Remedy(
                "homebrew.reload",
                Text.of("homebrew.reload", formula.title()),
                List.of(Text.of("homebrew.reload.what"), Text.of("homebrew.restart.what")),
                commands,
                false,
                true,
                new Undo.Run(
                        Text.of("homebrew.reload.undo", formula.title()),
                        List.of(service("stop")),
                        launchd.traces(formula)),
                progress -> {
                    for (Command command : forgetting) {
                        progress.doing(Text.exactly(command.line()));
                        host.run(command, progress::line);
                    }
                    return run(List.of(service("start")), progress);
                });
    }

    /** Runs what takes away the cause why it does not start, and starts it anew. */
    Remedy thenRestart(String id, Text summary, List<Text> effects, List<Command> before, Undo undo) {
        return thenRestart(id, summary, effects, before, undo, progress -> Remedy.runAll(host, before, progress));
    }

    /** Changes something that keeps it from starting, and starts it anew. */
    Remedy thenRestart(String id, Text summary, List<Text> effects, List<Command> before, Undo undo, Action change) {
        List<Command> commands =
                Stream.concat(before.stream(), Stream.of(service("restart"))).toList();
        return new Remedy(id, summary, effects, commands, false, true, undo, progress -> {
            Outcome changed = change.apply(progress);
            return changed instanceof Outcome.Failed ? changed : run(List.of(service("restart")), progress);
        });
    }

    /** What stops it, also for the next login. */
    Command stopping() {
        return service("stop");
    }

    /** What stops it and starts it again. */
    Command restarting() {
        return service("restart");
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
        List<Command> making = List.of(Command.of(
                "mkdir",
                "-p",
                home.log(formula).getParent().toString(),
                home.data(formula).toString()));
        return thenRestart(
                "homebrew.repair-folders",
                Text.of("homebrew.repair-folders"),
                List.of(Text.of("homebrew.repair-folders.what", formula.title())),
                making,
                new Undo.Nothing());
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

    /** Gives the folder for what starts at login back to the person. To copy. */
    Remedy takeAgents() {
        Path folder = host.home().resolve("Library/LaunchAgents");
        return Remedy.toCopy(
                "homebrew.take-agents",
                Text.of("homebrew.take-agents"),
                List.of(Text.of("homebrew.take-over.what", host.friendly(folder))),
                List.of(Owners.giving(host, List.of(host.shown(folder)))),
                true,
                new Undo.ByHand(Text.of("check.undo.none-possible")));
    }

    private Command ownFiles() {
        return Owners.giving(
                host,
                List.of(
                        host.shown(home.opt(formula)),
                        host.shown(home.cellar(formula)),
                        host.shown(home.data(formula)),
                        host.shown(home.log(formula))));
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
            Optional<Outcome.Failed> failed = run.of(command, progress);
            if (failed.isPresent()) {
                return failed;
            }
        }
        return Optional.empty();
    }
}
