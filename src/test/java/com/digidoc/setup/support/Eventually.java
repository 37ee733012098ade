package com.digidoc.setup.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waiting on a condition, with a limit. */
public final class Eventually {
    private Eventually() {}

    /** Returns once the condition holds; fails if it does not within the limit. */
    public static void within(Duration limit, String what, Callable<Boolean> condition) {
        if (!becomes(limit, condition)) {
            throw new AssertionError("not within " + limit.toMillis() + " ms: " + what);
        }
    }

    /** Waits until the condition holds; says whether it did within the limit. */
    public static boolean becomes(Duration limit, Callable<Boolean> condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return true;
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
