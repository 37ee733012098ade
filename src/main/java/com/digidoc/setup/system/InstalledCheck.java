package com.digidoc.setup.system;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.ServerProgram;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Whether a redis-server or valkey-server is there; if not, it can be installed. */
record InstalledCheck(Host host, Target target, Shared<Inventory> inventory) implements Check {
    static final String ID = "redis.installed";
    private static final String REMEDY = "system.install-redis";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Finding look() throws InterruptedException, ExecutionException {
        Inventory there = inventory.get();
        if (there.server().isPresent()) {
            return installed(there.server().get());
        }
        Optional<Text> notNeeded = target.notNeeded();
        if (notNeeded.isPresent()) {
            return Finding.skipped(ID, notNeeded.get());
        }
        if (there.manager().isEmpty()) {
            return Finding.blocked(ID, ManagerCheck.ID);
        }
        return Finding.problem(ID, Text.of("system.redis.missing"))
                .remedy(install(there.manager().get(), there.offered().get()));
    }

    private Finding installed(ServerProgram server) throws InterruptedException {
        Finding finding =
                Finding.ok(ID, Text.of("system.redis.installed", server.name())).detail(host.shown(server.file()));
        return server.version(host)
                .map(version -> finding.detail(Text.of("system.redis.version", version)))
                .orElse(finding);
    }

    private Remedy install(PackageManager manager, PackageManager.Package chosen) throws InterruptedException {
        Administrator administrator = Administrator.on(host);
        List<Command> commands = administrator.with(manager.installing(host, chosen));
        Text summary = Text.of("system.install", chosen.name(), manager.tool());
        List<Text> effects = List.of(Text.of("system.install.download"), Text.of("system.install.minutes"));
        Undo undo = new Undo.Run(
                Text.of("system.install.undo", chosen.name()),
                administrator.with(manager.removing(chosen)),
                ServerProgram.NAMES.stream()
                        .<Trace>map(name -> new Trace.Exists(host.path("/usr/bin/" + name)))
                        .toList());
        return administrator.remedy(
                REMEDY,
                summary,
                effects,
                commands,
                undo,
                progress -> PackageTrouble.run(host, commands, manager::onlyRefreshes, progress));
    }
}
