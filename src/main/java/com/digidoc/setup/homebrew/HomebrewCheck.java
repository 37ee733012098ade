package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** {@code homebrew.installed}: whether there is a Homebrew to work with, and which. */
record HomebrewCheck(
        Host host, Shared<Inventory> inventory, Shared<BrewAnswer> answer, Target target, Remedies remedies)
        implements Check {
    @Override
    public String id() {
        return "homebrew.installed";
    }

    @Override
    public Finding look() throws Exception {
        Inventory there = inventory.get();
        if (there.root()) {
            return asRoot();
        }
        if (there.brew().isEmpty()) {
            Optional<Finding> notNeeded = NotNeeded.finding(id(), target);
            return notNeeded.isPresent() ? notNeeded.get() : missing(there);
        }
        return others(found(there, there.brew().get()), there);
    }

    /** Homebrew refuses to work for the administrator, whose home and files would be the wrong ones anyway. */
    private Finding asRoot() throws Exception {
        return NotNeeded.finding(id(), target).orElseGet(() -> Finding.problem(id(), BrewFailure.ROOT.meaning()));
    }

    private Finding missing(Inventory there) {
        if (there.managed()) {
            return Finding.problem(id(), Text.of("homebrew.installed.managed"));
        }
        if (there.platform().intelMac()) {
            return Finding.problem(id(), Text.of("homebrew.installed.intel"))
                    .detail(Text.of("homebrew.installed.other-ways"));
        }
        Finding missing = Finding.problem(id(), Text.of("homebrew.installed.missing"));
        return (there.tools() ? missing : missing.detail(Text.of("homebrew.installed.tools-first")))
                .remedies(remedies.homebrew(there).next());
    }

    private Finding found(Inventory there, Brew brew) throws InterruptedException, ExecutionException {
        String prefix = host.shown(brew.prefix());
        boolean usable = there.usableKeg().isPresent();
        if (brew.broken().isPresent()) {
            Text what = brew.broken().get();
            // what is installed runs on without brew
            return (usable ? Finding.warning(id(), what) : Finding.problem(id(), what))
                    .remedies(usable ? List.of() : remedies.homebrew(there).next());
        }
        if (there.forOtherChip() && !usable) {
            return Finding.problem(id(), Text.of("homebrew.installed.for-intel", prefix))
                    .remedies(remedies.homebrew(there).next());
        }
        if (brew.owner().isPresent()) {
            return owned(there, brew, brew.owner().get());
        }
        BrewAnswer said = answer.get();
        Optional<Finding> refused = said.finding(id(), usable, remedies.cures(there));
        return refused.orElseGet(() -> judged(there, brew, usable)).detail(said.exact());
    }

    private Finding judged(Inventory there, Brew brew, boolean usable) {
        String prefix = host.shown(brew.prefix());
        if (!brew.foreign().isEmpty()) {
            Text what = Text.of("homebrew.installed.foreign", prefix);
            return (usable ? Finding.warning(id(), what) : Finding.problem(id(), what))
                    .remedies(remedies.cures(there).takeFolders(brew.foreign()));
        }
        if (there.brews().size() > 1) {
            return Finding.warning(
                    id(),
                    Text.of(
                            "homebrew.installed.two",
                            host.shown(there.brews().get(0).prefix()),
                            host.shown(there.brews().get(1).prefix()),
                            prefix));
        }
        return there.forOtherChip()
                ? Finding.warning(id(), Text.of("homebrew.installed.for-intel-used", prefix))
                : Finding.ok(id(), Text.of("homebrew.installed.ok", prefix));
    }

    private Finding owned(Inventory there, Brew brew, String owner) {
        String prefix = host.shown(brew.prefix());
        return owner.equals("root")
                ? Finding.warning(id(), Text.of("homebrew.installed.owned-by-root", prefix))
                        .remedy(remedies.homebrew(there).takeOver(brew))
                : Finding.warning(id(), Text.of("homebrew.installed.owned", prefix, owner));
    }

    /** Each further copy, for the expert. */
    private Finding others(Finding finding, Inventory there) {
        Finding more = finding;
        for (Brew brew : there.brews()) {
            Text what = brew.broken().orElse(Text.of("homebrew.installed.copy", host.shown(brew.program())));
            more = there.brews().size() > 1 ? more.detail(what) : more;
        }
        return more;
    }
}
