package com.digidoc.setup.docker;

import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Docker on a host has towards a Redis. */
sealed interface DockerState {
    Duration QUESTION = Duration.ofSeconds(8);

    /** There is no Docker. */
    record NotInstalled() implements DockerState {}

    /** Its program is there but cannot be asked, for the reason it gave. */
    record Unreachable(DockerProgram docker, Cause cause, String exact) implements DockerState {}

    /** It answers, and has no container of that name. */
    record Empty(DockerProgram docker) implements DockerState {}

    record Present(DockerProgram docker, Container container) implements DockerState {}

    /** Why Docker cannot be asked. */
    enum Cause {
        NOT_RUNNING,
        NO_PERMISSION,
        UNKNOWN
    }

    Pattern NO_CONTAINER = Pattern.compile("no such (?:object|container)", Pattern.CASE_INSENSITIVE);
    Pattern NO_PERMISSION = Pattern.compile("permission denied", Pattern.CASE_INSENSITIVE);
    Pattern NOT_RUNNING = Pattern.compile(
            "cannot connect to the docker daemon|is the docker daemon running|failed to connect to the docker api"
                    + "|error during connect|docker desktop is (?:not running|starting|unable)",
            Pattern.CASE_INSENSITIVE);

    /** Asks. */
    static DockerState of(Host host) throws InterruptedException {
        Optional<DockerProgram> docker = DockerProgram.find(host);
        if (docker.isEmpty()) {
            return new NotInstalled();
        }
        CommandResult result =
                host.run(docker.get().command(QUESTION, "inspect", "--format", "{{json .}}", Container.NAME));
        if (result.ok()) {
            return Container.parse(result.answer())
                    .<DockerState>map(container -> new Present(docker.get(), container))
                    .orElseGet(() -> new Unreachable(docker.get(), Cause.UNKNOWN, result.text()));
        }
        return NO_CONTAINER.matcher(result.text()).find()
                ? new Empty(docker.get())
                : new Unreachable(docker.get(), cause(result), result.text().strip());
    }

    private static Cause cause(CommandResult result) {
        if (NO_PERMISSION.matcher(result.text()).find()) {
            return Cause.NO_PERMISSION;
        }
        boolean silent = result.ending() == CommandResult.Ending.TIMED_OUT;
        return silent || NOT_RUNNING.matcher(result.text()).find() ? Cause.NOT_RUNNING : Cause.UNKNOWN;
    }
}
