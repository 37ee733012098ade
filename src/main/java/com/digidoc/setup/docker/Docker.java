package com.digidoc.setup.docker;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Provider;
import com.digidoc.setup.redis.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A Redis in a Docker container: works on every computer that has Docker, but is more to look after. */
public final class Docker implements Provider {
    private static final Duration NAMES = Duration.ofSeconds(4);

    private final Host host;
    private final Start start;
    private final Duration patience;

    /**
     * This way on a host.
     *
     * @param start whether Docker is to start the container again by itself
     */
    public Docker(Host host, Start start) {
        this(host, start, Duration.ofSeconds(10));
    }

    Docker(Host host, Start start, Duration patience) {
        this.host = host;
        this.start = start;
        this.patience = patience;
    }

    @Override
    public String id() {
        return "docker";
    }

    @Override
    public List<Check> checks(Target target) {
        var state = new Shared<>(() -> DockerState.of(host));
        return List.of(
                new ContainerCheck(host, start, target, state, patience),
                new ContainerServiceCheck(host, start, target, state, patience));
    }

    /**
     * The names of the containers that a port of a host leads into.
     *
     * @return nothing where there is none, and where Docker is not there or does not answer
     */
    public static List<String> containersAt(Host host, int port) throws InterruptedException {
        Optional<DockerProgram> docker = DockerProgram.find(host);
        if (docker.isEmpty()) {
            return List.of();
        }
        CommandResult names =
                host.run(docker.get().command(NAMES, "ps", "--filter", "publish=" + port, "--format", "{{.Names}}"));
        return names.ok()
                ? names.out()
                        .lines()
                        .filter(name -> name.matches("[a-zA-Z0-9][a-zA-Z0-9_.-]*"))
                        .toList()
                : List.of();
    }

    @Override
    public List<Command> evidence() {
        return DockerProgram.find(host)
                .map(docker -> List.of(
                        docker.command(DockerState.QUESTION, "ps", "--all", "--filter", "name=" + Container.NAME),
                        docker.command(DockerState.QUESTION, "logs", "--tail", "100", Container.NAME)))
                .orElse(List.of());
    }

    /** Its files lie inside of the container. */
    @Override
    public Places places() {
        return Places.UNKNOWN;
    }
}
