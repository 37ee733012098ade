package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.LogCause;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code redis.service}: whether Homebrew's Redis runs, and will again after the next login. */
record RedisServiceCheck(Host host, Shared<Inventory> inventory, Target target, Remedies remedies) implements Check {
    @Override
    public String id() {
        return "redis.service";
    }

    @Override
    public Finding look() throws Exception {
        Inventory there = inventory.get();
        Optional<Finding> notNeeded = NotNeeded.finding(id(), target);
        if (there.usableKeg().isEmpty()) {
            return notNeeded.isPresent() ? notNeeded.get() : blocked(there);
        }
        var launchd = new Launchd(host, there.uid());
        if (!launchd.there()) {
            return Finding.unknown(id(), Text.of("homebrew.redis-service.no-launchd"));
        }
        RedisService service = RedisService.of(host, launchd, there.usableKeg().get());
        ServiceRemedies offers = remedies.service(there);
        if (service.running().isPresent()) {
            return told(running(service, offers), service);
        }
        if (service.failing().isPresent()) {
            Status status = notNeeded.isPresent() ? Status.WARNING : Status.PROBLEM;
            return told(failing(service, service.failing().get(), status, offers), service);
        }
        return notNeeded.orElseGet(() -> told(stopped(service, offers), service));
    }

    private Finding blocked(Inventory there) throws Exception {
        boolean asked = there.brewFits() || there.keg().isPresent();
        return Finding.blocked(id(), asked ? "redis.installed" : "homebrew.installed")
                .remedies(ahead());
    }

    @Override
    public List<Remedy> ahead() throws Exception {
        Inventory there = inventory.get();
        return there.canInstallRedis() ? List.of(remedies.service(there).start()) : List.of();
    }

    private Finding running(RedisService service, ServiceRemedies offers) {
        String title = service.keg().formula().title();
        if (service.asRoot()) {
            return Finding.warning(id(), Text.of("homebrew.redis-service.as-root", title))
                    .remedy(offers.takeFromRoot(service.registrations()));
        }
        if (!service.registered()) {
            return remedies.start() == Start.NOW_ONLY
                    ? Finding.ok(id(), Text.of("homebrew.redis-service.until-logout-chosen", title))
                    : Finding.warning(id(), Text.of("homebrew.redis-service.until-logout", title))
                            .remedies(able(service, offers.startAtLogin()));
        }
        if (service.disabled()) {
            return Finding.warning(id(), Text.of("homebrew.redis-service.disabled-running", title))
                    .remedies(able(service, offers.restart()));
        }
        return service.twice()
                ? Finding.warning(id(), Text.of("homebrew.redis-service.twice", title))
                        .remedies(able(service, offers.restart().onlyIfAsked()))
                : Finding.ok(id(), Text.of("homebrew.redis-service.ok", title));
    }

    private Finding failing(RedisService service, LaunchJob job, Status status, ServiceRemedies offers) {
        Keg keg = service.keg();
        RedisLog log = RedisLog.read(keg.brew().log(keg.formula()), 0);
        Optional<LogCause> cause = log.cause();
        Text summary;
        var ways = new ArrayList<Remedy>();
        if (service.asRoot()) {
            summary = Text.of(
                    "homebrew.redis-service.as-root-failing", keg.formula().title());
            ways.add(offers.takeFromRoot(service.registrations()));
        } else if (job.exitCode().filter(code -> code == LaunchJob.EX_CONFIG).isPresent()) {
            summary =
                    Text.of("homebrew.redis-service.cannot-open", keg.formula().title());
            ways.addAll(able(service, offers.repairFolders()));
            ways.add(offers.takeFiles());
        } else {
            summary = cause.map(LogCause::meaning)
                    .orElse(Text.of(
                            "homebrew.redis-service.failing", keg.formula().title()));
            cause.filter(LogCause.NO_PERMISSION::equals).ifPresent(c -> ways.add(offers.takeFiles()));
            ways.addAll(able(service, cause.isPresent() ? offers.restart().onlyIfAsked() : offers.restart()));
        }
        Finding finding = (status == Status.WARNING ? Finding.warning(id(), summary) : Finding.problem(id(), summary))
                .remedies(ways);
        return (job.runs() == 0
                        ? finding
                        : finding.detail(Text.of(
                                "homebrew.redis-service.again", keg.formula().title(), job.runs())))
                .detail(log.tail());
    }

    private Finding stopped(RedisService service, ServiceRemedies offers) {
        String title = service.keg().formula().title();
        if (service.asRoot()) {
            return Finding.problem(id(), Text.of("homebrew.redis-service.as-root-failing", title))
                    .remedy(offers.takeFromRoot(service.registrations()));
        }
        Text summary = service.disabled()
                ? Text.of("homebrew.redis-service.disabled", title)
                : service.registered()
                        ? Text.of("homebrew.redis-service.not-loaded", title)
                        : Text.of("homebrew.redis-service.stopped", title);
        // brew cannot start what launchd has loaded already
        Remedy start = service.jobs().isEmpty() ? offers.start() : offers.restart();
        return Finding.problem(id(), summary).remedies(able(service, start));
    }

    /** Nothing can be done through a brew that cannot be run. */
    private static List<Remedy> able(RedisService service, Remedy remedy) {
        return service.keg().brew().broken().isPresent() ? List.of() : List.of(remedy);
    }

    /** With all that launchd and its files say, for the expert. */
    private Finding told(Finding finding, RedisService service) {
        Finding more = finding;
        for (Registration registration : service.registrations()) {
            more = more.detail(host.friendly(registration.plist()));
        }
        for (LaunchJob job : service.jobs()) {
            more = more.detail(job.told());
        }
        return more;
    }
}
