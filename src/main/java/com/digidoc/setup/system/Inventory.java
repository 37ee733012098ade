package com.digidoc.setup.system;

import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.ServerProgram;
import java.util.Optional;

/**
 * What a Linux computer has towards a Redis, as the checks of one run share it.
 *
 * @param manager its package manager, if the assistant knows it
 * @param server the installed redis-server or valkey-server
 * @param systemd whether systemd runs it
 * @param units what systemd knows of a Redis; nothing where it does not run
 * @param offered the package that the manager would install, asked only when it matters
 */
record Inventory(
        Optional<PackageManager> manager,
        Optional<ServerProgram> server,
        boolean systemd,
        Systemd.Answer units,
        Shared<PackageManager.Package> offered) {
    static Inventory of(Host host) throws InterruptedException {
        var service = new Systemd(host);
        boolean running = service.running();
        Optional<PackageManager> manager = PackageManager.of(host);
        return new Inventory(
                manager,
                ServerProgram.find(host),
                running,
                running ? service.redis() : Systemd.Answer.NONE,
                new Shared<>(() -> manager.orElseThrow().offered(host)));
    }
}
