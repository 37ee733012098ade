package com.digidoc.setup.redis;

import java.time.Instant;
import java.util.List;

/**
 * RQ's own record of its workers and queues in one database.
 *
 * <p>DigiDoc's settings name no queue, only the Redis: RQ calls the queue {@code default} then, but DigiDoc may name one
 * in its code. So all queues of the database count.
 *
 * @param workers those that have not signed off
 * @param queues all that have a name there
 * @param paused whether {@code rq suspend} was used: workers live, but take nothing
 * @param cut whether there were more workers or queues than were looked at
 */
record Rq(List<RqWorker> workers, List<RqQueue> queues, boolean paused, boolean cut) {
    Rq {
        workers = List.copyOf(workers);
        queues = List.copyOf(queues);
    }

    List<RqWorker> alive(Instant now) {
        return workers.stream().filter(worker -> worker.alive(now)).toList();
    }

    long waiting() {
        return queues.stream().mapToLong(RqQueue::waiting).sum();
    }

    long failed() {
        return queues.stream().mapToLong(RqQueue::failed).sum();
    }

    /** Jobs that were taken and that nobody works any more: all that were taken, where there is no worker. */
    long lost(List<RqWorker> alive) {
        return queues.stream()
                .mapToLong(queue -> alive.isEmpty() ? queue.started() : queue.lost())
                .sum();
    }

    /** The queues in which jobs wait and which none of these workers works. */
    List<String> unattended(List<RqWorker> by) {
        return queues.stream()
                .filter(queue -> queue.waiting() > 0)
                .map(RqQueue::name)
                .filter(queue -> by.stream().noneMatch(worker -> worker.works(queue)))
                .toList();
    }
}
