package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;

/** Whether a Redis answers at all, be it with an error: what the error says is for the next rungs. */
final class AnswersCheck extends TargetCheck {
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
        Finding finding = Finding.ok(
                id(), Text.of("redis.answers.ok", url.masked(), ping.latency().toNanos() / 1e6));
        return server(seen).map(finding::detail).orElse(finding).detail(ping.exact());
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
