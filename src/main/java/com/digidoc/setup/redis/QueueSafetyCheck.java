package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether the server's settings fit a queue: nothing thrown away, nothing lost at a crash, nobody else let in. */
final class QueueSafetyCheck extends TargetCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Shared<List<PortHolder>> holders;

    QueueSafetyCheck(Target target, Shared<List<PortHolder>> holders) {
        super("redis.queue-safety", List.of("redis.access"), target);
        this.holders = holders;
    }

    /** One thing that does not fit, and what to do about it. */
    private record Danger(Status status, Text summary, Text advice) {}

    @Override
    Finding look(RedisUrl url) throws Exception {
        return switch (Connection.open(url, TIMEOUT)) {
            case Connection.Opening.Refused refused ->
                Finding.unknown(id(), Text.of("redis.queue-safety.unknown"))
                        .detail(refused.reply().exact());
            case Connection.Opening.Open open -> look(url, open.connection());
        };
    }

    private Finding look(RedisUrl url, Connection connection) throws Exception {
        try (connection) {
            return finding(url, ServerSettings.of(connection));
        } catch (RedisFault e) {
            return Finding.unknown(id(), Text.of("redis.queue-safety.unknown"))
                    .detail(e.reply().exact());
        }
    }

    private Finding finding(RedisUrl url, ServerSettings settings) throws Exception {
        var dangers = new ArrayList<Danger>();
        eviction(settings).ifPresent(dangers::add);
        saving(settings).ifPresent(dangers::add);
        persistence(settings).ifPresent(dangers::add);
        if (Exposure.of(url, settings, holders)) {
            dangers.add(new Danger(
                    Status.PROBLEM, Text.of("redis.queue-safety.open"), Text.of("redis.queue-safety.open-advice")));
        }
        dangers.sort(Comparator.comparing(danger -> danger.status() == Status.PROBLEM ? 0 : 1));
        Finding finding = dangers.isEmpty() ? fine(settings) : first(dangers, settings);
        return settings.unseen().isEmpty()
                ? finding
                : finding.detail(Text.of("redis.queue-safety.unseen", String.join(", ", settings.unseen())));
    }

    private Finding fine(ServerSettings settings) {
        return Finding.ok(
                id(),
                settings.unseen().isEmpty()
                        ? Text.of("redis.queue-safety.ok")
                        : Text.of("redis.queue-safety.ok-as-far"));
    }

    /** The worst in the sentence, the others below it. */
    private Finding first(List<Danger> dangers, ServerSettings settings) {
        Danger worst = dangers.getFirst();
        Finding finding = worst.status() == Status.PROBLEM
                ? Finding.problem(id(), worst.summary())
                : Finding.warning(id(), worst.summary());
        finding = finding.detail(worst.advice());
        for (Danger other : dangers.subList(1, dangers.size())) {
            finding = finding.detail(other.summary(), other.advice());
        }
        Optional<String> file = settings.value("config_file").filter(path -> !path.isEmpty());
        return file.isEmpty() ? finding : finding.detail(Text.of("redis.queue-safety.file", file.get()));
    }

    private static Optional<Danger> eviction(ServerSettings settings) {
        String policy = settings.value("maxmemory-policy").orElse("noeviction");
        if (policy.equals("noeviction")) {
            return Optional.empty();
        }
        boolean limited =
                settings.value("maxmemory").filter(bytes -> !bytes.equals("0")).isPresent();
        // volatile-… throws away only what carries an expiry date, which a waiting job does not
        Status status = limited && policy.startsWith("allkeys") ? Status.PROBLEM : Status.WARNING;
        Text advice = Text.of("redis.queue-safety.eviction-advice");
        return Optional.of(
                limited
                        ? new Danger(status, Text.of("redis.queue-safety.eviction", policy), advice)
                        : new Danger(status, Text.of("redis.queue-safety.eviction-later", policy), advice));
    }

    private static Optional<Danger> saving(ServerSettings settings) {
        return settings.is("save", "") && settings.is("appendonly", "no")
                ? Optional.of(new Danger(
                        Status.WARNING,
                        Text.of("redis.queue-safety.not-saved"),
                        Text.of("redis.queue-safety.not-saved-advice")))
                : Optional.empty();
    }

    private static Optional<Danger> persistence(ServerSettings settings) {
        boolean failed = settings.is("rdb_last_bgsave_status", "err")
                || settings.is("aof_last_write_status", "err")
                || settings.is("aof_last_bgrewrite_status", "err");
        return failed
                ? Optional.of(new Danger(
                        Status.PROBLEM,
                        Text.of("redis.queue-safety.save-failed"),
                        Text.of("redis.queue-safety.save-failed-advice")))
                : Optional.empty();
    }
}
