package com.digidoc.setup.redis;

import com.digidoc.setup.check.Shared;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Whether other computers can use a server without a password. */
final class Exposure {
    private Exposure() {}

    /**
     * Judges a server that has answered at this address.
     *
     * <p>What listens on this computer counts more than what the server says of itself: in a container it binds every
     * address of the container, and Docker decides who reaches it.
     *
     * @param holders who listens on its port, where that is on this computer
     */
    static boolean of(RedisUrl url, ServerSettings settings, Shared<List<PortHolder>> holders)
            throws InterruptedException, ExecutionException {
        if (url.password().isPresent()) {
            return false;
        }
        if (!url.here()) {
            return true;
        }
        if (!settings.is("protected-mode", "no")) {
            return false;
        }
        List<PortHolder> known = url.unix() ? List.of() : holders.get();
        return known.isEmpty()
                ? !settings.inContainer() && bound(settings).anyMatch(Exposure::reachable)
                : known.stream().flatMap(holder -> holder.addresses().stream()).anyMatch(Exposure::reachable);
    }

    /** The addresses of {@code bind}; a {@code -} before one means that it may be missing on the computer. */
    private static Stream<String> bound(ServerSettings settings) {
        return settings.value("bind").stream()
                .flatMap(bind -> Stream.of(bind.split(" ")))
                .filter(address -> !address.isBlank())
                .map(address -> address.replaceFirst("^-", ""));
    }

    private static boolean reachable(String address) {
        return !address.equals("::1") && !address.startsWith("127.") && !address.equals("localhost");
    }
}
