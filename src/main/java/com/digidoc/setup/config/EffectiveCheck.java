package com.digidoc.setup.config;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.text.Text;
import java.util.Optional;
import java.util.function.Function;

/** Whether the Redis address that DigiDoc will use is the one in its file. */
record EffectiveCheck(Shared<Optional<Loaded>> loaded, Function<String, Optional<Text>> redisUrl)
        implements ConfigChecks.OfLoaded {
    /** More than these nobody reads, and a file can hold thousands. */
    private static final int MOST_WARNINGS = 20;

    @Override
    public String id() {
        return "config.effective";
    }

    @Override
    public Finding look(EffectiveConfig config) {
        Finding finding = url(config);
        for (Overriding override : config.overrides()) {
            finding = finding.detail(
                    Text.of("config.effective.override", override.key(), override.variable(), override.from()));
        }
        for (Warning warning : config.warnings().stream().limit(MOST_WARNINGS).toList()) {
            finding = finding.detail(ConfigChecks.located(warning.text(), warning.line(), warning.column()));
        }
        return finding;
    }

    private Finding url(EffectiveConfig config) {
        Optional<Overriding> replaced = config.overrides().stream()
                .filter(override -> override.key().equals(EffectiveConfig.URL_KEY))
                .findFirst();
        if (replaced.isPresent() && !config.redisUrl().equals(config.redisUrlInFile())) {
            Overriding override = replaced.get();
            Finding finding = redisUrl.apply(config.redisUrl())
                    .map(wrong -> Finding.problem(
                                    id(), Text.of("config.effective.unreadable", override.variable(), override.from()))
                            .detail(wrong))
                    .orElseGet(() -> Finding.warning(
                            id(), Text.of("config.effective.overridden", override.variable(), override.from())));
            return finding.detail(Text.of("config.effective.url", SecretKeys.mask(config.redisUrl())))
                    .detail(advice(override));
        }
        return config.warnings().isEmpty()
                ? Finding.ok(id(), Text.of("config.effective.ok"))
                : Finding.warning(id(), Text.of("config.effective.doubtful"));
    }

    private static Text advice(Overriding override) {
        return switch (override.origin()) {
            case PROCESS -> Text.of("config.effective.advice.process", override.variable());
            case FILE, LOGIN_SHELL -> Text.of("config.effective.advice.file", override.variable(), override.from());
            case LAUNCHD -> Text.of("config.effective.advice.launchd", override.variable());
        };
    }
}
