package com.digidoc.setup.lab;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The names of the laboratory, {@code *.lab.test}; all others are asked of the system. It stands where the JDK looks for
 * its resolver (META-INF/services), so that the product itself needs no door for tests.
 */
public final class LabNames extends InetAddressResolverProvider {
    private static final Map<String, Callable<List<InetAddress>>> ANSWERS = new ConcurrentHashMap<>();

    /** From now on a name is answered so. */
    static void answer(String name, Callable<List<InetAddress>> how) {
        ANSWERS.put(name, how);
    }

    static void unknown(String name) {
        ANSWERS.remove(name);
    }

    /** What a JDK has been told of names it keeps for ten seconds and more; {@code Main} forbids it that, too. */
    public LabNames() {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver system = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return host.endsWith(".lab.test") ? own(host) : system.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return system.lookupByAddress(address);
            }
        };
    }

    private static Stream<InetAddress> own(String host) throws UnknownHostException {
        Callable<List<InetAddress>> answer = ANSWERS.get(host);
        if (answer == null) {
            throw new UnknownHostException(host + ": Name or service not known");
        }
        try {
            return answer.call().stream();
        } catch (Exception e) {
            throw new UnknownHostException(host + ": " + e.getMessage());
        }
    }

    @Override
    public String name() {
        return "laboratory";
    }
}
