package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Set;

/** Whether the server lets DigiDoc in. */
final class AccessCheck extends TargetCheck {
    /** Errors that a server gives only after it has accepted the password and the command. */
    private static final Set<Fault> LET_IN = Set.of(Fault.LOADING, Fault.MISCONF, Fault.READONLY, Fault.OOM);

    private final Shared<Probe> probe;

    AccessCheck(Target target, Shared<Probe> probe) {
        super("redis.access", List.of("redis.answers"), target);
        this.probe = probe;
    }

    @Override
    Finding look(RedisUrl url) throws Exception {
        Reply ping = probe.get().ping();
        if (ping.fault().map(LET_IN::contains).orElse(true)) {
            return Finding.ok(id(), Text.of("redis.access.ok"));
        }
        Fault fault = ping.fault().orElseThrow();
        return Finding.problem(id(), summary(fault, url))
                .detail(Meaning.of(fault))
                .detail(ping.exact());
    }

    private static Text summary(Fault fault, RedisUrl url) {
        if (fault != Fault.AUTH) {
            return fault.summary(url);
        }
        return url.password().isEmpty()
                ? Text.of("redis.access.no-password", url.masked())
                : Text.of("redis.access.wrong-password", url.masked());
    }
}
