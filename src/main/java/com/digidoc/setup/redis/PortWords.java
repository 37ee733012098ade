package com.digidoc.setup.redis;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.List;

/** How a port's holder is named to people, and which command would stop it: to read, never run by us. */
final class PortWords {
    private PortWords() {}

    /** Its name in a sentence. */
    static Text name(PortHolder holder) {
        if (holder.program().isEmpty() || holder.pid().isEmpty()) {
            return Text.of("redis.port.name-hidden");
        }
        return Text.of("redis.port.name", holder.program().get(), holder.pid().get());
    }

    /** All that is known of it, on a line of its own. */
    static Text line(PortHolder holder) {
        return Text.of(
                "redis.port.line", name(holder), holder.user().orElse("?"), String.join(", ", holder.addresses()));
    }

    static Text[] lines(List<PortHolder> holders) {
        return holders.stream().map(PortWords::line).toArray(Text[]::new);
    }

    static Text joined(List<Text> names) {
        return names.stream()
                .reduce((first, second) -> Text.of("redis.port.and", first, second))
                .orElseThrow();
    }

    /** The command that would free the port. */
    static Text stop(Host host, PortHolder holder, int port) throws InterruptedException {
        return switch (holder.kind()) {
            case CONTAINER ->
                Text.of(
                        "redis.port.stop-container",
                        Command.of("docker", "ps", "--filter", "publish=" + port)
                                .line());
            case REDIS, TUNNEL, OTHER ->
                holder.pid().isPresent()
                        ? Text.of(
                                "redis.port.stop",
                                Command.of("kill", holder.pid().get().toString())
                                        .line())
                        : show(host, port);
            case HIDDEN -> show(host, port);
        };
    }

    /** The command with which an administrator sees who holds the port. */
    static Text show(Host host, int port) throws InterruptedException {
        Command command = host.platform().linux()
                ? Command.of("sudo", "ss", "-ltnp", "sport = :" + port)
                : Command.of("sudo", "lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN");
        return Text.of("redis.port.show", command.line());
    }
}
