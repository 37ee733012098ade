package com.digidoc.setup.redis;

import com.digidoc.setup.check.Threads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Which addresses a host's name stands for. */
interface Names {
    /** As the system answers. */
    Names OF_SYSTEM = Names::ask;

    /** The addresses in the order to try them. */
    List<InetAddress> of(String host, Duration limit) throws IOException, InterruptedException;

    /** Asks for a name that needs no network, on a thread of its own; a failure is told to whoever asks next. */
    static void prepare() {
        Threads.another("look up").start(new FutureTask<>(() -> ofSystem("localhost")));
    }

    /**
     * Java keeps what a name stands for for half a minute, and that it stands for nothing for ten seconds. DigiDoc's Python
     * asks the system each time, and so do we. The Java of the packages is set so from the start: setting it here takes a
     * tenth of a ping.
     */
    private static InetAddress[] ofSystem(String host) throws UnknownHostException {
        for (String kept : List.of("networkaddress.cache.ttl", "networkaddress.cache.negative.ttl")) {
            if (!"0".equals(Security.getProperty(kept))) {
                Security.setProperty(kept, "0");
            }
        }
        return InetAddress.getAllByName(host);
    }

    private static List<InetAddress> ask(String host, Duration limit) throws IOException, InterruptedException {
        var lookup = new FutureTask<>(() -> ofSystem(host));
        Threads.another("look up " + host).start(lookup);
        try {
            return ordered(List.of(lookup.get(limit.toNanos(), TimeUnit.NANOSECONDS)));
        } catch (ExecutionException e) {
            throw new Trouble(Fault.DNS, e.getCause().getMessage());
        } catch (TimeoutException e) {
            throw new Trouble(Fault.DNS, host + ": no answer in time to the question for its address");
        }
    }

    /**
     * Python takes the system's order, which for this computer is ::1 before 127.0.0.1 (RFC 6724); Java puts IPv4 first.
     */
    static List<InetAddress> ordered(List<InetAddress> addresses) {
        if (!addresses.stream().allMatch(InetAddress::isLoopbackAddress)) {
            return addresses;
        }
        List<InetAddress> ordered = new ArrayList<>(addresses);
        // the longer ones, which are of IPv6; a comparator by key would be made up anew at each start
        ordered.sort((one, other) -> other.getAddress().length - one.getAddress().length);
        return List.copyOf(ordered);
    }
}
