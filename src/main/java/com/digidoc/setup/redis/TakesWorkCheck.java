package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.List;

/** Whether the server takes what DigiDoc would put on its queue. */
final class TakesWorkCheck extends TargetCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Shared<Probe> probe;

    TakesWorkCheck(Target target, Shared<Probe> probe) {
        super("redis.takes-work", List.of("redis.access"), target);
        this.probe = probe;
    }

    /** Long enough to ask every server that a Sentinel watches over, where none of them answers. */
    @Override
    public Duration limit() {
        return Duration.ofSeconds(30);
    }

    @Override
    Finding look(RedisUrl url) throws Exception {
        Probe seen = probe.get();
        Reply reply = seen.write().orElse(seen.ping());
        if (reply.fault().isEmpty()) {
            return Finding.ok(id(), Text.of("redis.takes-work.ok"));
        }
        Fault fault = reply.fault().get();
        Finding finding = Finding.problem(id(), fault.summary(url)).detail(Meaning.of(fault));
        Finding more =
                switch (fault) {
                    case READONLY, SENTINEL, CLUSTER -> among(url, finding);
                    default -> finding;
                };
        return more.detail(reply.exact());
    }

    /** What it is instead, and where the server is that takes work. */
    private static Finding among(RedisUrl url, Finding finding) throws InterruptedException {
        return switch (Connection.open(url, TIMEOUT)) {
            case Connection.Opening.Refused _ -> finding;
            case Connection.Opening.Open(Connection connection) -> {
                try (connection) {
                    Topology topology = Topology.look(connection, url, TIMEOUT);
                    yield Original.named(finding.detail(topology.lines().toArray(Text[]::new)), url, topology);
                } catch (RedisFault e) {
                    yield finding.detail(e.reply().exact());
                }
            }
        };
    }
}
