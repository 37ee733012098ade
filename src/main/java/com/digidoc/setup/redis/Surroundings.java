package com.digidoc.setup.redis;

import com.digidoc.setup.check.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * What others know of the programs at DigiDoc's port. Each is asked only where the port alone does not tell enough.
 *
 * @param containers which containers a port of this computer leads into
 * @param keeper which server of this computer is kept running, and by what it is stopped
 * @param rewriting how DigiDoc comes to use another address
 */
public record Surroundings(Containers containers, Keeper keeper, Rewriting rewriting) {
    /** Nothing is known. */
    public static final Surroundings NONE =
            new Surroundings(port -> List.of(), Optional::empty, address -> Optional.empty());

    /** The names of the containers that a port of this computer leads into. */
    @FunctionalInterface
    public interface Containers {
        List<String> at(int port) throws InterruptedException;
    }

    /** The server that is kept running. */
    @FunctionalInterface
    public interface Keeper {
        Optional<Provider.Kept> kept() throws InterruptedException;
    }

    /** The remedy by which DigiDoc uses another address; empty where that is not for its file to say. */
    @FunctionalInterface
    public interface Rewriting {
        Optional<Remedy> to(RedisUrl address) throws InterruptedException, ExecutionException;
    }
}
