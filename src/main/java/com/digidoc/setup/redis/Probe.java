package com.digidoc.setup.redis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one look at an address tells.
 *
 * @param url the address looked at
 * @param ping what {@code PING} said, or why it could not be asked
 * @param write what the write test said; empty where it was not tried, as {@code PING} was not answered with PONG
 * @param info the fields of INFO; empty if not permitted
 * @param addresses each place that the host stands for, in the order in which DigiDoc tries them; it uses the first that
 *     accepts
 * @param servers who answers at those places: INFO's {@code run_id} by IP address, where it could be learnt
 */
public record Probe(
        RedisUrl url,
        Reply ping,
        Optional<Reply> write,
        Map<String, String> info,
        List<Address> addresses,
        Map<String, String> servers) {
    public Probe {
        info = Map.copyOf(info);
        addresses = List.copyOf(addresses);
        servers = Map.copyOf(servers);
    }

    /**
     * Connects, asks {@code PING}, and only after a PONG tries to write and reads INFO. A host of several addresses is
     * tried at each.
     *
     * @param timeout limit of each question
     */
    public static Probe ask(RedisUrl url, Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Whether a Redis is there, whatever it said. */
    public boolean answers() {
        return ping.fault().map(Fault::answered).orElse(true);
    }
}
