package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Why documents wait although a worker is there, and what became of those that were taken. */
final class RqWorries {
    /** A worker that has nothing to do takes a job at once. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private RqWorries() {}

    /** One sentence each, the worst first. */
    static List<Text> of(Rq rq, List<RqWorker> alive, Instant now) {
        var worries = new ArrayList<Text>();
        if (rq.paused()) {
            worries.add(Text.of("queue.worker.paused"));
        }
        List<String> unattended = rq.unattended(alive);
        if (!unattended.isEmpty()) {
            worries.add(Text.of("queue.worker.unattended", String.join(", ", unattended)));
        }
        if (!rq.paused()) {
            rq.queues().stream()
                    .filter(queue -> stuck(queue, alive, now))
                    .findFirst()
                    .ifPresent(queue -> worries.add(Text.of("queue.worker.stuck", minutes(queue, now), queue.name())));
        }
        long lost = rq.lost(alive);
        if (lost > 0) {
            worries.add(Text.of("queue.worker.lost", lost));
        }
        return worries;
    }

    private static boolean stuck(RqQueue queue, List<RqWorker> alive, Instant now) {
        return queue.waiting() > 0
                && queue.waitedFor(now).filter(age -> age.compareTo(LONG) > 0).isPresent()
                && alive.stream()
                        .anyMatch(worker ->
                                worker.works(queue.name()) && worker.state().equals("idle"));
    }

    private static long minutes(RqQueue queue, Instant now) {
        return queue.waitedFor(now).orElse(Duration.ZERO).toMinutes();
    }
}
