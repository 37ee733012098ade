package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code redis.installed}: whether Homebrew has a Redis or Valkey that can run. */
record RedisInstalledCheck(
        Host host, Shared<Inventory> inventory, Shared<BrewAnswer> answer, Target target, Remedies remedies)
        implements Check {
    @Override
    public String id() {
        return "redis.installed";
    }

    @Override
    public Finding look() throws Exception {
        Inventory there = inventory.get();
        if (there.usableKeg().isPresent()) {
            return found(there, there.usableKeg().get());
        }
        Optional<Finding> notNeeded = NotNeeded.finding(id(), target);
        if (notNeeded.isPresent()) {
            return notNeeded.get();
        }
        if (there.keg().isPresent()) {
            return damaged(there, there.keg().get());
        }
        if (!there.brewFits() || there.root() || !there.brew().get().foreign().isEmpty()) {
            return Finding.blocked(id(), "homebrew.installed").remedies(ahead());
        }
        return answer.get().wrong().isEmpty()
                ? missing(there, there.brew().get())
                : Finding.blocked(id(), "homebrew.installed");
    }

    private Finding found(Inventory there, Keg keg) {
        String title = keg.formula().title();
        String server = host.shown(keg.brew().server(keg.formula()));
        Finding finding = keg.linked()
                ? Finding.ok(id(), Text.of("homebrew.redis-installed.ok", title, keg.version()))
                : Finding.warning(id(), Text.of("homebrew.redis-installed.not-linked", title, keg.version()));
        if (keg.formula() == Formula.VALKEY) {
            finding = finding.detail(Text.of("homebrew.redis-installed.valkey"));
        }
        finding = finding.detail(server);
        return keg.linked() || !keg.brew().canInstall() || there.root()
                ? finding
                : finding.remedy(remedies.install(there).link(keg));
    }

    private Finding damaged(Inventory there, Keg keg) {
        Finding finding = Finding.problem(
                        id(),
                        Text.of(
                                "homebrew.redis-installed.damaged",
                                keg.formula().title()))
                .detail(host.shown(keg.brew().cellar(keg.formula())));
        return keg.brew().canInstall() && !there.root()
                ? finding.remedy(remedies.install(there).reinstall(keg))
                : finding;
    }

    private Finding missing(Inventory there, Brew brew) {
        if (brew.owner().isPresent()) {
            return Finding.problem(
                    id(), Text.of("homebrew.redis-installed.owned", brew.owner().get()));
        }
        Remedy install = remedies.install(there).install();
        return there.platform().intelMac()
                ? Finding.problem(id(), Text.of("homebrew.redis-installed.intel"))
                        .detail(Text.of("homebrew.installed.other-ways"))
                        .remedy(install)
                : Finding.problem(id(), Text.of("homebrew.redis-installed.missing"))
                        .remedy(install);
    }

    @Override
    public List<Remedy> ahead() throws Exception {
        Inventory there = inventory.get();
        if (!there.canInstallHomebrew()) {
            return List.of();
        }
        var later = new ArrayList<Remedy>();
        if (!there.tools() && !there.brewFits()) {
            remedies.homebrew(there).install().stream()
                    .filter(Remedy::automatic)
                    .forEach(later::add);
        }
        later.add(remedies.install(there).install());
        return later;
    }
}
