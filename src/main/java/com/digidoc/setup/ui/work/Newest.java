package com.digidoc.setup.ui.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work of one kind of which only the newest counts: starting it again cancels what is under way and drops what that still
 * brings. For the window's thread.
 */
public final class Newest {
    private final FxTasks tasks;
    private FxTasks.Work work = () -> {};
    private int number;

    public Newest(FxTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Starts work in the place of what is under way.
     *
     * @param how runs on a thread of its own
     * @param done gets its result, on the window's thread
     * @param failed gets what it threw, an {@link InterruptedException} if it was cancelled; on the window's thread
     */
    public <T> void start(Callable<T> how, Consumer<? super T> done, Consumer<? super Exception> failed) {
        drop();
        int mine = number;
        work = tasks.start(
                how,
                result -> {
                    if (mine == number) {
                        done.accept(result);
                    }
                },
                e -> {
                    if (mine == number) {
                        failed.accept(e);
                    }
                });
    }

    /** Interrupts what is under way; it still ends by calling back. */
    public void cancel() {
        work.cancel();
    }

    /** Interrupts what is under way; nothing more is heard of it. */
    public void drop() {
        number++;
        work.cancel();
    }
}
