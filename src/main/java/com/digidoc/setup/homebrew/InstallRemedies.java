package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Getting Redis out of Homebrew. */
final class InstallRemedies {
    private final Host host;
    private final Inventory inventory;
    private final BrewCommands brew;
    private final BrewRun run;

    InstallRemedies(Host host, Inventory inventory, BrewRun run) {
        this.host = host;
        this.inventory = inventory;
        this.run = run;
        this.brew = new BrewCommands(host, inventory);
    }

    /** {@code brew install --formula redis}. On an Intel Mac it compiles for hours and so is not done unasked. */
    Remedy install() {
        boolean intel = inventory.platform().intelMac();
        // a cask of the same name exists in another tap
        Command command = brew.install("install", "--formula", name(Formula.REDIS));
        return new Remedy(
                "homebrew.install-redis",
                Text.of("homebrew.install-redis"),
                List.of(
                        Text.of("homebrew.install-redis.what"),
                        intel ? Text.of("homebrew.install-redis.hours") : Text.of("homebrew.install-redis.minutes")),
                List.of(command),
                false,
                !intel,
                removing(Formula.REDIS),
                progress -> run(command, Formula.REDIS, progress));
    }

    /** {@code brew reinstall}, where only remains are there. */
    Remedy reinstall(Keg keg) {
        Command command = brew.install("reinstall", "--formula", name(keg.formula()));
        return new Remedy(
                "homebrew.reinstall-redis",
                Text.of("homebrew.reinstall-redis", keg.formula().title()),
                List.of(
                        Text.of("homebrew.reinstall-redis.what"),
                        inventory.platform().intelMac()
                                ? Text.of("homebrew.install-redis.hours")
                                : Text.of("homebrew.install-redis.minutes")),
                List.of(command),
                false,
                !inventory.platform().intelMac(),
                removing(keg.formula()),
                progress -> run(command, keg.formula(), progress));
    }

    /** {@code brew upgrade}, where an older version stumbles over what a newer one has left. Not taken back by itself. */
    Remedy upgrade(Keg keg) {
        Command command = brew.install("upgrade", "--formula", name(keg.formula()));
        return new Remedy(
                "homebrew.upgrade-redis",
                Text.of("homebrew.upgrade-redis", keg.formula().title()),
                List.of(Text.of("homebrew.upgrade-redis.what")),
                List.of(command),
                false,
                false,
                new Undo.ByHand(Text.of("check.undo.none-possible")),
                progress -> run(command, keg.formula(), progress));
    }

    /** The short name means two formulae where another tap has one of that name too; brew then refuses to choose. */
    private String name(Formula formula) {
        return Taps.offer(inventory.brewToBe(), formula) ? "homebrew/core/" + formula.word() : formula.word();
    }

    /** {@code brew link}, so that its programs are found by name too. */
    Remedy link(Keg keg) {
        String word = keg.formula().word();
        Command command = brew.quick("link", word);
        return new Remedy(
                "homebrew.link-redis",
                Text.of("homebrew.link-redis", keg.formula().title()),
                List.of(Text.of(
                        "homebrew.link-redis.what",
                        host.shown(keg.brew().prefix().resolve("bin")))),
                List.of(command),
                false,
                true,
                new Undo.Run(
                        Text.of("homebrew.link-redis.undo"),
                        List.of(brew.quick("unlink", word)),
                        List.of(new Trace.There(keg.brew()
                                .prefix()
                                .resolve("var/homebrew/linked")
                                .resolve(word)))),
                progress ->
                        run.of(command, progress).<Outcome>map(failed -> failed).orElseGet(Outcome::done));
    }

    /** What somebody has started since is not taken from under them, so starting it leaves its trace here too. */
    private Undo removing(Formula formula) {
        var traces = new ArrayList<Trace>();
        traces.add(new Trace.There(inventory.brewToBe().opt(formula)));
        traces.addAll(new Launchd(host, inventory.uid()).traces(formula));
        return new Undo.Run(
                Text.of("homebrew.install-redis.undo"),
                List.of(brew.quick("uninstall", "--formula", formula.word())),
                traces);
    }

    /** brew may end well without an installed Redis, and badly with one; so look. */
    private Outcome run(Command command, Formula formula, Progress progress) throws InterruptedException {
        Optional<Outcome.Failed> failed = run.of(command, progress);
        if (failed.isPresent()) {
            return failed.get();
        }
        boolean there =
                Keg.of(inventory.brewToBe(), formula).filter(Keg::usable).isPresent();
        return there ? Outcome.done() : Outcome.failed(Text.of("homebrew.install-redis.not-there"), command.line());
    }
}
