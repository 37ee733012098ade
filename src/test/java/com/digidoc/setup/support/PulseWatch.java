package com.digidoc.setup.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Watches the window's thread: how long the longest time between two pulses was. Beside it runs a thread that does nothing
 * but sleep for as long as a pulse takes; what that one is late by is the machine's doing, and not counted as ours.
 */
public final class PulseWatch implements AutoCloseable {
    private static final long PULSE = Duration.ofMillis(16).toNanos();

    private final AnimationTimer timer;
    private final Thread idle = Thread.ofPlatform().daemon().unstarted(this::idle);
    private volatile boolean watching = true;
    private volatile long longest;
    private volatile long longestIdle;
    private volatile int pulses;

    private PulseWatch() {
        timer = new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                longest = last == 0 ? 0 : Math.max(longest, time - last);
                last = time;
                pulses++;
            }
        };
    }

    public static PulseWatch start() {
        var watch = new PulseWatch();
        watch.idle.start();
        Platform.runLater(watch.timer::start);
        return watch;
    }

    private void idle() {
        long last = System.nanoTime();
        while (watching) {
            LockSupport.parkNanos(PULSE);
            long now = System.nanoTime();
            longestIdle = Math.max(longestIdle, now - last);
            last = now;
        }
    }

    /** The longest gap so far that is not the machine's. */
    public Duration longestOfOurs() {
        return Duration.ofNanos(Math.max(0, longest - longestIdle));
    }

    public int pulses() {
        return pulses;
    }

    @Override
    public void close() {
        watching = false;
        Platform.runLater(timer::stop);
    }
}
