package com.digidoc.setup.check;

import java.time.Duration;
import java.util.List;

/** A question about the host. Asking it changes nothing. Used once: each run of the doctor gets new ones. */
public interface Check {
    /** Its stable name, such as {@code redis.answers}; the message {@code <id>.title} is its name for people. */
    String id();

    /** The checks that must hold before this one can be asked. */
    default List<String> needs() {
        return List.of();
    }

    /**
     * Asks.
     *
     * @throws Exception whatever goes wrong; the doctor makes it {@link Status#UNKNOWN}
     */
    Finding look() throws Exception;

    /**
     * Whether it is asked at once, beside the checks that it needs, since the answer takes long to come. It counts only if
     * they hold, and is cut short where one does not; so {@link #look} must do no harm then.
     */
    default boolean eager() {
        return false;
    }

    /**
     * What would be offered here once the lower rungs are mended, so that a whole plan can be shown before its first step.
     * Asked in place of {@link #look} where a lower rung is broken.
     */
    default List<Remedy> ahead() throws Exception {
        return List.of();
    }

    /** How long it may take. */
    default Duration limit() {
        return Duration.ofSeconds(10);
    }
}
