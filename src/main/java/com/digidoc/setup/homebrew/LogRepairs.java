package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.LogCause;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What can be done about a server that ends by itself, by what its log tells. Settings are changed beside a copy of them;
 * data is only ever moved aside, and only where a person chooses it.
 */
record LogRepairs(Host host, Inventory inventory, Remedies remedies) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String BIND = "bind";
    /** Redis's own: the minus makes an address one that may be missing. */
    private static final String LOOPBACK = "bind 127.0.0.1 -::1";

    /** What helps against a cause, the best first. */
    List<Remedy> of(LogCause cause) {
        return switch (cause) {
            case NO_IPV6, NO_ADDRESS ->
                List.of(edit(
                        "homebrew.settings-bind",
                        Text.of("homebrew.settings-bind"),
                        Text.of("homebrew.settings-bind.what", LOOPBACK),
                        line -> ServerSettings.isOf(BIND, line) ? LOOPBACK : line));
            case MODULE ->
                List.of(
                        remedies.install(inventory).upgrade(keg()),
                        edit(
                                        "homebrew.settings-modules",
                                        Text.of("homebrew.settings-modules"),
                                        Text.of("homebrew.settings-modules.what"),
                                        line -> ServerSettings.isOf("loadmodule", line) ? "# " + line : line)
                                .onlyIfAsked());
            case SETTINGS -> usual().map(Remedy::onlyIfAsked).stream().toList();
            case NO_SETTINGS -> List.of(usual().orElseGet(this::reinstalled));
            case NO_FOLDER -> dataFolder().stream().toList();
            case NEWER_DATA -> List.of(remedies.install(inventory).upgrade(keg()), dataAside());
            case DAMAGED_DATA -> List.of(dataAside());
            case NO_PERMISSION, NO_LOG -> List.of(service().takeFiles());
            case NO_SPACE -> List.of(remedies.cures(inventory).cleanUp());
            case PORT_TAKEN, DAMAGED_APPEND_FILE, DATA, LOCALE -> List.of();
        };
    }

    private Keg keg() {
        return inventory.usableKeg().orElseThrow();
    }

    private ServiceRemedies service() {
        return remedies.service(inventory);
    }

    private ServerSettings settings() {
        return new ServerSettings(host, keg().brew().settings(keg().formula()));
    }

    private static Path dated(Path file) {
        return file.resolveSibling(
                file.getFileName() + "." + LocalDateTime.now().format(STAMP));
    }

    private Remedy edit(String id, Text summary, Text effect, UnaryOperator<String> edit) {
        ServerSettings settings = settings();
        Path copy = dated(settings.file());
        return service()
                .thenRestart(
                        id,
                        summary,
                        List.of(effect, Text.of("homebrew.settings.copy", host.friendly(copy))),
                        List.of(),
                        back(settings.file(), copy),
                        progress -> {
                            try {
                                settings.edit(copy, edit);
                                return Outcome.done();
                            } catch (IOException e) {
                                return Outcome.failed(
                                        Text.of("homebrew.settings.unwritable", host.friendly(settings.file())),
                                        e.toString());
                            }
                        });
    }

    private Undo back(Path file, Path copy) {
        return new Undo.Run(
                Text.of("homebrew.settings.undo", host.friendly(file)),
                List.of(
                        Command.of("cp", "-p", copy.toString(), file.toString()),
                        service().restarting()),
                List.of(new Trace.There(file)));
    }

    /** Homebrew's own settings in place of those that are missing or cannot be read; the latter are kept. */
    private Optional<Remedy> usual() {
        ServerSettings settings = settings();
        if (!Files.isRegularFile(settings.ofHomebrew())) {
            return Optional.empty();
        }
        Command copying = Command.of(
                "cp", "-p", settings.ofHomebrew().toString(), settings.file().toString());
        boolean there = Files.exists(settings.file());
        Path copy = dated(settings.file());
        List<Command> commands = there
                ? List.of(Command.of("mv", "-n", settings.file().toString(), copy.toString()), copying)
                : List.of(copying);
        Undo undo = there
                ? back(settings.file(), copy)
                : new Undo.Run(
                        Text.of("homebrew.settings.undo", host.friendly(settings.file())),
                        List.of(
                                Command.of("mv", "-n", settings.file().toString(), copy.toString()),
                                service().restarting()),
                        List.of(new Trace.There(settings.file())));
        Text effect = there
                ? Text.of("homebrew.settings.copy", host.friendly(copy))
                : Text.of("homebrew.settings-usual.none", host.friendly(settings.file()));
        return Optional.of(service()
                .thenRestart(
                        "homebrew.settings-usual",
                        Text.of("homebrew.settings-usual"),
                        List.of(Text.of("homebrew.settings-usual.what"), effect),
                        commands,
                        undo));
    }

    /** Installing anew brings settings that are missing, and touches no others. */
    private Remedy reinstalled() {
        Remedy reinstall = remedies.install(inventory).reinstall(keg());
        return service()
                .thenRestart(
                        reinstall.id(),
                        reinstall.summary(),
                        reinstall.effects(),
                        reinstall.commands(),
                        new Undo.Nothing(),
                        reinstall.action());
    }

    /** The data folder that the settings name: the last one counts. */
    private Optional<Path> namedFolder() {
        return settings()
                .values("dir")
                .reduce((first, last) -> last)
                .filter(folder -> folder.startsWith("/"))
                .map(host::given);
    }

    /** Makes the data folder that the settings name. */
    private Optional<Remedy> dataFolder() {
        return namedFolder().map(folder -> {
            List<Command> making = List.of(Command.of("mkdir", "-p", folder.toString()));
            return service()
                    .thenRestart(
                            "homebrew.make-data-folder",
                            Text.of("homebrew.make-data-folder"),
                            List.of(Text.of("homebrew.make-data-folder.what", host.friendly(folder))),
                            making,
                            new Undo.Nothing());
        });
    }

    /** Redis then starts without what waited in the queue; so only a person can choose it. */
    private Remedy dataAside() {
        Path folder = namedFolder().orElse(keg().brew().data(keg().formula()));
        Path data = folder.resolve("dump.rdb");
        Path aside = dated(data);
        List<Command> moving = List.of(Command.of("mv", "-n", data.toString(), aside.toString()));
        return service()
                .thenRestart(
                        "homebrew.data-aside",
                        Text.of("homebrew.data-aside"),
                        List.of(
                                Text.of("homebrew.data-aside.what", host.friendly(aside)),
                                Text.of("homebrew.data-aside.queue")),
                        moving,
                        new Undo.ByHand(
                                Text.of("homebrew.data-aside.undo", host.friendly(aside)),
                                List.of(new Trace.Exists(aside))))
                .onlyIfAsked();
    }
}
