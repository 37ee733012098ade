package com.digidoc.setup.setup;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.config.ConfigRemedies;
import com.digidoc.setup.config.EffectiveConfig;
import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.config.Overrides;
import com.digidoc.setup.digidoc.DigiDoc;
import com.digidoc.setup.digidoc.DigiDocFinder;
import com.digidoc.setup.digidoc.DigiDocFinder.Search;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Probe;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.redis.Target.Effective;
import com.digidoc.setup.text.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** What the checks of one run share: where DigiDoc is, its configuration, and its Redis. Each is found out once. */
final class Facts {
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(3);
    private static final String FROM_FILE = "file";

    private final Host host;
    private final Wishes wishes;
    final Shared<Search> search;
    final Shared<Optional<DigiDoc>> digiDoc;
    final Shared<Optional<Loaded>> config;
    final Shared<Probe> probe;
    final Target target;

    Facts(Host host, Wishes wishes) {
        this.host = host;
        this.wishes = wishes;
        this.search = new Shared<>(() -> DigiDocFinder.find(host, wishes.digidoc(), wishes.config()));
        this.digiDoc = new Shared<>(() -> search.get().digiDoc());
        this.config = new Shared<>(this::load);
        this.target = new Target(new Shared<>(this::effective), () -> probed().answers(), () -> probed().takesWork());
        this.probe = new Shared<>(() -> Probe.ask(target.url(), PROBE_LIMIT));
    }

    private Probe probed() throws InterruptedException, ExecutionException {
        return probe.get();
    }

    private Optional<Loaded> load() throws InterruptedException, ExecutionException {
        Optional<DigiDoc> found = digiDoc.get();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(EffectiveConfig.load(
                        found.get().config(),
                        Overrides.of(host, Optional.of(found.get().folder())),
                        host.home()));
    }

    /**
     * The address that DigiDoc will use, once a wished one is in its file. Where there is no file yet it is the wished one
     * or the one a new file gets.
     */
    private Effective effective() throws InterruptedException, ExecutionException {
        Optional<String> wished = wishes.url().map(Secret::reveal);
        return switch (config.get().orElse(null)) {
            case null -> known(wished);
            case Loaded.Missing missing -> known(wished);
            case Loaded.Broken broken -> new Effective.Blocked("config.readable");
            case Loaded.Known(EffectiveConfig loaded) -> {
                boolean fromFile = loaded.redisUrlSource().equals(FROM_FILE);
                String address = fromFile ? wished.orElse(loaded.redisUrl()) : loaded.redisUrl();
                yield RedisUrl.parse(address) instanceof Reading.Valid(RedisUrl url)
                        ? new Effective.Known(url)
                        : new Effective.Blocked(fromFile ? "config.redis-url" : "config.effective");
            }
        };
    }

    private static Effective known(Optional<String> wished) {
        return wished.map(RedisUrl::parse).orElse(null) instanceof Reading.Valid(RedisUrl url)
                ? new Effective.Known(url)
                : new Effective.Known(RedisUrl.DEFAULT);
    }

    /** The address as DigiDoc's Python gets it, with its password; empty where there is none. */
    Optional<String> urlOfDigiDoc() throws InterruptedException, ExecutionException {
        return config.get().orElse(null) instanceof Loaded.Known(EffectiveConfig loaded)
                ? Optional.of(loaded.redisUrl())
                : Optional.empty();
    }

    /** What works DigiDoc's queue, by its settings; empty where they cannot be read or do not say. */
    Optional<String> queueAdapter() throws InterruptedException, ExecutionException {
        return config.get().orElse(null) instanceof Loaded.Known(EffectiveConfig loaded)
                ? loaded.value("queue.adapter").map(Object::toString)
                : Optional.empty();
    }

    /** The remedy by which DigiDoc uses another address; empty where its address does not come from its file. */
    Optional<Remedy> rewriting(RedisUrl address) throws InterruptedException, ExecutionException {
        return config.get().orElse(null) instanceof Loaded.Known(EffectiveConfig loaded)
                        && loaded.redisUrlSource().equals(FROM_FILE)
                ? Optional.of(new ConfigRemedies(host).setRedisUrl(loaded.file(), new Secret(address.redacted(true))))
                : Optional.empty();
    }
}
