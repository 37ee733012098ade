package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Getting Homebrew itself, and before it Apple's Command Line Tools. A person finishes both in Apple's own windows. */
final class HomebrewRemedies {
    static final URI PACKAGE = URI.create("https://github.com/Homebrew/brew/releases/latest/download/Homebrew.pkg");

    /** The newest package refuses an older macOS; the script goes on. */
    private static final int OLDEST_FOR_PACKAGE = 15;

    /** Homebrew's own line. It needs a shell around it, which the person's terminal is; nothing here runs it. */
    private static final String SCRIPT =
            "/bin/bash -c \"$(curl -fsSL https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh)\"";

    private final Host host;
    private final Inventory inventory;
    private final Download download;

    HomebrewRemedies(Host host, Inventory inventory, Download download) {
        this.host = host;
        this.inventory = inventory;
        this.download = download;
    }

    /** Has Apple's own window install the tools that Homebrew builds on. */
    Remedy installTools() {
        Command command = Command.of("xcode-select", "--install");
        return new Remedy(
                "homebrew.install-tools",
                Text.of("homebrew.install-tools"),
                List.of(Text.of("homebrew.install-tools.what"), Text.of("homebrew.install-tools.time")),
                List.of(command),
                true,
                true,
                new Undo.ByHand(
                        Text.of("homebrew.install-tools.undo"), List.of(new Trace.Exists(host.path(Inventory.TOOLS)))),
                progress -> askForTools(command, progress));
    }

    private Outcome askForTools(Command command, Progress progress) throws InterruptedException {
        progress.doing(Text.exactly(command.line()));
        CommandResult result = host.run(command, progress::line);
        if (Files.isExecutable(host.path(Inventory.TOOLS))) {
            return Outcome.done();
        }
        if (result.ok()) {
            return new Outcome.Elsewhere(Text.of("homebrew.install-tools.elsewhere"));
        }
        return result.text().contains("already installed")
                ? Outcome.failed(Text.of("homebrew.install-tools.half-there"), result.text())
                : Remedy.failure(command, result);
    }

    /** What leads to Homebrew from here: Apple's tools first, unless Homebrew's own command is used, which gets them too. */
    List<Remedy> next() {
        return inventory.tools() || !inventory.canInstallHomebrew() ? install() : List.of(installTools(), byCommand());
    }

    /** The ways to install Homebrew, the best first; none where it cannot be installed. */
    List<Remedy> install() {
        var ways = new ArrayList<Remedy>();
        if (inventory.canInstallHomebrew()) {
            if (major(inventory.platform().version()) >= OLDEST_FOR_PACKAGE) {
                ways.add(byPackage());
            }
            ways.add(byCommand());
        }
        return ways;
    }

    private static int major(String version) {
        String first = version.replaceFirst("\\D.*", "");
        return first.isEmpty() || first.length() > 4 ? OLDEST_FOR_PACKAGE : Integer.parseInt(first);
    }

    private Remedy byPackage() {
        return new Remedy(
                "homebrew.install",
                Text.of("homebrew.install"),
                List.of(
                        Text.of("homebrew.install.download", PACKAGE.toString()),
                        Text.of("homebrew.install.check"),
                        Text.of("homebrew.install.password"),
                        Text.of("homebrew.install.where", host.shown(inventory.usualPrefix()))),
                List.of(),
                true,
                true,
                new Undo.ByHand(
                        Text.of("homebrew.install.undo"),
                        List.of(new Trace.Exists(inventory.usualPrefix().resolve("bin/brew")))),
                this::fetchAndOpen);
    }

    private Remedy byCommand() {
        return Remedy.toCopy(
                "homebrew.install-by-command",
                Text.of("homebrew.install-by-command"),
                List.of(Text.of("homebrew.install-by-command.what"), Text.of("homebrew.install.password")),
                List.of(Command.of("/bin/bash", "-c", SCRIPT)),
                true,
                new Undo.ByHand(Text.of("homebrew.install.undo")));
    }

    private Outcome fetchAndOpen(Progress progress) throws InterruptedException {
        if (!Files.isExecutable(host.path(Inventory.TOOLS))) {
            return Outcome.failed(Text.of("homebrew.install.tools-first"), "");
        }
        Path file;
        try {
            file = AppFolders.ready(AppFolders.of(host).cache()).resolve("Homebrew.pkg");
        } catch (IOException e) {
            return Outcome.failed(Text.of("homebrew.install.no-folder"), e.toString());
        }
        progress.doing(Text.of("homebrew.install.downloading"));
        return switch (download.fetch(PACKAGE, file, progress::fraction)) {
            case Download.Result.Failed failed -> Outcome.failed(failed.why(), failed.exact());
            case Download.Result.Complete complete -> checkAndOpen(file, progress);
        };
    }

    private Outcome checkAndOpen(Path file, Progress progress) throws InterruptedException {
        progress.doing(Text.of("homebrew.install.checking"));
        PackageSignature signature = PackageSignature.of(host, file);
        if (!signature.trusted()) {
            return rejected(file, signature);
        }
        if (!signature.byHomebrew()) {
            progress.doing(
                    Text.of("homebrew.install.other-signer", signature.signer().orElse("?")));
        }
        Command open = Command.of("open", file.toString());
        progress.doing(Text.of("homebrew.install.opening"));
        CommandResult result = host.run(open, progress::line);
        return result.ok()
                ? new Outcome.Elsewhere(Text.of("homebrew.install.elsewhere"))
                : Remedy.failure(open, result);
    }

    private static Outcome rejected(Path file, PackageSignature signature) {
        try {
            Files.deleteIfExists(file);
            return Outcome.failed(Text.of("homebrew.install.not-trusted"), signature.exact());
        } catch (IOException e) {
            return Outcome.failed(Text.of("homebrew.install.not-trusted-left", file.toString()), signature.exact());
        }
    }

    /** Gives a Homebrew that belongs to the administrator back to the person. To copy, as it needs one. */
    Remedy takeOver(Brew brew) {
        // below /usr/local others keep their things too
        List<String> folders = brew.prefix().endsWith("opt/homebrew")
                ? List.of(host.shown(brew.prefix()))
                : Stream.of("Homebrew", "Cellar", "opt", "var/homebrew")
                        .map(folder -> host.shown(brew.prefix().resolve(folder)))
                        .toList();
        var words =
                new ArrayList<>(List.of("chown", "-R", host.home().getFileName().toString()));
        words.addAll(folders);
        return Remedy.toCopy(
                "homebrew.take-over",
                Text.of("homebrew.take-over"),
                List.of(Text.of("homebrew.take-over.what", String.join(", ", folders))),
                List.of(Command.of("sudo", words)),
                true,
                new Undo.ByHand(Text.of("check.undo.none-possible")));
    }
}
