package com.digidoc.setup.ui.work;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The only bridge between the window's thread and all others. Work runs on virtual threads; what comes of it is handed
 * over on the window's thread.
 */
public final class FxTasks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Executor window;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Work under way. */
    @FunctionalInterface
    public interface Work {
        /** Interrupts it; it still ends by calling back. */
        void cancel();
    }

    /** For tests, which have no toolkit: {@code window} stands for its thread. */
    public FxTasks(Executor window) {
        this.window = window;
    }

    public static FxTasks ofToolkit() {
        return new FxTasks(Platform::runLater);
    }

    /**
     * Starts work.
     *
     * @param work runs on a thread of its own
     * @param done gets its result, on the window's thread
     * @param failed gets what it threw, an {@link InterruptedException} if it was cancelled; on the window's thread
     */
    public <T> Work start(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Thread thread = Thread.ofVirtual().name("window work").unstarted(() -> {
            try {
                T result = work.call();
                hand(() -> done.accept(result));
            } catch (Exception e) {
                hand(() -> failed.accept(e));
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
        return thread::interrupt;
    }

    /** Does something again and again on the window's thread, never twice at once, until cancelled or closed. */
    public Work every(Duration pause, Runnable what) {
        return start(
                () -> {
                    while (!closed) {
                        Thread.sleep(pause);
                        CompletableFuture.runAsync(what, window).get();
                    }
                    return null;
                },
                nothing -> {},
                FxTasks::ended);
    }

    private static void ended(Exception e) {
        if (e instanceof ExecutionException broken && broken.getCause() instanceof RuntimeException cause) {
            throw cause;
        }
    }

    /**
     * An inlet for many small things from any thread: they arrive together on the window's thread, some 20 times a second.
     *
     * @param keep of a flood only so many of the newest arrive
     */
    public <T> Consumer<T> gathering(int keep, Consumer<? super List<T>> arrive) {
        return new Gathering<>(window, keep, arrive);
    }

    private void hand(Runnable result) {
        if (!closed) {
            window.execute(result);
        }
    }

    /** Cancels all work and waits, for a limited time, until it and the programs it runs have ended. */
    @Override
    public void close() {
        closed = true;
        var left = List.copyOf(threads);
        left.forEach(Thread::interrupt);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : left) {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
