package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.redis.Target;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Says that a missing part of this way to get a Redis does not matter, where that is so. */
final class NotNeeded {
    private NotNeeded() {}

    /** The finding to give in place of "missing", where DigiDoc's Redis comes from elsewhere. */
    static Optional<Finding> finding(String id, Target target) throws InterruptedException {
        try {
            return target.notNeeded().map(why -> Finding.skipped(id, why));
        } catch (ExecutionException e) {
            // where DigiDoc's Redis is cannot be told; the rung of its settings says why
            return Optional.empty();
        }
    }
}
