package com.digidoc.setup.docker;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.ServerLog;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Whether the container runs, will run again by itself, and lets connections in where DigiDoc looks. */
record ContainerServiceCheck(Host host, Start start, Target target, Shared<DockerState> state, Duration patience)
        implements Check {
    static final String ID = "redis.service";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Finding look() throws InterruptedException, ExecutionException {
        if (state.get() instanceof DockerState.Present(DockerProgram docker, Container container)
                && container.ofRedis()) {
            var remedies = new ContainerRemedies(host, docker, start, patience);
            return container.running() ? running(container, remedies) : stopped(docker, container, remedies);
        }
        return target.notNeeded()
                .map(why -> Finding.skipped(ID, why))
                .orElseGet(() -> Finding.blocked(ID, ContainerCheck.ID));
    }

    private Finding running(Container container, ContainerRemedies remedies)
            throws InterruptedException, ExecutionException {
        Finding finding;
        if (!container.opensAt(target.url().port()) && !target.answers()) {
            finding = Finding.problem(
                    ID, Text.of("docker.service.other-port", target.url().port()));
        } else if (container.openings().stream().anyMatch(Container.Opening::toNetwork)) {
            finding = Finding.warning(ID, Text.of("docker.service.open"));
        } else if (!container.kept() && start == Start.AT_LOGIN) {
            finding = Finding.warning(ID, Text.of("docker.service.not-kept")).remedy(remedies.keep(container));
        } else {
            finding = Finding.ok(ID, Text.of("docker.service.ok"));
        }
        return finding.detail(container.line());
    }

    private Finding stopped(DockerProgram docker, Container container, ContainerRemedies remedies)
            throws InterruptedException, ExecutionException {
        Optional<Text> notNeeded = target.notNeeded();
        if (notNeeded.isPresent()) {
            return Finding.skipped(ID, notNeeded.get()).detail(container.line());
        }
        String words =
                ServerLog.masked(host.run(docker.command(DockerState.QUESTION, "logs", "--tail", "20", Container.NAME))
                        .text());
        Text summary = container.crashing()
                ? ServerLog.trouble(words).orElseGet(() -> Text.of("docker.service.crashing"))
                : container.paused() ? Text.of("docker.service.paused") : Text.of("docker.service.stopped");
        return Finding.problem(ID, summary)
                .detail(container.line())
                .detail(words)
                .remedy(remedies.start(container));
    }
}
