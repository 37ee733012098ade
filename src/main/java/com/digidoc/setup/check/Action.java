package com.digidoc.setup.check;

/** The doing of a remedy. */
@FunctionalInterface
public interface Action {
    /**
     * Does it on the calling thread. Interrupting that thread cancels it.
     *
     * @param progress hears how far it is
     * @return how it ended; expected trouble is a {@link Outcome.Failed}
     * @throws InterruptedException if it was cancelled; what it started has ended by then
     */
    Outcome apply(Progress progress) throws InterruptedException;
}
