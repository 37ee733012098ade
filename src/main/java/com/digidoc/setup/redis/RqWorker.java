package com.digidoc.setup.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A worker as it has written itself down. Its words are shown, so they are plain already.
 *
 * @param name as RQ calls it
 * @param queues which it works, the first one first
 * @param state {@code idle}, {@code busy} …
 * @param heartbeat when it last gave a sign of life, by its own clock; empty if it does not say
 * @param host the computer it runs on, by its own word; empty if it does not say
 * @param pid its process there
 * @param left how long RQ takes it for alive without another sign; empty if it set no limit
 */
record RqWorker(
        String name,
        List<String> queues,
        String state,
        Optional<Instant> heartbeat,
        Optional<String> host,
        Optional<Long> pid,
        Optional<Duration> left) {
    /** RQ's hash of a worker that is idle expires after 480 s without a sign of life, of a busy one after 90. */
    private static final Duration LOST = Duration.ofSeconds(480);

    RqWorker {
        queues = List.copyOf(queues);
    }

    /** How long ago its last sign of life was; never negative, as clocks of two computers differ. */
    Optional<Duration> silentFor(Instant now) {
        return heartbeat.map(beat -> Duration.between(beat, now)).map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    /** Whether it may still live, as far as its own record tells. */
    boolean alive(Instant now) {
        return left.isPresent()
                || silentFor(now).map(age -> age.compareTo(LOST) < 0).orElse(true);
    }

    boolean works(String queue) {
        return queues.contains(queue);
    }
}
