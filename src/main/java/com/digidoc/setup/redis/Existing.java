package com.digidoc.setup.redis;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.text.Text;
import java.util.List;

/** A Redis that the person has already, here or elsewhere: nothing is installed or started, only its address is used. */
public final class Existing implements Provider {
    @Override
    public String id() {
        return "existing";
    }

    @Override
    public List<Check> checks(Target target) {
        return List.of(
                new NotOurs("redis.installed", Text.of("redis.existing.installed")),
                new NotOurs("redis.service", Text.of("redis.existing.service")));
    }

    @Override
    public Places places() {
        return Places.UNKNOWN;
    }

    private record NotOurs(String id, Text why) implements Check {
        @Override
        public Finding look() {
            return Finding.skipped(id, why);
        }
    }
}
