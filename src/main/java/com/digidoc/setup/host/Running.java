package com.digidoc.setup.host;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A program that runs beside us until it ends by itself or is closed. */
public final class Running implements AutoCloseable {
    /** Longer than {@link Commands} gives a program to end politely. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CompletableFuture<CommandResult> end = new CompletableFuture<>();
    private final Thread thread;

    /** What runs a command to its end on the thread that asks. */
    @FunctionalInterface
    interface Run {
        CommandResult toEnd() throws InterruptedException;
    }

    Running(String name, Run run) {
        thread = Thread.ofVirtual().name("running " + name).start(() -> {
            try {
                end.complete(run.toEnd());
            } catch (InterruptedException | RuntimeException e) {
                end.completeExceptionally(e);
            }
        });
    }

    public boolean alive() {
        return !end.isDone();
    }

    /** How it ended; empty while it runs, and if it was closed. */
    public Optional<CommandResult> ended() {
        return end.isDone() && !end.isCompletedExceptionally() ? Optional.of(end.join()) : Optional.empty();
    }

    /** Runs an action when it has ended, in whatever way; at once if it has. */
    public void onEnd(Runnable action) {
        end.whenComplete((result, closed) -> action.run());
    }

    /** Ends it and all that it started, and waits until they are gone. An interrupt shortens the wait, not the ending. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
