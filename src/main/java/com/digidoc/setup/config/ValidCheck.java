package com.digidoc.setup.config;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether the settings make sense. The Redis address is the next rung's matter. */
record ValidCheck(Host host, Shared<Optional<Loaded>> loaded, Function<String, Optional<Text>> redisUrl)
        implements ConfigChecks.OfLoaded {
    @Override
    public String id() {
        return "config.valid";
    }

    @Override
    public Finding look(EffectiveConfig config) {
        List<Fault> faults = Faults.of(config, host, redisUrl).stream()
                .filter(fault -> !fault.key().equals(EffectiveConfig.URL_KEY))
                .toList();
        long problems = faults.stream()
                .filter(fault -> fault.status() == Status.PROBLEM)
                .count();
        Finding finding = faults.isEmpty()
                ? Finding.ok(id(), Text.of("config.valid.ok"))
                : problems == 0
                        ? Finding.warning(id(), Text.of("config.valid.doubtful", faults.size()))
                        : Finding.problem(id(), Text.of("config.valid.wrong", problems));
        return finding.detail(faults.stream().map(Fault::named).toArray(Text[]::new))
                .detail(faults.stream().map(Fault::place).toArray(Text[]::new));
    }
}
