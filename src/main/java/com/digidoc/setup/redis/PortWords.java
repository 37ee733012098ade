package com.digidoc.setup.redis;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.List;

/** How a port's holders are named to people, and which command would stop each: to read, never run by us. */
record PortWords(Host host, Surroundings surroundings, int port) {
    /** Its name in a sentence. */
    static Text name(PortHolder holder) {
        if (holder.program().isEmpty() || holder.pid().isEmpty()) {
            return Text.of("redis.port.name-hidden");
        }
        return Text.of("redis.port.name", holder.program().get(), holder.pid().get());
    }

    /** All that is known of it, on a line of its own. */
    static Text line(PortHolder holder) {
        return Text.forExperts(Text.of(
                "redis.port.line", name(holder), holder.user().orElse("?"), String.join(", ", holder.addresses())));
    }

    static Text joined(List<Text> names) {
        return names.stream()
                .reduce((first, second) -> Text.of("redis.port.and", first, second))
                .orElseThrow();
    }

    /** Each with what would stop it. */
    Text[] lines(List<PortHolder> holders) throws InterruptedException {
        var lines = new ArrayList<Text>();
        for (PortHolder holder : holders) {
            lines.add(line(holder));
            lines.add(stop(holder));
        }
        return lines.toArray(Text[]::new);
    }

    /** The containers behind a holder: one whose program passes ports on, or one that the system does not show. */
    List<String> containers(PortHolder holder) throws InterruptedException {
        return switch (holder.kind()) {
            case CONTAINER, HIDDEN -> surroundings.containers().at(port);
            case REDIS, TUNNEL, OTHER -> List.of();
        };
    }

    /** The command that would free the port. */
    Text stop(PortHolder holder) throws InterruptedException {
        List<String> containers = containers(holder);
        if (!containers.isEmpty()) {
            var words = new ArrayList<>(List.of("stop"));
            words.addAll(containers);
            return stopping(Command.of("docker", words));
        }
        if (holder.kind() == PortHolder.Kind.CONTAINER) {
            return Text.forExperts(Text.of(
                    "redis.port.stop-container",
                    Command.of("docker", "ps", "--filter", "publish=" + port).line()));
        }
        if (holder.pid().isEmpty()) {
            return show();
        }
        long pid = holder.pid().get();
        return surroundings
                .keeper()
                .kept()
                .filter(kept -> kept.pid() == pid)
                .map(kept -> stopping(kept.stop()))
                .orElseGet(() -> stopping(Command.of("kill", String.valueOf(pid))));
    }

    private static Text stopping(Command command) {
        return Text.forExperts(Text.of("redis.port.stop", command.line()));
    }

    /** The command with which an administrator sees who holds the port. */
    Text show() throws InterruptedException {
        Command command = host.platform().linux()
                ? Command.of("sudo", "ss", "-ltnp", "sport = :" + port)
                : Command.of("sudo", "lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN");
        return Text.forExperts(Text.of("redis.port.show", command.line()));
    }
}
