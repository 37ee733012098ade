package com.digidoc.setup.catalogue;

import static com.digidoc.setup.catalogue.Case.NOT_RUN;
import static com.digidoc.setup.catalogue.Case.failing;
import static com.digidoc.setup.catalogue.Case.seen;

import java.util.List;

/** A Redis in Docker, as {@code setup --redis docker} sees it. */
final class DockerCases {
    private static final String INSTALLED = "redis.installed";
    private static final String SERVICE = "redis.service";

    /** Shortened from what Docker 28 prints. */
    private static final String INSPECT = """
        {"State":{"Status":"%s","ExitCode":1,"Error":""},"HostConfig":{"PortBindings":{"6379/tcp":[{"HostIp":"127.0.0.1",\
        "HostPort":"%s"}]},"RestartPolicy":{"Name":"unless-stopped"}},"Config":{"Image":"%s"}}\
        """;

    static final List<Case> ALL = List.of(
            seen(
                            "Docker",
                            "not installed",
                            folder -> Mac.withoutHomebrew(folder).scene(),
                            INSTALLED,
                            "docker.missing")
                    .by("docker"),
            docker(
                            "not running",
                            "echo 'Cannot connect to the Docker daemon. Is the docker daemon running?' >&2; exit 1",
                            INSTALLED,
                            "docker.not-running",
                            "docker.wake")
                    .then(NOT_RUN, NOT_RUN),
            docker(
                    "not allowed",
                    "echo 'permission denied while trying to connect to the docker API' >&2; exit 1",
                    INSTALLED,
                    "docker.permission",
                    "(docker.allow)"),
            docker("an answer that nobody knows", "echo 'what' >&2; exit 1", INSTALLED, "docker.unclear"),
            docker(
                    "something else under our container’s name",
                    inspect("running", "6379", "nginx:latest"),
                    INSTALLED,
                    "docker.container.foreign"),
            docker(
                            "the container ends again and again",
                            inspect("restarting", "6379", "redis:latest"),
                            SERVICE,
                            "docker.service.crashing",
                            "docker.start")
                    .then(NOT_RUN, NOT_RUN),
            docker(
                            "the container is paused",
                            inspect("paused", "6379", "redis:latest"),
                            SERVICE,
                            "docker.service.paused",
                            "docker.start")
                    .then(NOT_RUN, NOT_RUN),
            docker(
                            "the container is stopped",
                            inspect("exited", "6379", "redis:latest"),
                            SERVICE,
                            "docker.service.stopped",
                            "docker.start")
                    .then(NOT_RUN, NOT_RUN),
            docker(
                    "the container listens at another port",
                    inspect("running", "1", "redis:latest"),
                    SERVICE,
                    "docker.service.other-port"),
            run(
                    "the port is taken",
                    "Bind for 127.0.0.1:6379 failed: port is already allocated",
                    "docker.trouble.port"),
            run("a full disk", "write /var/lib/docker: no space left on device", "docker.trouble.space"),
            run(
                    "too many downloads",
                    "toomanyrequests: You have reached your unauthenticated pull rate limit.",
                    "docker.trouble.refused"),
            run("no network", "dial tcp: lookup registry-1.docker.io: no such host", "docker.trouble.network"),
            run("a saved login that cannot be read", "error getting credentials", "docker.trouble.credentials"));

    private DockerCases() {}

    private static String inspect(String status, String port, String image) {
        return "case \"$1\" in inspect) echo '%s' ;; esac".formatted(INSPECT.formatted(status, port, image));
    }

    /** A Mac whose docker does that. */
    private static Case docker(String broken, String script, String rung, String key, String... helps) {
        return seen(
                        "Docker",
                        broken,
                        folder -> {
                            Mac mac = Mac.withoutHomebrew(folder);
                            mac.mac().folder().script("/usr/local/bin/docker", script);
                            return mac.scene();
                        },
                        rung,
                        key,
                        helps)
                .by("docker");
    }

    /** What Docker says while it makes the container. */
    private static Case run(String broken, String words, String key) {
        String script = """
            case "$1" in
              inspect) echo 'Error: No such object: digidoc-redis' >&2; exit 1 ;;
              run) echo 'docker: Error response from daemon: %s' >&2; exit 125 ;;
              *) exit 1 ;;
            esac\
            """.formatted(words);
        return failing(
                        "Docker",
                        broken,
                        folder -> {
                            Mac mac = Mac.withoutHomebrew(folder);
                            mac.mac().folder().script("/usr/local/bin/docker", script);
                            return mac.scene();
                        },
                        "docker.run",
                        INSTALLED,
                        key)
                .by("docker");
    }
}
