package com.digidoc.setup.system;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What can be done about a unit of systemd, with an administrator's rights. */
record UnitRemedies(Host host, Start start) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Starts it, and has it started at each boot if that is wanted. */
    Remedy start(UnitState state) throws InterruptedException {
        Text name = Text.exactly(state.unit().id());
        boolean boot = start == Start.AT_LOGIN;
        Command command = boot ? systemctl(state, "enable", "--now") : systemctl(state, "start");
        return remedy(
                "system.start",
                boot ? Text.of("system.start", name) : Text.of("system.start.now-only", name),
                boot ? Text.of("system.start.at-boot") : Text.of("system.start.until"),
                List.of(command),
                takingBack(state, boot));
    }

    /** Only what starting will have changed is taken back. */
    private Undo takingBack(UnitState state, boolean boot) throws InterruptedException {
        var undo = new ArrayList<Command>();
        if (boot && !state.atBoot()) {
            undo.add(systemctl(state, "disable"));
        }
        if (!state.running()) {
            undo.add(systemctl(state, "stop"));
        }
        return new Undo.Run(
                Text.of("system.start.undo", state.unit().id()),
                Administrator.on(host).with(undo),
                List.of(
                        new Trace.Answer(systemctl(state, "is-active", "--quiet")),
                        new Trace.Answer(systemctl(state, "is-enabled", "--quiet"))));
    }

    /** What stops it. */
    Command stopping(UnitState state) throws InterruptedException {
        return Administrator.on(host).with(systemctl(state, "stop"));
    }

    /** Starts one that ended badly again; systemd may have given it up. */
    Remedy restart(UnitState state) throws InterruptedException {
        var commands = new ArrayList<Command>();
        if (state.givenUp()) {
            commands.add(systemctl(state, "reset-failed"));
        }
        commands.add(systemctl(state, "restart"));
        return remedy(
                "system.restart",
                Text.of("system.restart", state.unit().id()),
                Text.of("system.restart.keeps"),
                commands,
                new Undo.Nothing());
    }

    /** Somebody forbade this unit on purpose; to allow it again is not for us to do. */
    Remedy unmask(UnitState state) {
        return Remedy.toCopy(
                "system.unmask",
                Text.of("system.unmask", state.unit().id()),
                List.of(Text.of("system.unmask.why")),
                Administrator.TERMINAL.with(List.of(systemctl(state, "unmask"), systemctl(state, "enable", "--now"))),
                true,
                new Undo.Run(
                        Text.of("system.unmask.undo", state.unit().id()),
                        Administrator.TERMINAL.with(List.of(systemctl(state, "mask", "--now")))));
    }

    private Remedy remedy(String id, Text summary, Text effect, List<Command> commands, Undo undo)
            throws InterruptedException {
        Administrator administrator = Administrator.on(host);
        List<Command> allowed = administrator.with(commands);
        return administrator.remedy(
                id,
                summary,
                List.of(effect),
                allowed,
                undo,
                progress -> PackageTrouble.run(host, allowed, command -> false, progress));
    }

    private static Command systemctl(UnitState state, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add(state.unit().id());
        return Command.of("systemctl", all).within(PATIENCE);
    }
}
