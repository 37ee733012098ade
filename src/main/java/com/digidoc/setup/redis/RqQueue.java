package com.digidoc.setup.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A queue in numbers.
 *
 * @param name as RQ calls it, plain
 * @param waiting jobs that wait
 * @param oldest since when the next of them waits; empty if none does, or it does not say
 * @param started jobs that a worker has taken and not ended
 * @param lost those of them whose worker has given no sign of life for too long
 * @param failed jobs that ended badly and are kept
 */
record RqQueue(String name, long waiting, Optional<Instant> oldest, long started, long lost, long failed) {
    /** How long the next job has waited. */
    Optional<Duration> waitedFor(Instant now) {
        return oldest.map(since -> Duration.between(since, now)).filter(age -> !age.isNegative());
    }

    boolean empty() {
        return waiting == 0 && started == 0 && failed == 0;
    }
}
