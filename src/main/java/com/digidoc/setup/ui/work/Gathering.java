package com.digidoc.setup.ui.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Gathers what many threads bring, so that thousands of lines a second cost the window a few calls. */
final class Gathering<T> implements Consumer<T> {
    private static final int PAUSE_MILLIS = 50;

    private final Executor later;
    private final int keep;
    private final Consumer<? super List<T>> arrive;
    private final Deque<T> waiting = new ArrayDeque<>();

    Gathering(Executor window, int keep, Consumer<? super List<T>> arrive) {
        this.later = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, window);
        this.keep = keep;
        this.arrive = arrive;
    }

    @Override
    public void accept(T thing) {
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty();
            waiting.addLast(thing);
            if (waiting.size() > keep) {
                waiting.removeFirst();
            }
        }
        if (first) {
            later.execute(this::flush);
        }
    }

    private void flush() {
        List<T> all;
        synchronized (waiting) {
            all = new ArrayList<>(waiting);
            waiting.clear();
        }
        arrive.accept(all);
    }
}
