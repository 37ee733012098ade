package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the server's settings fit a queue: nothing thrown away, nothing lost at a crash, nobody else let in. */
final class QueueSafetyCheck extends TargetCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final int ONLY_MODE_COUNTS = 7;

    private final Host host;
    private final Shared<Probe> probe;
    private final Shared<List<PortHolder>> holders;

    QueueSafetyCheck(Host host, Target target, Shared<Probe> probe, Shared<List<PortHolder>> holders) {
        super("redis.queue-safety", List.of("redis.access"), target);
        this.host = host;
        this.probe = probe;
        this.holders = holders;
    }

    @Override
    Finding look(RedisUrl url) throws Exception {
        if (probe.get().holdsNoQueue()) {
            return Finding.blocked(id(), "redis.takes-work");
        }
        return switch (Connection.open(url, TIMEOUT)) {
            case Connection.Opening.Refused refused ->
                Finding.unknown(id(), Text.of("redis.queue-safety.unknown"))
                        .detail(refused.reply().exact());
            case Connection.Opening.Open open -> look(url, open.connection());
        };
    }

    private Finding look(RedisUrl url, Connection connection) throws Exception {
        try (connection) {
            return finding(url, connection, ServerSettings.of(connection));
        } catch (RedisFault e) {
            return Finding.unknown(id(), Text.of("redis.queue-safety.unknown"))
                    .detail(e.reply().exact());
        }
    }

    private Finding finding(RedisUrl url, Connection connection, ServerSettings settings) throws Exception {
        var dangers = Stream.<Danger>builder();
        new Dangers(url, settings).all().forEach(dangers);
        disk(url, settings).ifPresent(dangers);
        exposure(url, settings).ifPresent(dangers);
        Watchers.look(connection).ifPresent(dangers);
        List<Danger> all = Dangers.sorted(dangers.build());
        Finding finding = all.isEmpty() ? fine(settings) : first(all, settings);
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

    /** The worst in the sentence, the others below it; the remedies in the same order. */
    private Finding first(List<Danger> dangers, ServerSettings settings) {
        Danger worst = dangers.getFirst();
        Finding finding = worst.status() == Status.PROBLEM
                ? Finding.problem(id(), worst.summary())
                : Finding.warning(id(), worst.summary());
        finding = finding.detail(worst.advice());
        for (Danger other : dangers.subList(1, dangers.size())) {
            finding = finding.detail(other.summary(), other.advice());
        }
        for (Danger danger : dangers) {
            finding = finding.remedies(danger.remedies());
        }
        Optional<String> file = settings.value("config_file").filter(path -> !path.isEmpty());
        return file.isEmpty() ? finding : finding.detail(Text.of("redis.queue-safety.file", Plain.of(file.get())));
    }

    /** Only on this computer: a container's folders are its own. */
    private Optional<Danger> disk(RedisUrl url, ServerSettings settings) throws Exception {
        Optional<String> folder = settings.value("dir").filter(path -> path.startsWith("/"));
        return url.here() && !contained(url, settings) && folder.isPresent()
                ? Disk.look(host, settings, folder.get())
                : Optional.empty();
    }

    private boolean contained(RedisUrl url, ServerSettings settings) throws Exception {
        return settings.inContainer()
                || !url.unix() && holders.get().stream().anyMatch(holder -> holder.kind() == PortHolder.Kind.CONTAINER);
    }

    private Optional<Danger> exposure(RedisUrl url, ServerSettings settings) throws Exception {
        if (!Exposure.of(url, settings, holders)) {
            return Optional.empty();
        }
        // before 7 that mode means nothing once an address is set; and a container sees everybody come from elsewhere
        boolean mode = url.here()
                && settings.majorVersion()
                        .filter(major -> major >= ONLY_MODE_COUNTS)
                        .isPresent()
                && !contained(url, settings);
        Remedy[] remedies = mode
                ? new Remedy[] {
                    new SettingRemedy(url, settings)
                            .to(
                                    "redis.set-protected-mode",
                                    "protected-mode",
                                    "yes",
                                    Text.of("redis.set.protected-mode-effect"))
                }
                : new Remedy[0];
        return Optional.of(Danger.problem(
                Text.of("redis.queue-safety.open"), Text.of("redis.queue-safety.open-advice"), remedies));
    }
}
