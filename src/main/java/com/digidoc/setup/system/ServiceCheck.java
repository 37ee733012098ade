package com.digidoc.setup.system;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Chain;
import com.digidoc.setup.redis.PortHolders;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.ServerLog;
import com.digidoc.setup.redis.ServerProgram;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Whether the installed Redis runs, and will run again when the computer is started. */
record ServiceCheck(Host host, Start start, Target target, Shared<Inventory> inventory, Duration patience)
        implements Check {
    static final String ID = "redis.service";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Finding look() throws InterruptedException, ExecutionException {
        Inventory there = inventory.get();
        if (there.server().isEmpty()) {
            return withoutServer(there);
        }
        if (there.units().unit().isPresent()) {
            return ofUnit(there.units().unit().get());
        }
        return there.units().refusal().isEmpty()
                ? inBackground(there.server().get().name())
                : Finding.unknown(ID, Text.of("system.service.unknown"))
                        .detail(there.units().refusal());
    }

    private Finding withoutServer(Inventory there) throws InterruptedException, ExecutionException {
        Optional<Text> notNeeded = target.notNeeded();
        if (notNeeded.isPresent()) {
            return Finding.skipped(ID, notNeeded.get());
        }
        return there.manager().isPresent()
                ? Finding.blocked(ID, InstalledCheck.ID).remedy(ahead(there))
                : Finding.blocked(ID, ManagerCheck.ID);
    }

    /** What will start the Redis that is yet to be installed. */
    private Remedy ahead(Inventory there) throws InterruptedException, ExecutionException {
        Unit unit = there.offered().get().unit();
        return there.systemd()
                ? new UnitRemedies(host, start).start(UnitState.notYet(unit))
                : background()
                        .remedy(unit.id().startsWith("valkey") ? "valkey-server" : ServerProgram.NAMES.getFirst());
    }

    private Finding ofUnit(UnitState state) throws InterruptedException, ExecutionException {
        if (state.running()) {
            return told(running(state), state);
        }
        Optional<Text> notNeeded = target.notNeeded();
        if (notNeeded.isPresent()) {
            return Finding.skipped(ID, notNeeded.get()).detail(state.line());
        }
        var remedies = new UnitRemedies(host, start);
        Text name = Text.exactly(state.unit().id());
        if (state.masked()) {
            return told(problem(Text.of("system.service.masked", name), remedies.unmask(state)), state);
        }
        if (state.starting()) {
            return told(Finding.warning(ID, Text.of("system.service.starting", name)), state);
        }
        if (state.failed()) {
            return failed(state, remedies.restart(state));
        }
        return told(
                state.loaded()
                        ? problem(Text.of("system.service.stopped", name), remedies.start(state))
                        : problem(Text.of("system.service.broken", name), remedies.restart(state)),
                state);
    }

    private static Finding problem(Text summary, Remedy remedy) {
        return Finding.problem(ID, summary).remedy(remedy);
    }

    /** With the last words of the journal or, as packages have Redis write there, of its log, and what they mean. */
    private Finding failed(UnitState state, Remedy restart) throws InterruptedException, ExecutionException {
        String words = new Systemd(host).lastWords(state.unit());
        String said = ServerLog.masked(
                words.isBlank() ? ServerLog.tail(host, host.path(state.unit().log())) : words);
        Text name = Text.exactly(state.unit().id());
        Text summary = ServerLog.trouble(said)
                .orElseGet(() -> state.givenUp()
                        ? Text.of("system.service.given-up", name)
                        : Text.of("system.service.failed", name));
        return told(problem(summary, restart), state).detail(said);
    }

    /** With how far it got, for an expert. */
    private Finding told(Finding finding, UnitState state) throws InterruptedException, ExecutionException {
        boolean listening = target.answers()
                || state.pid().isPresent()
                        && !PortHolders.ports(host, state.pid().get()).isEmpty();
        Chain chain = Chain.of(
                state.atBoot() || state.running() || state.starting(),
                state.atBoot(),
                state.loaded(),
                state.pid().isPresent(),
                listening,
                target);
        return finding.detail(chain.told()).detail(state.line());
    }

    private Finding running(UnitState state) throws InterruptedException {
        Text name = Text.exactly(state.unit().id());
        if (state.atBoot()) {
            return Finding.ok(ID, Text.of("system.service.ok", name));
        }
        return start == Start.NOW_ONLY
                ? Finding.ok(ID, Text.of("system.service.now-only", name))
                : Finding.warning(ID, Text.of("system.service.not-at-boot", name))
                        .remedy(new UnitRemedies(host, start).start(state));
    }

    private Finding inBackground(String program) throws InterruptedException, ExecutionException {
        StartInBackground starting = background();
        Background mine = starting.background();
        boolean here = mine.process().isPresent() && mine.serves(target.url());
        if (here && target.answers()) {
            return (start == Start.NOW_ONLY
                            ? Finding.ok(ID, Text.of("system.background.now-only"))
                            : Finding.warning(ID, Text.of("system.background.runs")))
                    .detail(Text.of("system.background.process", mine.process().orElseThrow()))
                    .detail(host.shown(mine.settings()));
        }
        Optional<Text> notNeeded = target.notNeeded();
        if (notNeeded.isPresent()) {
            return Finding.skipped(ID, notNeeded.get());
        }
        Text summary = here
                ? Text.of("system.background.silent")
                : mine.process().isPresent()
                        ? Text.of(
                                "system.background.other-address", target.url().masked())
                        : Text.of("system.background.stopped");
        Finding problem = Finding.problem(ID, summary);
        return target.url().tls()
                ? problem.detail(Text.of("system.background.encrypted"))
                : problem.remedy(starting.remedy(program));
    }

    private StartInBackground background() throws InterruptedException, ExecutionException {
        return new StartInBackground(host, Background.on(host), target.url(), patience);
    }
}
