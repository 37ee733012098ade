package com.digidoc.setup.redis;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.host.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A way to get and run a Redis on a host: Homebrew, the system's packages, Docker, or one that exists already. */
public interface Provider {
    /** Its name on the command line: {@code homebrew}, {@code system}, {@code docker} or {@code existing}. */
    String id();

    /**
     * Its rungs of the ladder, below {@code redis.port}: what it stands on, {@code redis.installed} and
     * {@code redis.service}. A rung whose product is missing while the target answers, or while the target is on another
     * computer, is skipped and says so.
     */
    List<Check> checks(Target target);

    /** Where its Redis keeps things. */
    Places places() throws InterruptedException;

    /** The server that this way keeps running on this host, while it runs one. */
    default Optional<Kept> kept() throws InterruptedException {
        return Optional.empty();
    }

    /**
     * A server that something keeps running: ended by its process alone, it would come back.
     *
     * @param pid its process
     * @param stop the command that stops it for good
     */
    record Kept(long pid, Command stop) {}

    /** Commands that only look, and whose output tells support how its service is doing. */
    default List<Command> evidence() throws InterruptedException {
        return List.of();
    }

    /** How long a Redis that was started keeps running. */
    enum Start {
        /** From now on, and again at each login or boot. */
        AT_LOGIN,
        /** Until log-out, or until the assistant ends. */
        NOW_ONLY
    }

    /** Files of a Redis, as real paths; empty where this way has none. */
    record Places(Optional<Path> settings, Optional<Path> log, Optional<Path> data) {
        public static final Places UNKNOWN = new Places(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
