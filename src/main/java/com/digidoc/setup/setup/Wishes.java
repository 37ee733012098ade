package com.digidoc.setup.setup;

import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.text.Secret;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the person asked for; everything not asked for is found out.
 *
 * @param digidoc DigiDoc's folder
 * @param config DigiDoc's configuration file
 * @param way how to get a Redis
 * @param url the Redis address that DigiDoc shall use, as it will be written into its file; one that can be read
 * @param start how long a started Redis keeps running
 */
public record Wishes(
        Optional<Path> digidoc, Optional<Path> config, Optional<Way> way, Optional<Secret> url, Start start) {
    public static final Wishes NONE =
            new Wishes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Start.AT_LOGIN);

    /** The ways to get a Redis. */
    public enum Way {
        HOMEBREW,
        SYSTEM,
        DOCKER,
        EXISTING
    }

    public Wishes withDigidoc(Path folder) {
        return new Wishes(Optional.of(folder), config, way, url, start);
    }

    public Wishes withWay(Way wanted) {
        return new Wishes(digidoc, config, Optional.of(wanted), url, start);
    }

    public Wishes withUrl(Secret wanted) {
        return new Wishes(digidoc, config, way, Optional.of(wanted), start);
    }

    public Wishes withStart(Start wanted) {
        return new Wishes(digidoc, config, way, url, wanted);
    }
}
