package com.digidoc.setup.redis;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.text.Text;
import java.util.List;

/** Whether the server takes what DigiDoc would put on its queue. */
final class TakesWorkCheck extends TargetCheck {
    private final Shared<Probe> probe;

    TakesWorkCheck(Target target, Shared<Probe> probe) {
        super("redis.takes-work", List.of("redis.access"), target);
        this.probe = probe;
    }

    @Override
    Finding look(RedisUrl url) throws Exception {
        Probe seen = probe.get();
        Reply reply = seen.write().orElse(seen.ping());
        if (reply.fault().isEmpty()) {
            return Finding.ok(id(), Text.of("redis.takes-work.ok"));
        }
        Fault fault = reply.fault().get();
        return Finding.problem(id(), fault.summary(url))
                .detail(Meaning.of(fault))
                .detail(reply.exact());
    }
}
