package com.digidoc.setup.redis;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import java.util.List;

/** A question about the Redis that DigiDoc will use; not asked where a broken configuration hides which one that is. */
abstract class TargetCheck implements Check {
    private final String id;
    private final List<String> needs;
    private final Target target;

    TargetCheck(String id, List<String> needs, Target target) {
        this.id = id;
        this.needs = needs;
        this.target = target;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final List<String> needs() {
        return needs;
    }

    @Override
    public final Finding look() throws Exception {
        return switch (target.effective()) {
            case Target.Effective.Known known -> look(known.url());
            case Target.Effective.Blocked blocked -> Finding.blocked(id, blocked.byCheckId());
        };
    }

    abstract Finding look(RedisUrl url) throws Exception;
}
