package com.digidoc.setup.check;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A question that several checks of one run share: asked once, on a thread of its own, when the first of them wants to
 * know.
 */
public final class Shared<T> {
    private final FutureTask<T> task;
    private final AtomicBoolean started = new AtomicBoolean();

    public Shared(Callable<T> question) {
        task = new FutureTask<>(question);
    }

    public static <T> Shared<T> of(T known) {
        return new Shared<>(() -> known);
    }

    /**
     * The answer.
     *
     * @throws InterruptedException if the caller stopped waiting; the others may still get the answer
     * @throws ExecutionException if asking failed
     */
    public T get() throws InterruptedException, ExecutionException {
        if (started.compareAndSet(false, true)) {
            Threads.another("shared").start(task);
        }
        return task.get();
    }
}
