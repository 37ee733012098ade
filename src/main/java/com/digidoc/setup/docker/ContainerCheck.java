package com.digidoc.setup.docker;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Whether Docker has DigiDoc's container. */
record ContainerCheck(Host host, Start start, Target target, Shared<DockerState> state, Duration patience)
        implements Check {
    static final String ID = "redis.installed";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Finding look() throws InterruptedException, ExecutionException {
        DockerState known = state.get();
        Optional<Text> notNeeded = known instanceof DockerState.Present ? Optional.empty() : target.notNeeded();
        if (notNeeded.isPresent()) {
            return Finding.skipped(ID, notNeeded.get());
        }
        return switch (known) {
            case DockerState.Unreachable unreachable -> unreachable(unreachable);
            case DockerState.Empty empty ->
                Finding.problem(ID, Text.of("docker.container.missing"))
                        .remedy(new ContainerRemedies(host, empty.docker(), start, patience)
                                .run(target.url().port()));
            case DockerState.NotInstalled _ ->
                Finding.problem(ID, Text.of("docker.missing"))
                        .detail(Text.of("docker.missing.get", "https://docs.docker.com/get-started/get-docker/"));
            case DockerState.Present present -> present(present.container());
        };
    }

    private static Finding present(Container container) {
        return container.ofRedis()
                ? Finding.ok(ID, Text.of("docker.container.ok")).detail(container.line())
                : Finding.problem(ID, Text.of("docker.container.foreign", Container.NAME))
                        .detail(container.line());
    }

    private Finding unreachable(DockerState.Unreachable docker) throws InterruptedException {
        return switch (docker.cause()) {
            case NOT_RUNNING ->
                Finding.problem(ID, Text.of("docker.not-running"))
                        .detail(docker.exact())
                        .remedy(wake(docker.docker()));
            case NO_PERMISSION ->
                Finding.problem(ID, Text.of("docker.permission"))
                        .detail(docker.exact())
                        .remedy(permission());
            case UNKNOWN -> Finding.unknown(ID, Text.of("docker.unclear")).detail(docker.exact());
        };
    }

    private Remedy wake(DockerProgram docker) throws InterruptedException {
        if (!host.platform().mac()) {
            return Remedy.toCopy(
                    "docker.wake",
                    Text.of("docker.wake"),
                    List.of(Text.of("docker.wake.starts")),
                    List.of(Command.of("sudo", "systemctl", "enable", "--now", "docker")),
                    true,
                    new Undo.Nothing());
        }
        List<Command> commands = List.of(Command.of("open", "-a", docker.application()));
        return new Remedy(
                "docker.wake",
                Text.of("docker.wake"),
                List.of(Text.of("docker.wake.starts")),
                commands,
                false,
                true,
                new Undo.Nothing(),
                progress -> Remedy.runAll(host, commands, progress) instanceof Outcome.Failed failed
                        ? failed
                        : new Outcome.Elsewhere(Text.of("docker.wake.wait"), docker.application()));
    }

    private Remedy permission() {
        return Remedy.toCopy(
                "docker.allow",
                Text.of("docker.allow"),
                List.of(Text.of("docker.allow.again")),
                List.of(Command.of(
                        "sudo",
                        "usermod",
                        "-aG",
                        "docker",
                        host.variable("USER").orElse("$USER"))),
                true,
                new Undo.ByHand(Text.of("check.undo.none-possible")));
    }
}
