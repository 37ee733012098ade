package com.digidoc.setup.check;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks one check on a thread of its own, so that one that does not even react to an interrupt cannot hold up the others. */
final class Look {
    /** For what was begun and is not wanted, such as another program, to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Check check;
    private final FutureTask<Finding> task;
    private final Thread thread;
    private boolean begun;
    private long start;

    Look(Check check) {
        this.check = check;
        task = new FutureTask<>(() -> Objects.requireNonNull(check.look()));
        thread = Threads.another("look " + check.id()).unstarted(task);
    }

    /** Begins, unless it has begun. */
    void begin() {
        if (!begun) {
            begun = true;
            start = System.nanoTime();
            thread.start();
        }
    }

    /** What was found, without passwords, once it is; it must have begun. */
    Finding finding() throws InterruptedException, ExecutionException, TimeoutException {
        Duration left = check.limit().minus(took());
        return task.get(left.toNanos(), TimeUnit.NANOSECONDS).masked();
    }

    /** How long it has taken until now. */
    Duration took() {
        return begun ? Duration.ofNanos(System.nanoTime() - start) : Duration.ZERO;
    }

    /** Ends it and waits until nothing is left of it, in case it has begun. */
    void drop() throws InterruptedException {
        end();
        if (begun) {
            thread.join(PATIENCE);
        }
    }

    void end() {
        thread.interrupt();
    }
}
