package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a Redis answers at all, be it with an error: what the error says is for the next rungs. */
final class AnswersCheck extends TargetCheck {
    private static final int WARNED_DAYS = 30;

    private final Host host;
    private final Shared<Probe> probe;

    AnswersCheck(Host host, Target target, Shared<Probe> probe) {
        super("redis.answers", List.of(), target);
        this.host = host;
        this.probe = probe;
    }

    @Override
    Finding look(RedisUrl url) throws Exception {
        Probe seen = probe.get();
        Reply ping = seen.ping();
        if (!seen.answers()) {
            return silent(url, ping);
        }
        Text ok = Text.of("redis.answers.ok", url.masked(), ping.latency().toNanos() / 1e6);
        Finding finding = ending(seen)
                .map(soon -> Finding.warning(id(), soon)
                        .detail(Text.of("redis.answers.certificate-means"))
                        .detail(ok))
                .orElse(Finding.ok(id(), ok));
        Finding more = server(seen).map(finding::detail).orElse(finding);
        Replication replication = Replication.of(seen.info());
        return more.detail(replication.lines().toArray(Text[]::new)).detail(ping.exact());
    }

    private Finding silent(RedisUrl url, Reply ping) throws InterruptedException {
        Fault fault = ping.fault().orElse(Fault.OTHER);
        Finding finding = Finding.problem(id(), fault.summary(url)).detail(Meaning.of(fault));
        boolean kept = fault == Fault.UNREACHABLE && !url.here() || fault == Fault.DNS && LocalNetwork.has(url);
        if (kept && host.platform().mac()) {
            finding = finding.detail(Text.of("redis.answers.local-network"));
        }
        return finding.detail(ping.exact());
    }

    /** A certificate that ends soon: then nobody gets through any more. */
    private static Optional<Text> ending(Probe seen) {
        return seen.certifiedUntil()
                .map(end -> Duration.between(Instant.now(), end).toDays())
                .filter(days -> days < WARNED_DAYS)
                .map(days -> days < 0
                        ? Text.of("redis.answers.certificate-over")
                        : Text.of("redis.answers.certificate", days));
    }

    /** Which server it is: Valkey calls itself so in INFO, and keeps {@code redis_version} for what it is compatible with. */
    private static Optional<Text> server(Probe seen) {
        if (seen.info().containsKey("valkey_version")) {
            return Optional.of(
                    Text.of("redis.answers.server", "Valkey", seen.info().get("valkey_version")));
        }
        return Optional.ofNullable(seen.info().get("redis_version"))
                .map(version -> Text.of("redis.answers.server", "Redis", version));
    }
}
