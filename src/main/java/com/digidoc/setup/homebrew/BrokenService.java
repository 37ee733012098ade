package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.LogCause;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a server that launchd is to run does not, and what can be done about it. */
record BrokenService(Host host, Inventory inventory, RedisService service, Remedies remedies) {
    private String title() {
        return service.keg().formula().title();
    }

    private ServiceRemedies offers() {
        return remedies.service(inventory);
    }

    /** One that ends again and again, or cannot even be started: launchd says nothing of it, its log may. */
    Finding failing(String id, LaunchJob job) throws InterruptedException {
        RedisLog log = RedisLog.read(service.log(), 0);
        boolean cannotOpen =
                job.exitCode().filter(code -> code == LaunchJob.EX_CONFIG).isPresent();
        Finding finding = service.asRoot()
                ? ofRoot(id)
                : cannotOpen
                        ? cannotOpen(id)
                        : log.cause().map(cause -> known(id, cause)).orElseGet(() -> loop(id));
        return (job.runs() == 0
                        ? finding
                        : finding.detail(Text.of("homebrew.redis-service.again", title(), job.runs())))
                .detail(log.tail());
    }

    private Finding ofRoot(String id) {
        return Finding.problem(id, Text.of("homebrew.redis-service.as-root-failing", title()))
                .remedy(offers().takeFromRoot(service.registrations()));
    }

    private Finding known(String id, LogCause cause) {
        var ways = new ArrayList<Remedy>(remedies.log(inventory).of(cause));
        ways.add(
                cause == LogCause.LOCALE
                        ? offers().restart()
                        : offers().restart().onlyIfAsked());
        return Finding.problem(id, cause.meaning()).remedies(able(ways));
    }

    private Finding loop(String id) {
        if (service.strayed(host)) {
            return strayed(id);
        }
        return Finding.problem(id, Text.of("homebrew.redis-service.failing", title()))
                .remedies(able(List.of(offers().restart())));
    }

    private Finding strayed(String id) {
        return Finding.problem(id, Text.of("homebrew.redis-service.strayed", title()))
                .remedies(able(List.of(offers().reload())));
    }

    /** launchd could not open the program, its log or its folder (sysexits(3): EX_CONFIG). */
    private Finding cannotOpen(String id) throws InterruptedException {
        Keg keg = service.keg();
        Path data = keg.brew().data(keg.formula());
        Path logs = service.log().getParent();
        if (service.programGone(host)) {
            return Finding.problem(id, Text.of("homebrew.redis-service.program-gone", title()))
                    .remedies(able(List.of(offers().restart())));
        }
        if (Stream.of(logs, data).anyMatch(folder -> !Files.isDirectory(folder))) {
            return Finding.problem(id, Text.of("homebrew.redis-service.no-folder", title()))
                    .remedies(able(List.of(offers().repairFolders())));
        }
        List<Path> foreign = new Owners(host, inventory.uid()).foreign(List.of(logs, service.log(), data));
        if (!foreign.isEmpty()) {
            return Finding.problem(id, Text.of("homebrew.redis-service.foreign-files", title()))
                    .detail(String.join(
                            "\n", foreign.stream().map(host::friendly).toList()))
                    .remedy(offers().takeFiles());
        }
        return Finding.problem(id, Text.of("homebrew.redis-service.cannot-open", title()))
                .remedies(able(List.of(
                        offers().restart(),
                        remedies.install(inventory).reinstall(keg).onlyIfAsked())))
                .remedy(offers().takeFiles());
    }

    /** One that is not running and did not end badly. */
    Finding stopped(String id) throws InterruptedException {
        if (service.asRoot()) {
            return ofRoot(id);
        }
        Path agents = host.home().resolve("Library/LaunchAgents");
        if (!new Owners(host, inventory.uid()).foreign(List.of(agents)).isEmpty()) {
            return Finding.problem(id, Text.of("homebrew.redis-service.foreign-agents", title()))
                    .remedy(offers().takeAgents());
        }
        if (service.strayed(host)) {
            return strayed(id);
        }
        Text summary = service.disabled()
                ? Text.of("homebrew.redis-service.disabled", title())
                : service.registered()
                        ? Text.of("homebrew.redis-service.not-loaded", title())
                        : Text.of("homebrew.redis-service.stopped", title());
        // brew cannot start what launchd has loaded already
        Remedy start = service.jobs().isEmpty() ? offers().start(service) : offers().restart();
        return Finding.problem(id, summary).remedies(able(List.of(start)));
    }

    /** The same where another server does the work already. */
    static Finding asWarning(Finding problem) {
        return Finding.warning(problem.id(), problem.summary())
                .detail(problem.details().toArray(Text[]::new))
                .remedies(problem.remedies());
    }

    /** Nothing can be done through a brew that cannot be run; a remedy to copy does not go through it. */
    private List<Remedy> able(List<Remedy> ways) {
        Optional<Text> broken = service.keg().brew().broken();
        return broken.isPresent() ? List.of() : ways;
    }
}
