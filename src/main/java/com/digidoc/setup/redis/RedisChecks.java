package com.digidoc.setup.redis;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The rungs of the ladder that ask the server itself. */
public final class RedisChecks {
    private RedisChecks() {}

    /**
     * The rungs for one run, in ladder order: {@code redis.port}, {@code redis.answers}, {@code redis.access},
     * {@code redis.takes-work}, {@code redis.queue-safety}, {@code queue.worker}.
     *
     * @param host whose ports are looked at
     * @param target the Redis that DigiDoc will use
     * @param probe one look at {@code target.url()}, shared with whoever else wants it
     * @param adapter what DigiDoc's settings say works the queue: {@code rq} or {@code celery}; empty where they do not
     */
    public static List<Check> of(Host host, Target target, Shared<Probe> probe, Callable<Optional<String>> adapter) {
        return of(host, target, probe, adapter, Surroundings.NONE);
    }

    /**
     * The same with what others know of the programs at the port.
     *
     * @param surroundings whom to ask about the port's holder
     */
    public static List<Check> of(
            Host host,
            Target target,
            Shared<Probe> probe,
            Callable<Optional<String>> adapter,
            Surroundings surroundings) {
        var holders = new Shared<>(() -> PortHolders.of(host, target.url().port()));
        return List.of(
                new PortCheck(host, target, probe, holders, surroundings),
                new AnswersCheck(host, target, probe),
                new AccessCheck(target, probe),
                new TakesWorkCheck(target, probe),
                new QueueSafetyCheck(host, target, probe, holders),
                new WorkerCheck(host, target, probe, adapter));
    }
}
