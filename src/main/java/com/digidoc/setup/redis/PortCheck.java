package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Set;

/**
 * Whether the port of DigiDoc's address is held by a server we can use. A port that answers as Redis is never a conflict,
 * whoever holds it; two servers behind one port number are told apart.
 */
final class PortCheck extends TargetCheck {
    private final Host host;
    private final Shared<Probe> probe;
    private final Shared<List<PortHolder>> holders;

    PortCheck(Host host, Target target, Shared<Probe> probe, Shared<List<PortHolder>> holders) {
        super("redis.port", List.of(), target);
        this.host = host;
        this.probe = probe;
        this.holders = holders;
    }

    @Override
    Finding look(RedisUrl url) throws Exception {
        if (url.unix()) {
            return Finding.skipped(id(), Text.of("redis.port.socket", url.masked()));
        }
        if (!url.here()) {
            return Finding.skipped(id(), Text.of("redis.elsewhere", url.masked()));
        }
        Probe seen = probe.get();
        Finding finding = seen.answers() ? answering(url, seen) : silent(url, seen);
        return finding.detail(families(seen).toArray(Text[]::new));
    }

    private Finding answering(RedisUrl url, Probe seen) throws Exception {
        List<PortHolder> all = holders.get();
        Set<String> servers = Set.copyOf(seen.servers().values());
        if (all.size() > 1 || servers.size() > 1) {
            List<Text> names = all.size() > 1
                    ? all.stream().map(PortWords::name).toList()
                    : seen.servers().keySet().stream()
                            .sorted()
                            .map(Text::exactly)
                            .toList();
            return Finding.warning(id(), Text.of("redis.port.several", url.port(), PortWords.joined(names)))
                    .detail(Text.of("redis.port.several-means"))
                    .detail(PortWords.lines(all));
        }
        if (all.isEmpty()) {
            return Finding.ok(id(), Text.of("redis.port.unseen", url.port()));
        }
        return held(url, all.getFirst());
    }

    private Finding held(RedisUrl url, PortHolder holder) {
        Text name = PortWords.name(holder);
        Text summary =
                switch (holder.kind()) {
                    case REDIS, OTHER -> Text.of("redis.port.held", url.port(), name);
                    case CONTAINER -> Text.of("redis.port.container", url.port(), name);
                    case TUNNEL -> Text.of("redis.port.tunnel", url.port(), name);
                    case HIDDEN -> Text.of("redis.port.unseen", url.port());
                };
        return Finding.ok(id(), summary).detail(PortWords.line(holder));
    }

    private Finding silent(RedisUrl url, Probe seen) throws Exception {
        List<PortHolder> all = holders.get();
        List<PortHolder> reached = all.stream()
                .filter(holder -> seen.addresses().stream().anyMatch(address -> holder.servesAt(address.ip())))
                .toList();
        if (reached.stream().anyMatch(holder -> holder.kind() == PortHolder.Kind.REDIS)) {
            return held(url, reached.getFirst());
        }
        if (!reached.isEmpty()) {
            return taken(url, reached.getFirst());
        }
        if (seen.addresses().stream().anyMatch(Address::accepts)) {
            return Finding.problem(id(), Text.of("redis.port.taken-unseen", url.port()))
                    .detail(Text.of("redis.port.taken-means"), PortWords.show(host, url.port()));
        }
        return all.isEmpty()
                ? Finding.problem(id(), Text.of("redis.port.free", url.port()))
                : Finding.problem(
                                id(),
                                Text.of(
                                        "redis.port.other-address",
                                        PortWords.name(all.getFirst()),
                                        String.join(", ", all.getFirst().addresses()),
                                        url.masked()))
                        .detail(PortWords.lines(all));
    }

    private Finding taken(RedisUrl url, PortHolder holder) throws InterruptedException {
        Text summary = holder.kind() == PortHolder.Kind.HIDDEN
                ? Text.of("redis.port.taken-unseen", url.port())
                : Text.of("redis.port.taken", url.port(), PortWords.name(holder));
        return Finding.problem(id(), summary)
                .detail(
                        Text.of("redis.port.taken-means"),
                        PortWords.line(holder),
                        PortWords.stop(host, holder, url.port()));
    }

    /** Says it where a name such as {@code localhost} stands for several addresses and only some of them accept. */
    private static List<Text> families(Probe seen) {
        List<String> open = ips(seen, true);
        List<String> closed = ips(seen, false);
        return open.isEmpty() || closed.isEmpty()
                ? List.of()
                : List.of(Text.of(
                        "redis.port.families", seen.url().host(), String.join(", ", open), String.join(", ", closed)));
    }

    private static List<String> ips(Probe seen, boolean accepting) {
        return seen.addresses().stream()
                .filter(address -> address.accepts() == accepting)
                .map(Address::ip)
                .toList();
    }
}
