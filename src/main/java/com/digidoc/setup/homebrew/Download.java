package com.digidoc.setup.homebrew;

import com.digidoc.setup.text.Text;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/** The door to files on the internet. */
@FunctionalInterface
public interface Download {
    /** How a download ended. */
    sealed interface Result {
        /** The whole file is there. */
        record Complete() implements Result {}

        /**
         * Nothing is there.
         *
         * @param why in one plain sentence
         * @param exact what the network said
         */
        record Failed(Text why, String exact) implements Result {}
    }

    /**
     * Fetches a file on the calling thread.
     *
     * @param from an {@code https} address
     * @param to where to put it; an older file there is replaced, and only by a whole one
     * @param fraction hears how much is done, from 0 to 1, where the size is known
     * @return how it ended; no trouble of network or disk is thrown
     * @throws InterruptedException if it was cancelled; nothing is left behind
     */
    Result fetch(URI from, Path to, DoubleConsumer fraction) throws InterruptedException;
}
