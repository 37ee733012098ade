package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;
import java.util.concurrent.ExecutionException;

/**
 * How far a server has got from being asked for to taking work. Each link is looked at by itself, as one can hold where
 * the one before it does not: a server that was started by hand runs without being registered.
 *
 * @param requested whether it is meant to run: it was asked for and is not switched off
 * @param registered whether it will be started again by itself
 * @param loaded whether the system's service manager holds it now
 * @param process whether it has a process
 * @param listening whether that process takes connections
 * @param answering whether a Redis answers at the address that DigiDoc uses
 * @param takesWork whether DigiDoc's work is taken there
 */
public record Chain(
        boolean requested,
        boolean registered,
        boolean loaded,
        boolean process,
        boolean listening,
        boolean answering,
        boolean takesWork) {
    /** With what is known of the address that DigiDoc uses. */
    public static Chain of(
            boolean requested, boolean registered, boolean loaded, boolean process, boolean listening, Target target)
            throws InterruptedException, ExecutionException {
        return new Chain(requested, registered, loaded, process, listening, target.answers(), target.takesWork());
    }

    /** All links on one line, for an expert. */
    public Text told() {
        return Text.forExperts(Text.of(
                "redis.chain",
                word(requested),
                word(registered),
                word(loaded),
                word(process),
                word(listening),
                word(answering),
                word(takesWork)));
    }

    private static Text word(boolean holds) {
        return holds ? Text.of("redis.chain.yes") : Text.of("redis.chain.no");
    }
}
