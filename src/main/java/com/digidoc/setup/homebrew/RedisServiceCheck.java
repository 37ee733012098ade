package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Chain;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** {@code redis.service}: whether Homebrew's Redis runs and will run again, as launchd and the files say. */
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
        if (there.root() && notNeeded.isEmpty()) {
            // what the administrator starts would be the administrator's, and break later starts of the person
            return Finding.blocked(id(), "homebrew.installed");
        }
        var launchd = new Launchd(host, there.uid());
        if (!launchd.there()) {
            return Finding.unknown(id(), Text.of("homebrew.redis-service.no-launchd"));
        }
        RedisService service = RedisService.of(host, launchd, there.usableKeg().get());
        if (service.running().isPresent()) {
            return running(service, there, notNeeded.isPresent());
        }
        var broken = new BrokenService(host, there, service, remedies);
        if (service.failing().isPresent()) {
            Finding finding = broken.failing(id(), service.failing().get());
            return told(notNeeded.isPresent() ? BrokenService.asWarning(finding) : finding, service, false);
        }
        return notNeeded.isPresent() ? notNeeded.get() : told(broken.stopped(id()), service, false);
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

    private Finding running(RedisService service, Inventory there, boolean answered) throws Exception {
        // another user's process is not shown to us
        boolean listening = answered
                || service.asRoot()
                || service.listens(host, service.running().orElseThrow());
        ServiceRemedies offers = remedies.service(there);
        Finding finding = listening
                ? judged(service, offers)
                : Finding.problem(id(), Text.of("homebrew.redis-service.deaf", title(service)))
                        .remedies(able(service, offers.restart().onlyIfAsked()))
                        .detail(RedisLog.read(service.log(), 0).tail());
        return told(finding, service, listening);
    }

    private Finding judged(RedisService service, ServiceRemedies offers) {
        String title = title(service);
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
        if (service.twice()) {
            return Finding.warning(id(), Text.of("homebrew.redis-service.twice", title))
                    .remedies(able(service, offers.restart().onlyIfAsked()));
        }
        Finding ok = Finding.ok(id(), Text.of("homebrew.redis-service.ok", title));
        return service.renamed() ? ok.detail(Text.of("homebrew.redis-service.renamed")) : ok;
    }

    private static String title(RedisService service) {
        return service.keg().formula().title();
    }

    /** Nothing can be done through a brew that cannot be run. */
    private static List<Remedy> able(RedisService service, Remedy remedy) {
        return service.keg().brew().broken().isPresent() ? List.of() : List.of(remedy);
    }

    /** With how far it got, and all that launchd and its files say, for the expert. */
    private Finding told(Finding finding, RedisService service, boolean listening)
            throws InterruptedException, ExecutionException {
        Chain chain = Chain.of(
                service.requested(),
                service.registered(),
                !service.jobs().isEmpty(),
                service.running().isPresent(),
                listening,
                target);
        Finding more = finding.detail(chain.told());
        for (Registration registration : service.registrations()) {
            more = more.detail(host.friendly(registration.plist()));
        }
        for (LaunchJob job : service.jobs()) {
            more = more.detail(job.told());
        }
        return more;
    }
}
