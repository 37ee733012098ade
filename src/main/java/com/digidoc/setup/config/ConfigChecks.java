package com.digidoc.setup.config;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rungs of the ladder that ask about DigiDoc's configuration. */
public final class ConfigChecks {
    static final String FOLDER = "digidoc.folder";
    static final String READABLE = "config.readable";

    private ConfigChecks() {}

    /**
     * The rungs in ladder order.
     *
     * @param loaded the configuration; empty where DigiDoc's folder is not known
     * @param redisUrl says what is wrong with the address of a Redis, if anything is
     * @param wished the address that the person asked for
     */
    public static List<Check> of(
            Host host,
            Shared<Optional<Loaded>> loaded,
            Function<String, Optional<Text>> redisUrl,
            Optional<Secret> wished) {
        var remedies = new ConfigRemedies(host);
        return List.of(
                new ReadableCheck(host, loaded, remedies),
                new ValidCheck(host, loaded, redisUrl),
                new RedisUrlCheck(host, loaded, redisUrl, wished, remedies),
                new EffectiveCheck(loaded, redisUrl));
    }

    /** A rung that asks about a configuration that could be loaded. */
    interface OfLoaded extends Check {
        Shared<Optional<Loaded>> loaded();

        @Override
        default List<String> needs() {
            return List.of(FOLDER, READABLE);
        }

        @Override
        default Finding look() throws Exception {
            return switch (loaded().get().orElse(null)) {
                case Loaded.Known known -> look(known.config());
                case null -> Finding.blocked(id(), FOLDER);
                case Loaded.Missing missing -> Finding.blocked(id(), READABLE);
                case Loaded.Broken broken -> Finding.blocked(id(), READABLE);
            };
        }

        Finding look(EffectiveConfig config) throws Exception;
    }

    /** A place in the configuration file as details show it. */
    static Text located(Text text, int line, int column) {
        return line == 0 ? text : Text.of("config.at", line, column, text);
    }
}
