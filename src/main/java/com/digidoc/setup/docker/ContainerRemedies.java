package com.digidoc.setup.docker;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.ServerLog;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be done about the container.
 *
 * @param patience how long a started Redis may take until it accepts connections
 */
record ContainerRemedies(Host host, DockerProgram docker, Start start, Duration patience) {
    private static final Duration DOWNLOADING = Duration.ofMinutes(15);
    private static final Duration STARTING = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** Makes the container and starts it. */
    Remedy run(int port) {
        var words = new ArrayList<>(List.of("run", "-d", "--name", Container.NAME));
        if (start == Start.AT_LOGIN) {
            words.addAll(List.of("--restart", "unless-stopped"));
        }
        words.addAll(List.of("-p", "127.0.0.1:" + port + ":6379", "redis:latest"));
        return remedy(
                "docker.run",
                Text.of("docker.run"),
                List.of(
                        Text.of("docker.run.download"),
                        start == Start.AT_LOGIN ? Text.of("docker.run.kept") : Text.of("docker.run.until"),
                        Text.of("docker.run.drawback")),
                docker.command(DOWNLOADING, words),
                stopping());
    }

    /** Starts the container that is there. */
    Remedy start(Container container) {
        return remedy(
                "docker.start",
                Text.of("docker.start"),
                List.of(Text.of("docker.start.keeps")),
                docker.command(STARTING, container.paused() ? "unpause" : "start", Container.NAME),
                stopping());
    }

    /** Has Docker start it again by itself from now on. */
    Remedy keep(Container container) {
        String before = container.restart().isEmpty() ? "no" : container.restart();
        return remedy(
                "docker.keep",
                Text.of("docker.keep"),
                List.of(Text.of("docker.run.kept")),
                docker.command(STARTING, "update", "--restart", "unless-stopped", Container.NAME),
                new Undo.Run(
                        Text.of("docker.keep.undo"),
                        List.of(docker.command(STARTING, "update", "--restart", before, Container.NAME))));
    }

    /** Only stopped, never removed: its data would go with it. */
    private Undo stopping() {
        // the processes of a container that does not run cannot be listed
        return new Undo.Run(
                Text.of("docker.start.undo"),
                List.of(docker.command(STARTING, "stop", Container.NAME)),
                List.of(new Trace.Answer(docker.command(DockerState.QUESTION, "top", Container.NAME))));
    }

    private Remedy remedy(String id, Text summary, List<Text> effects, Command command, Undo undo) {
        return new Remedy(
                id, summary, effects, List.of(command), false, true, undo, progress -> apply(command, progress));
    }

    private Outcome apply(Command command, Progress progress) throws InterruptedException {
        progress.doing(Text.exactly(command.line()));
        CommandResult result = host.run(command, progress::line);
        if (!result.ok()) {
            return DockerTrouble.outcome(command, result);
        }
        progress.doing(Text.of("docker.waiting"));
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && notReady()) {
            Thread.sleep(LOOK_EVERY);
        }
        return Outcome.done();
    }

    /** Its last words are these once it is. A Docker that does not tell is not waited for. */
    private boolean notReady() throws InterruptedException {
        CommandResult log = host.run(docker.command(DockerState.QUESTION, "logs", "--tail", "1", Container.NAME));
        return log.ok() && !ServerLog.ready(log.text());
    }
}
