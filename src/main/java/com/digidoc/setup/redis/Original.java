package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;

/** The server that takes work, where the one DigiDoc knows does not. */
final class Original {
    private Original() {}

    /** Adds its address to a finding, and the command that gives it to DigiDoc. */
    static Finding named(Finding finding, RedisUrl url, Topology topology) {
        Optional<RedisUrl> original = place(topology).flatMap(place -> at(url, place));
        if (original.isEmpty()) {
            return finding;
        }
        Finding named =
                finding.detail(Text.of("redis.topology.use", original.get().masked()));
        // a password may not stand in a command
        return original.get().password().isPresent() ? named : named.remedy(remedy(original.get()));
    }

    private static Optional<String> place(Topology topology) {
        return switch (topology) {
            case Topology.Single(Replication replication) -> replication.master();
            case Topology.Sentinel(List<Watch> watched) ->
                watched.stream()
                        .filter(watch -> !watch.down())
                        .map(Watch::master)
                        .findFirst();
            case Topology.Cluster _ -> Optional.empty();
        };
    }

    /** The same address at another place; empty where that place is none. */
    private static Optional<RedisUrl> at(RedisUrl url, String place) {
        String scheme = url.tls() ? "rediss://" : "redis://";
        return RedisUrl.parse(scheme + place + "/" + url.db()) instanceof Reading.Valid(RedisUrl there)
                ? Optional.of(new RedisUrl(
                        there.scheme(),
                        there.host(),
                        there.port(),
                        there.db(),
                        url.username(),
                        url.password(),
                        there.path(),
                        url.options(),
                        List.of()))
                : Optional.empty();
    }

    private static Remedy remedy(RedisUrl original) {
        return Remedy.toCopy(
                "redis.use-original",
                Text.of("redis.topology.use-summary"),
                List.of(Text.of("redis.topology.use-effect", original.masked())),
                List.of(Command.of("digidoc-setup", "config", "set", "queue.redis_url", original.masked())),
                false,
                new Undo.Nothing());
    }
}
