package com.digidoc.setup.ui.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that never goes back: where the one behind it is set back, it goes on from where it was, so that nobody waits for
 * a moment that is suddenly hours away. For one thread.
 */
public final class OnwardClock implements InstantSource {
    private final InstantSource source;
    private Duration ahead = Duration.ZERO;
    private Instant last;

    public OnwardClock(InstantSource source) {
        this.source = source;
        this.last = source.instant();
    }

    @Override
    public Instant instant() {
        Instant said = source.instant();
        Instant now = said.plus(ahead);
        if (now.isBefore(last)) {
            ahead = Duration.between(said, last);
            now = last;
        }
        last = now;
        return now;
    }
}
