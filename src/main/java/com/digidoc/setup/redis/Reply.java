package com.digidoc.setup.redis;

import java.time.Duration;
import java.util.Optional;

/**
 * What came back of one question to Redis.
 *
 * @param fault what went wrong; empty if it answered as it should
 * @param exact the exact words: {@code PONG}, the server's error, the system's message; never a secret
 * @param latency how long the answer took, or until it was given up
 */
public record Reply(Optional<Fault> fault, String exact, Duration latency) {
    public boolean ok() {
        return fault.isEmpty();
    }
}
