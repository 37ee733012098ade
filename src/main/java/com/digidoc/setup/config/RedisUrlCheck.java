package com.digidoc.setup.config;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether the Redis address in the file can be read, and is the one that the person asked for. */
record RedisUrlCheck(
        Host host,
        Shared<Optional<Loaded>> loaded,
        Function<String, Optional<Text>> redisUrl,
        Optional<Secret> wished,
        ConfigRemedies remedies)
        implements ConfigChecks.OfLoaded {
    @Override
    public String id() {
        return "config.redis-url";
    }

    @Override
    public Finding look(EffectiveConfig config) {
        String url = config.redisUrlInFile();
        Text shown = Text.exactly(SecretKeys.mask(url));
        Problem at = Shape.at(config.text(), KeyPath.of(EffectiveConfig.URL_KEY).parts(), shown);
        Text place = Text.forExperts(ConfigChecks.located(shown, at.line(), at.column()));
        Optional<Text> wrong = unreadable(config, url);
        if (wrong.isPresent()) {
            Text why = url.isEmpty() ? Text.of("config.redis-url.missing") : Text.of("config.redis-url.unreadable");
            Finding finding = hidden(config)
                    ? Finding.warning(id(), Text.of("config.redis-url.hidden", config.redisUrlSource()))
                    : Finding.problem(id(), why);
            return finding.detail(wrong.get(), place).remedies(setting(config.file()));
        }
        if (wished.isPresent() && !wished.get().reveal().equals(url)) {
            return Finding.problem(id(), Text.of("config.redis-url.other"))
                    .detail(place)
                    .remedies(setting(config.file()));
        }
        return Finding.ok(id(), Text.of("config.redis-url.ok")).detail(place);
    }

    private Optional<Text> unreadable(EffectiveConfig config, String url) {
        Object value = config.inFile().get(EffectiveConfig.URL_KEY);
        return value != null && !(value instanceof String)
                ? Optional.of(Text.of("config.wrong.redis-address"))
                : redisUrl.apply(url);
    }

    /** Whether a variable gives DigiDoc an address that can be read, so that the file's does not matter. */
    private boolean hidden(EffectiveConfig config) {
        return !config.redisUrlSource().equals(EffectiveConfig.FROM_FILE)
                && redisUrl.apply(config.redisUrl()).isEmpty();
    }

    private List<Remedy> setting(Path file) {
        return List.of(remedies.setRedisUrl(file, wished.orElse(ConfigRemedies.USUAL_URL)));
    }

    /** With an address to set, it will be set once the file is there. */
    @Override
    public List<Remedy> ahead() throws Exception {
        return wished.isPresent()
                        && !wished.get().equals(ConfigRemedies.USUAL_URL)
                        && loaded.get().orElse(null) instanceof Loaded.Missing(Path file)
                ? setting(file)
                : List.of();
    }
}
