package com.digidoc.setup.redis;

import com.digidoc.setup.redis.Pulse.Sample;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The looks of the last five minutes at one address; never more than were to be expected in that time. */
final class PulseHistory {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 1500;

    private final ArrayDeque<Sample> samples = new ArrayDeque<>();
    private Optional<Long> answered = Optional.empty();

    void add(Reply reply, long now) {
        if (reply.answered()) {
            answered = Optional.of(now);
        }
        samples.addLast(new Sample(now, reply.answered() ? Optional.of(reply.latency()) : Optional.empty()));
        while (samples.size() > MOST || now - samples.getFirst().taken() > KEPT.toNanos()) {
            samples.removeFirst();
        }
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** When the last answer came. */
    Optional<Long> answered() {
        return answered;
    }
}
