package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** RQ's record as the details of a finding: a line a worker, a line a queue. */
final class RqLines {
    private RqLines() {}

    /**
     * Adds them.
     *
     * @param ended whether a worker's process is known to have ended
     */
    static Finding under(Finding finding, Rq rq, Predicate<RqWorker> ended, Instant now) {
        Finding all = finding;
        for (RqWorker worker : rq.workers()) {
            all = all.detail(line(worker, now));
            if (worker.host().isPresent() && worker.pid().isPresent()) {
                String host = worker.host().get();
                long pid = worker.pid().get();
                all = all.detail(
                        ended.test(worker)
                                ? Text.of("queue.worker.ended", pid, host)
                                : Text.of("queue.worker.process", pid, host));
            }
        }
        for (RqQueue queue : rq.queues()) {
            all = queue.empty() ? all : all.detail(line(queue, now));
        }
        return rq.cut() ? all.detail(Text.of("queue.worker.more")) : all;
    }

    private static Text line(RqWorker worker, Instant now) {
        String queues = String.join(", ", worker.queues());
        return worker.silentFor(now)
                .map(age -> Text.of("queue.worker.worker", worker.name(), worker.state(), queues, age.toSeconds()))
                .orElseGet(() -> Text.of("queue.worker.worker-silent", worker.name(), worker.state(), queues));
    }

    private static Text line(RqQueue queue, Instant now) {
        Text numbers = Text.of("queue.worker.waiting", queue.name(), queue.waiting(), queue.started(), queue.failed());
        return queue.waitedFor(now)
                .map(Duration::toSeconds)
                .map(seconds -> Text.of("queue.worker.waiting-since", numbers, seconds))
                .orElse(numbers);
    }
}
