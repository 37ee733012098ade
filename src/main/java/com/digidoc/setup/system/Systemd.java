package com.digidoc.setup.system;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The service manager of most Linux computers. */
record Systemd(Host host) {
    /**
     * What it says about a Redis.
     *
     * @param unit the Redis it knows
     * @param refusal what it said instead of an answer; empty if it answered
     */
    record Answer(Optional<UnitState> unit, String refusal) {
        static final Answer NONE = new Answer(Optional.empty(), "");
    }

    /** Whether it runs this computer: sd_booted(3). The tool alone says nothing, containers have it too. */
    boolean running() {
        return Files.isDirectory(host.path("/run/systemd/system"));
    }

    /** The Redis that it knows: one that runs before one that does not, one it could start before one it could not. */
    Answer redis() throws InterruptedException {
        var words = new ArrayList<>(List.of("show", "--no-pager", "-p", UnitState.PROPERTIES));
        words.addAll(Arrays.stream(Unit.values()).map(Unit::fullName).toList());
        CommandResult result = host.run(Command.of("systemctl", words));
        Optional<UnitState> best = UnitState.parse(result.out()).stream()
                .min(Comparator.comparing((UnitState state) -> !state.running())
                        .thenComparing(state -> !state.loaded())
                        .thenComparing(state -> state.unit().fullName().contains("@")));
        return new Answer(best, result.ok() ? "" : result.text());
    }

    /** What tells how a unit is doing: its state, and the last it said. */
    static List<Command> questions(Unit unit) {
        return List.of(
                Command.of("systemctl", "show", "--no-pager", "-p", UnitState.PROPERTIES, unit.fullName()),
                Command.of("journalctl", "--no-pager", "--quiet", "--no-hostname", "-u", unit.fullName(), "-n", "100"));
    }

    /** The last it said, in its own words; empty where it may not be read. */
    String lastWords(Unit unit) throws InterruptedException {
        return host.run(Command.of(
                        "journalctl", "--no-pager", "--quiet", "-o", "cat", "-u", unit.fullName(), "-n", "20"))
                .answer();
    }
}
