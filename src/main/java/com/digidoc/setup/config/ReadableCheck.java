package com.digidoc.setup.config;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether DigiDoc's configuration file is there and DigiDoc can read it. */
record ReadableCheck(Host host, Shared<Optional<Loaded>> loaded, ConfigRemedies remedies) implements Check {
    @Override
    public String id() {
        return ConfigChecks.READABLE;
    }

    @Override
    public List<String> needs() {
        return List.of(ConfigChecks.FOLDER);
    }

    @Override
    public Finding look() throws Exception {
        return switch (loaded.get().orElse(null)) {
            case null -> Finding.blocked(id(), ConfigChecks.FOLDER);
            case Loaded.Known known ->
                Finding.ok(id(), Text.of("config.readable.ok")).detail(host.friendly(known.file()));
            case Loaded.Missing missing ->
                Finding.problem(id(), Text.of("config.readable.missing"))
                        .detail(host.friendly(missing.file()))
                        .remedies(creating(missing.file()));
            case Loaded.Broken(Path file, Problem problem) -> broken(file, problem);
        };
    }

    private Finding broken(Path file, Problem problem) {
        Text summary = problem.line() == 0
                ? Text.of("config.readable.broken")
                : Text.of("config.readable.broken-at", problem.line());
        return Finding.problem(id(), summary)
                .detail(ConfigChecks.located(problem.text(), problem.line(), problem.column()))
                .detail(host.friendly(file));
    }

    private List<Remedy> creating(Path file) {
        return remedies.create(file).stream().toList();
    }

    @Override
    public List<Remedy> ahead() throws Exception {
        return loaded.get().orElse(null) instanceof Loaded.Missing(Path file) ? creating(file) : List.of();
    }
}
