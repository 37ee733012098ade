package com.digidoc.setup.docker;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Docker's command line program on a host.
 *
 * @param name how to call it: by its bare name where the system finds it, else by its path
 * @param folder where it lies, as a real path
 */
record DockerProgram(Host host, String name, Path folder) {
    /** The first in the system's folders, or where Docker Desktop and OrbStack put it for one person. */
    static Optional<DockerProgram> find(Host host) {
        Optional<Path> known = host.tool("docker");
        if (known.isPresent()) {
            return known.map(file -> new DockerProgram(host, "docker", file.getParent()));
        }
        return Stream.of(
                        host.home().resolve(".docker/bin/docker"),
                        host.home().resolve(".orbstack/bin/docker"),
                        host.path("/Applications/Docker.app/Contents/Resources/bin/docker"),
                        host.path("/Applications/OrbStack.app/Contents/MacOS/xbin/docker"))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(file -> new DockerProgram(host, file.toString(), file.getParent()));
    }

    /** The program that brings the server on a Mac. */
    String application() {
        boolean orb = folder.toString().contains("rbstack") || folder.toString().contains("OrbStack");
        return orb
                        || !Files.exists(host.path("/Applications/Docker.app"))
                                && Files.exists(host.path("/Applications/OrbStack.app"))
                ? "OrbStack"
                : "Docker";
    }

    /** A command of it. It finds its credential helpers beside itself, and only on PATH. */
    Command command(Duration limit, List<String> words) {
        String path = folder + ":" + host.environment().get("PATH");
        return Command.of(name, words).with("PATH", path).within(limit);
    }

    Command command(Duration limit, String... words) {
        return command(limit, new ArrayList<>(List.of(words)));
    }
}
