package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Provider;
import com.digidoc.setup.redis.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Redis from Homebrew, kept running by macOS: the way to go on a Mac. */
public final class Homebrew implements Provider {
    private final Host host;
    private final Remedies remedies;

    /**
     * Homebrew on a Mac.
     *
     * @param start how long a Redis that it starts keeps running
     */
    public Homebrew(Host host, Start start) {
        this(host, start, new HttpsDownload());
    }

    /** The same with another door to the internet. */
    public Homebrew(Host host, Start start, Download download) {
        this.host = host;
        this.remedies = new Remedies(host, start, download);
    }

    @Override
    public String id() {
        return "homebrew";
    }

    @Override
    public List<Check> checks(Target target) {
        var inventory = new Shared<>(() -> Inventory.of(host));
        var answer =
                new Shared<>(() -> BrewAnswer.of(host, inventory.get().brew().orElseThrow()));
        return List.of(
                new HomebrewCheck(host, inventory, answer, target, remedies),
                new RedisInstalledCheck(host, inventory, answer, target, remedies),
                new RedisServiceCheck(host, inventory, target, remedies));
    }

    @Override
    public Places places() throws InterruptedException {
        return Inventory.of(host)
                .usableKeg()
                .map(keg -> new Places(
                        there(keg.brew().settings(keg.formula())),
                        there(keg.brew().log(keg.formula())),
                        there(keg.brew().data(keg.formula()))))
                .orElse(Places.UNKNOWN);
    }

    @Override
    public List<Command> evidence() throws InterruptedException {
        String uid = Inventory.of(host).uid();
        return host.tool("launchctl").isEmpty() || uid.isEmpty() ? List.of() : new Launchd(host, uid).questions();
    }

    private static Optional<Path> there(Path path) {
        return Optional.of(path).filter(Files::exists);
    }

    @Override
    public Optional<Kept> kept() throws InterruptedException {
        Inventory inventory = Inventory.of(host);
        Optional<Keg> keg = inventory.usableKeg();
        var launchd = new Launchd(host, inventory.uid());
        if (keg.isEmpty() || !launchd.there()) {
            return Optional.empty();
        }
        return RedisService.of(host, launchd, keg.get())
                .running()
                .flatMap(LaunchJob::pid)
                .map(pid -> new Kept(pid, remedies.service(inventory).stopping()));
    }

    /** Stops its Redis and starts it again; empty where it has none that runs. */
    public Optional<Remedy> restart() throws InterruptedException {
        return running().map(service -> remedies.service(service.inventory()).restart());
    }

    /** Stops its Redis, also for the next login; empty where it has none that runs. */
    public Optional<Remedy> stop() throws InterruptedException {
        return running()
                .map(service -> remedies.service(service.inventory())
                        .stop(service.service().registered()));
    }

    private Optional<Running> running() throws InterruptedException {
        Inventory inventory = Inventory.of(host);
        Optional<Keg> keg = inventory.usableKeg().filter(k -> k.brew().broken().isEmpty());
        if (keg.isEmpty()) {
            return Optional.empty();
        }
        RedisService service = RedisService.of(host, new Launchd(host, inventory.uid()), keg.get());
        return service.running().isPresent() && !service.asRoot()
                ? Optional.of(new Running(inventory, service))
                : Optional.empty();
    }

    private record Running(Inventory inventory, RedisService service) {}
}
