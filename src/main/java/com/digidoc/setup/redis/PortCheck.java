package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the port of DigiDoc's address is held by a server we can use. A port that answers as Redis is never a conflict,
 * whoever holds it; two servers behind one port number are told apart.
 */
final class PortCheck extends TargetCheck {
    /** Somebody listens, and the system shows nothing of it. */
    private static final PortHolder UNSEEN =
            new PortHolder(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    private final Host host;
    private final Shared<Probe> probe;
    private final Shared<List<PortHolder>> holders;
    private final Surroundings surroundings;

    PortCheck(
            Host host,
            Target target,
            Shared<Probe> probe,
            Shared<List<PortHolder>> holders,
            Surroundings surroundings) {
        super("redis.port", List.of(), target);
        this.host = host;
        this.probe = probe;
        this.holders = holders;
        this.surroundings = surroundings;
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
                    .detail(words(url).lines(all));
        }
        return held(url, all.isEmpty() ? UNSEEN : all.getFirst());
    }

    private PortWords words(RedisUrl url) {
        return new PortWords(host, surroundings, url.port());
    }

    private Finding held(RedisUrl url, PortHolder holder) throws InterruptedException {
        Text name = PortWords.name(holder);
        List<String> containers = words(url).containers(holder);
        if (!containers.isEmpty()) {
            return Finding.ok(
                            id(),
                            Text.of("redis.port.container-named", url.port(), String.join(", ", containers), name))
                    .detail(PortWords.line(holder), words(url).stop(holder));
        }
        Text summary =
                switch (holder.kind()) {
                    case REDIS, OTHER -> Text.of("redis.port.held", url.port(), name);
                    case CONTAINER -> Text.of("redis.port.container", url.port(), name);
                    case TUNNEL -> Text.of("redis.port.tunnel", url.port(), name);
                    case HIDDEN -> Text.of("redis.port.unseen", url.port());
                };
        return holder == UNSEEN
                ? Finding.ok(id(), summary)
                : Finding.ok(id(), summary)
                        .detail(PortWords.line(holder), words(url).stop(holder));
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
            return taken(url, UNSEEN);
        }
        return all.isEmpty() ? free(url) : elsewhere(url, all);
    }

    /** Nothing listens at that port. The server that is kept running may do so at another. */
    private Finding free(RedisUrl url) throws Exception {
        Optional<Provider.Kept> kept = surroundings.keeper().kept();
        List<Integer> ports =
                kept.isPresent() ? PortHolders.ports(host, kept.get().pid()) : List.of();
        if (ports.isEmpty()) {
            return Finding.problem(id(), Text.of("redis.port.free", url.port()));
        }
        return offering(
                Finding.problem(
                        id(),
                        Text.of(
                                "redis.port.other-port",
                                url.port(),
                                ports.getFirst(),
                                kept.get().pid())),
                url.at(url.host(), ports.getFirst()));
    }

    /** The port's number is in use, but not at the address where DigiDoc looks. */
    private Finding elsewhere(RedisUrl url, List<PortHolder> all) throws Exception {
        PortHolder first = all.getFirst();
        Finding finding = Finding.problem(
                        id(),
                        Text.of(
                                "redis.port.other-address",
                                PortWords.name(first),
                                String.join(", ", first.addresses()),
                                url.masked()))
                .detail(words(url).lines(all));
        return first.kind() == PortHolder.Kind.REDIS && !first.addresses().isEmpty()
                ? offering(finding, url.at(first.addresses().getFirst(), url.port()))
                : finding;
    }

    private Finding offering(Finding finding, RedisUrl address) throws Exception {
        return finding.remedies(surroundings.rewriting().to(address).stream().toList());
    }

    private Finding taken(RedisUrl url, PortHolder holder) throws InterruptedException {
        List<String> containers = words(url).containers(holder);
        Text summary = !containers.isEmpty()
                ? Text.of("redis.port.taken-container", url.port(), String.join(", ", containers))
                : holder.kind() == PortHolder.Kind.HIDDEN
                        ? Text.of("redis.port.taken-unseen", url.port())
                        : Text.of("redis.port.taken", url.port(), PortWords.name(holder));
        Finding finding = Finding.problem(id(), summary).detail(Text.of("redis.port.taken-means"));
        return holder == UNSEEN
                ? finding.detail(words(url).stop(holder))
                : finding.detail(PortWords.line(holder), words(url).stop(holder));
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
