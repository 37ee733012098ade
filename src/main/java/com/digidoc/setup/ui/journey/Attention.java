package com.digidoc.setup.ui.journey;

import java.time.Duration;
import java.time.Instant;

/** Whether the person is busy with the page, so that it must not be changed under their eyes. */
final class Attention {
    private static final Duration MOMENT = Duration.ofMillis(1500);
    private static final Duration READING = Duration.ofSeconds(5);
    /** The pointer still trembles after the click that started it. */
    private static final Duration TREMBLE = Duration.ofMillis(300);

    private Instant lastUse = Instant.MIN;
    private boolean editing;

    void used(Instant now) {
        lastUse = now;
    }

    void editing(boolean now) {
        editing = now;
    }

    /**
     * Whether a page that became fulfilled may give way to the next.
     *
     * @param since when it became so
     * @param asked whether by what the person asked for here, and not by itself
     */
    boolean free(Instant now, Instant since, boolean asked) {
        if (editing || now.isBefore(since.plus(MOMENT))) {
            return false;
        }
        boolean onlyAsked = asked && !lastUse.isAfter(since.plus(TREMBLE));
        return onlyAsked || lastUse.equals(Instant.MIN) || !now.isBefore(lastUse.plus(READING));
    }
}
