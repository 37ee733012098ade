package com.digidoc.setup.system;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Provider;
import com.digidoc.setup.redis.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A Redis from the system's own packages, on Linux. */
public final class SystemPackages implements Provider {
    private final Host host;
    private final Start start;
    private final Duration patience;

    /**
     * This way on a host.
     *
     * @param start how long a Redis that it starts keeps running; one in the background ends with the computer in any case
     */
    public SystemPackages(Host host, Start start) {
        this(host, start, Duration.ofSeconds(15));
    }

    SystemPackages(Host host, Start start, Duration patience) {
        this.host = host;
        this.start = start;
        this.patience = patience;
    }

    @Override
    public String id() {
        return "system";
    }

    @Override
    public List<Check> checks(Target target) {
        var inventory = new Shared<>(() -> Inventory.of(host));
        return List.of(
                new ManagerCheck(target, inventory),
                new InstalledCheck(host, target, inventory),
                new ServiceCheck(host, start, target, inventory, patience));
    }

    @Override
    public Optional<Kept> kept() throws InterruptedException {
        Inventory inventory = Inventory.of(host);
        Optional<UnitState> unit =
                inventory.units().unit().filter(state -> state.pid().isPresent());
        if (unit.isPresent()) {
            Command stop = new UnitRemedies(host, start).stopping(unit.get());
            return unit.get().pid().map(pid -> new Kept(pid, stop));
        }
        Background background = Background.on(host);
        Optional<Command> stop = inventory.server().flatMap(server -> background.stop(server.name()));
        return stop.flatMap(command -> background.process().map(pid -> new Kept(pid, command)));
    }

    @Override
    public Places places() throws InterruptedException {
        Inventory inventory = Inventory.of(host);
        if (inventory.units().unit().isPresent()) {
            UnitState state = inventory.units().unit().get();
            return new Places(
                    real(state.settings().orElse(state.unit().settings())),
                    real(state.unit().log()),
                    real(state.unit().data()));
        }
        Background background = Background.on(host);
        return inventory.server().isPresent()
                ? new Places(
                        Optional.of(background.settings()),
                        Optional.of(background.log()),
                        Optional.of(background.data()))
                : Places.UNKNOWN;
    }

    @Override
    public List<Command> evidence() throws InterruptedException {
        return Inventory.of(host)
                .units()
                .unit()
                .map(state -> Systemd.questions(state.unit()))
                .orElse(List.of());
    }

    private Optional<Path> real(String ofThatComputer) {
        return Optional.of(host.path(ofThatComputer));
    }
}
