package com.digidoc.setup.lab;

import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;

/**
 * A clock that stands still while the machine lets nobody run: a thread that does nothing but take naps and count them. On
 * a quiet machine it goes as any other.
 */
final class Naps implements AutoCloseable {
    private static final Duration NAP = Duration.ofMillis(10);

    private final ConcurrentSkipListSet<Long> ends = new ConcurrentSkipListSet<>();
    private final Thread thread = Thread.ofPlatform().name("lab naps").daemon().start(this::nap);
    private volatile boolean closed;

    private void nap() {
        long begun = System.nanoTime();
        while (!closed) {
            LockSupport.parkNanos(NAP.toNanos());
            long now = System.nanoTime();
            if (now - begun >= NAP.toNanos()) {
                begun = now;
                ends.add(now);
            }
        }
    }

    /** How long it was from one moment to another, both values of {@link System#nanoTime}. */
    Duration between(long from, long to) {
        Duration real = Duration.ofNanos(Math.max(0, to - from));
        Duration napped = NAP.multipliedBy(ends.subSet(from, Math.max(from, to)).size() + 1L);
        return napped.compareTo(real) < 0 ? napped : real;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
