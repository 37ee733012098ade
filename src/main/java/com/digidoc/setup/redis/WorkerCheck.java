package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import redis.clients.jedis.Protocol;

/** Whether one of DigiDoc's workers takes jobs off the queue. */
final class WorkerCheck extends TargetCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String CELERY = "celery";

    private final Host host;
    private final Shared<Probe> probe;
    private final Callable<Optional<String>> adapter;

    WorkerCheck(Host host, Target target, Shared<Probe> probe, Callable<Optional<String>> adapter) {
        super("queue.worker", List.of("redis.access"), target);
        this.host = host;
        this.probe = probe;
        this.adapter = adapter;
    }

    @Override
    Finding look(RedisUrl url) throws Exception {
        if (probe.get().holdsNoQueue()) {
            return Finding.blocked(id(), "redis.takes-work");
        }
        boolean celery = adapter.call().filter(CELERY::equals).isPresent();
        return switch (Connection.open(url, TIMEOUT)) {
            case Connection.Opening.Refused refused -> unknown(refused.reply());
            case Connection.Opening.Open open -> look(url, open.connection(), celery);
        };
    }

    private Finding look(RedisUrl url, Connection connection, boolean celery) throws InterruptedException {
        try (connection) {
            return celery ? ofCelery(connection) : finding(url, connection, Instant.now());
        } catch (RedisFault e) {
            return unknown(e.reply());
        }
    }

    private Finding unknown(Reply reply) {
        return Finding.unknown(id(), Text.of("queue.worker.unknown")).detail(reply.exact());
    }

    /** Celery's workers keep no record of themselves in Redis; only its default queue has a name known before. */
    private Finding ofCelery(Connection connection) throws RedisFault, InterruptedException {
        long waiting = connection.query(asked -> asked.number(Protocol.Command.LLEN, CELERY));
        return Finding.skipped(id(), Text.of("queue.worker.celery"))
                .detail(Text.of("queue.worker.celery-ask"), Text.of("queue.worker.celery-waiting", waiting));
    }

    private Finding finding(RedisUrl url, Connection connection, Instant now) throws RedisFault, InterruptedException {
        Rq rq = RqReader.read(connection);
        Optional<String> ownName = host.name(TIMEOUT); // as RQ's workers tell it, by Python's socket.gethostname
        List<RqWorker> alive =
                rq.alive(now).stream().filter(worker -> !ended(worker, ownName)).toList();
        Finding finding = alive.isEmpty()
                ? without(rq, url, Whereabouts.look(host, url, connection))
                : with(rq, alive, ForkSafety.missing(host, ownName, alive), now);
        return RqLines.under(finding, rq, worker -> ended(worker, ownName), now);
    }

    private Finding without(Rq rq, RedisUrl url, Optional<Text> elsewhere) throws InterruptedException {
        Text said = elsewhere.orElseGet(() ->
                rq.waiting() == 0 ? Text.of("queue.worker.none") : Text.of("queue.worker.none-waiting", rq.waiting()));
        Finding finding = rq.waiting() == 0 ? Finding.warning(id(), said) : Finding.problem(id(), said);
        finding = finding.detail(
                elsewhere.isPresent() ? Text.of("queue.worker.elsewhere-means") : Text.of("queue.worker.none-means"));
        long lost = rq.lost(List.of());
        finding = lost == 0 ? finding : finding.detail(Text.of("queue.worker.lost", lost));
        return host.platform().mac() && LocalNetwork.has(url)
                ? finding.detail(Text.of("queue.worker.local-network"))
                : finding;
    }

    private Finding with(Rq rq, List<RqWorker> alive, List<String> unsafe, Instant now) {
        List<Text> worries = new ArrayList<>(RqWorries.of(rq, alive, now));
        if (!unsafe.isEmpty() && rq.failed() + rq.lost(alive) > 0) {
            worries.add(Text.of("queue.worker.fork-safety", String.join(", ", unsafe)));
        }
        Finding finding = worries.isEmpty()
                ? Finding.ok(id(), Text.of("queue.worker.ok", alive.size(), rq.waiting()))
                : Finding.warning(id(), worries.getFirst())
                        .detail(worries.subList(1, worries.size()).toArray(Text[]::new));
        return unsafe.isEmpty() ? finding : finding.detail(Text.of("queue.worker.fork-safety-advice"));
    }

    /** Whether it ran on this computer and has ended without a word, as on a kill; its record stays for minutes. */
    private boolean ended(RqWorker worker, Optional<String> ownName) {
        return worker.host().isPresent()
                && worker.host().equals(ownName)
                && worker.pid().filter(pid -> !host.runs(pid)).isPresent();
    }
}
