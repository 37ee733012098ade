package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether one of DigiDoc's workers takes jobs off the queue. */
final class WorkerCheck extends TargetCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** RQ's hash of a worker that is idle expires after 420 s without a sign of life, of a busy one after 90. */
    private static final Duration LOST = Duration.ofSeconds(480);

    WorkerCheck(Target target) {
        super("queue.worker", List.of("redis.access"), target);
    }

    @Override
    Finding look(RedisUrl url) throws Exception {
        return switch (Connection.open(url, TIMEOUT)) {
            case Connection.Opening.Refused refused -> unknown(refused.reply());
            case Connection.Opening.Open open -> look(open.connection());
        };
    }

    private Finding look(Connection connection) throws InterruptedException {
        try (connection) {
            return finding(RqQueues.read(connection), Instant.now());
        } catch (RedisFault e) {
            return unknown(e.reply());
        }
    }

    private Finding unknown(Reply reply) {
        return Finding.unknown(id(), Text.of("queue.worker.unknown")).detail(reply.exact());
    }

    private Finding finding(RqQueues queues, Instant now) {
        List<RqQueues.Worker> alive =
                queues.workers().stream().filter(worker -> alive(worker, now)).toList();
        Finding finding = summary(queues, alive);
        for (RqQueues.Worker worker : queues.workers()) {
            finding = finding.detail(line(worker, now));
        }
        for (var queue : queues.waiting().entrySet()) {
            finding = finding.detail(Text.of("queue.worker.waiting", queue.getKey(), queue.getValue()));
        }
        return finding;
    }

    private Finding summary(RqQueues queues, List<RqQueues.Worker> alive) {
        if (alive.isEmpty()) {
            return queues.jobs() == 0
                    ? Finding.warning(id(), Text.of("queue.worker.none")).detail(Text.of("queue.worker.none-means"))
                    : Finding.problem(id(), Text.of("queue.worker.none-waiting", queues.jobs()))
                            .detail(Text.of("queue.worker.none-means"));
        }
        List<String> unattended = queues.unattended(alive);
        return unattended.isEmpty()
                ? Finding.ok(id(), Text.of("queue.worker.ok", alive.size(), queues.jobs()))
                : Finding.warning(id(), Text.of("queue.worker.unattended", String.join(", ", unattended)));
    }

    private static boolean alive(RqQueues.Worker worker, Instant now) {
        return worker.silentFor(now).map(age -> age.compareTo(LOST) < 0).orElse(true);
    }

    private static Text line(RqQueues.Worker worker, Instant now) {
        String queues = String.join(", ", worker.queues());
        return worker.silentFor(now)
                .map(age -> Text.of("queue.worker.worker", worker.name(), worker.state(), queues, age.toSeconds()))
                .orElseGet(() -> Text.of("queue.worker.worker-silent", worker.name(), worker.state(), queues));
    }
}
