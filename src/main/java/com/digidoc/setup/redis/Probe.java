package com.digidoc.setup.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one look at an address tells.
 *
 * @param url the address looked at
 * @param ping what {@code PING} said, or why it could not be asked
 * @param write what the write test said; empty where it was not tried, as {@code PING} was not answered with PONG
 * @param info the fields of INFO, which a Redis also gives while it loads or cannot save; empty if it is not to be had
 * @param addresses each place that the host stands for, in the order in which DigiDoc tries them; it uses the first that
 *     accepts. Of a host on another computer only those up to that one
 * @param servers who answers at those places: INFO's {@code run_id} by IP address, where it could be learnt
 * @param certifiedUntil until when the server's certificate is valid; empty where the connection is not encrypted
 */
public record Probe(
        RedisUrl url,
        Reply ping,
        Optional<Reply> write,
        Map<String, String> info,
        List<Address> addresses,
        Map<String, String> servers,
        Optional<Instant> certifiedUntil) {
    /** One of a server without a certificate. */
    public Probe(
            RedisUrl url,
            Reply ping,
            Optional<Reply> write,
            Map<String, String> info,
            List<Address> addresses,
            Map<String, String> servers) {
        this(url, ping, write, info, addresses, servers, Optional.empty());
    }

    public Probe {
        info = Map.copyOf(info);
        addresses = List.copyOf(addresses);
        servers = Map.copyOf(servers);
    }

    /**
     * Connects, asks {@code PING}, reads INFO, and tries to write only after a PONG. A host on this computer is tried
     * at each of its addresses, as {@code localhost} may mean ::1 for one program and 127.0.0.1 for another.
     *
     * @param timeout limit of each question
     */
    public static Probe ask(RedisUrl url, Duration timeout) throws InterruptedException {
        return ask(url, timeout, Names.OF_SYSTEM);
    }

    static Probe ask(RedisUrl url, Duration timeout, Names names) throws InterruptedException {
        Probe first =
                switch (Connection.open(url, timeout, names)) {
                    case Connection.Opening.Refused(Reply reply, List<Address> tried) ->
                        new Probe(url, reply, Optional.empty(), Map.of(), tried, Map.of());
                    case Connection.Opening.Open open -> asked(url, open);
                };
        return url.here() && !url.unix() ? first.withOthers(timeout, names) : first;
    }

    private static Probe asked(RedisUrl url, Connection.Opening.Open open) throws InterruptedException {
        try (Connection connection = open.connection()) {
            Reply ping = connection.ping();
            Optional<Reply> write = ping.ok() ? Optional.of(connection.writeTest()) : Optional.empty();
            Map<String, String> info = info(connection);
            return new Probe(
                    url, ping, write, info, open.addresses(), servers(open, info), connection.certifiedUntil());
        }
    }

    private static Map<String, String> info(Connection connection) throws InterruptedException {
        try {
            return connection.info();
        } catch (RedisFault notToBeHad) {
            return Map.of();
        }
    }

    private static Map<String, String> servers(Connection.Opening open, Map<String, String> info) {
        return info.containsKey("run_id") ? Map.of(open.addresses().getLast().ip(), info.get("run_id")) : Map.of();
    }

    private Probe withOthers(Duration timeout, Names names) throws InterruptedException {
        var all = new ArrayList<>(addresses);
        var who = new HashMap<>(servers);
        for (InetAddress place : places(timeout, names)) {
            if (all.stream().noneMatch(address -> address.ip().equals(Address.written(place)))) {
                var opening = Connection.open(url, timeout, (host, limit) -> List.of(place));
                all.addAll(opening.addresses());
                if (opening instanceof Connection.Opening.Open open) {
                    try (Connection connection = open.connection()) {
                        who.putAll(servers(open, info(connection)));
                    }
                }
            }
        }
        return new Probe(url, ping, write, info, all, who, certifiedUntil);
    }

    private List<InetAddress> places(Duration timeout, Names names) throws InterruptedException {
        try {
            return names.of(url.host(), timeout);
        } catch (IOException unknown) {
            return List.of();
        }
    }

    /** Whether a Redis is there, whatever it said. */
    public boolean answers() {
        return ping.answered();
    }

    /** Whether what answers is a Sentinel or part of a cluster. */
    boolean holdsNoQueue() {
        return write.flatMap(Reply::fault)
                .filter(fault -> fault == Fault.SENTINEL || fault == Fault.CLUSTER)
                .isPresent();
    }

    /** Whether what DigiDoc would put on its queue was taken. */
    public boolean takesWork() {
        return write.map(Reply::ok).orElse(false);
    }
}
