package com.digidoc.setup.redis;

import com.digidoc.setup.host.Host;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Finds out who listens on a TCP port of the host. */
public final class PortHolders {
    private PortHolders() {}

    /**
     * Asks the system.
     *
     * @param port a TCP port
     * @return one holder a listening program, those with a process first. Programs that listen at the very same addresses
     *     share one socket (a parent and its children) and count once. Empty where nobody listens, and also where the
     *     system does not show the listener to us: macOS shows only our own processes
     */
    public static List<PortHolder> of(Host host, int port) throws InterruptedException {
        List<PortHolder> found =
                switch (host.platform().os()) {
                    case MACOS -> LsofHolders.of(host, port);
                    case LINUX -> ProcHolders.of(host, port);
                    case OTHER -> List.of();
                };
        var distinct = new LinkedHashMap<List<String>, PortHolder>();
        sorted(found).forEach(holder -> distinct.putIfAbsent(holder.addresses(), holder));
        return List.copyOf(distinct.values());
    }

    /**
     * The TCP ports that a process of the person's own listens at.
     *
     * @return in ascending order; empty where it listens at none, and where that cannot be found out
     */
    public static List<Integer> ports(Host host, long pid) throws InterruptedException {
        return switch (host.platform().os()) {
            case MACOS -> LsofHolders.ports(host, pid);
            case LINUX -> ProcHolders.ports(host, pid);
            case OTHER -> List.of();
        };
    }

    private static List<PortHolder> sorted(List<PortHolder> found) {
        var sorted = new ArrayList<>(found);
        sorted.sort((one, other) ->
                Long.compare(one.pid().orElse(Long.MAX_VALUE), other.pid().orElse(Long.MAX_VALUE)));
        return sorted;
    }
}
