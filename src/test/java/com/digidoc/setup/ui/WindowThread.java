package com.digidoc.setup.ui;

import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.ui.work.FxTasks;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands for the window's thread where there is no toolkit: models are made, used and told on it alone. */
public final class WindowThread implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final FxTasks tasks = new FxTasks(thread);

    public FxTasks tasks() {
        return tasks;
    }

    /** Does something on the thread and waits for its result. */
    public <T> T get(Callable<T> what) {
        try {
            return thread.submit(what).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public void run(Runnable what) {
        get(() -> {
            what.run();
            return null;
        });
    }

    /** Waits until something asked on the thread is so. */
    public void until(String what, Callable<Boolean> condition) {
        Eventually.within(Duration.ofSeconds(20), what, () -> get(condition));
    }

    @Override
    public void close() {
        tasks.close();
        thread.shutdownNow();
    }
}
