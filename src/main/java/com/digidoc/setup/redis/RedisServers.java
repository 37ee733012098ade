package com.digidoc.setup.redis;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Servers;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The Redis servers whose settings were changed. Their passwords are kept nowhere: the one of the address that DigiDoc uses
 * now is taken, as long as that is still the same server.
 *
 * @param effective how to find out that address
 */
public record RedisServers(Callable<RedisUrl> effective) implements Servers {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /** How such a server is called where it is remembered. */
    static String name(RedisUrl url) {
        return url.in(0).masked();
    }

    @Override
    public Optional<String> setting(String server, String name) throws InterruptedException {
        Optional<RedisUrl> url = url(server);
        if (url.isEmpty() || !(Connection.open(url.get(), TIMEOUT) instanceof Connection.Opening.Open open)) {
            return Optional.empty();
        }
        try (Connection connection = open.connection()) {
            return connection.config(name);
        } catch (RedisFault e) {
            return Optional.empty();
        }
    }

    @Override
    public Outcome set(String server, String name, String value, boolean lasting) throws InterruptedException {
        Optional<RedisUrl> url = url(server);
        return url.isPresent()
                ? new SettingChange(url.get(), name, value, lasting).apply()
                : Outcome.failed(Text.of("redis.set.unknown", server), "");
    }

    private Optional<RedisUrl> url(String server) throws InterruptedException {
        Optional<RedisUrl> current = current();
        if (current.filter(url -> name(url).equals(server)).isPresent()) {
            return current;
        }
        return !server.contains(Secret.MASK) && RedisUrl.parse(server) instanceof Reading.Valid(RedisUrl url)
                ? Optional.of(url)
                : Optional.empty();
    }

    private Optional<RedisUrl> current() throws InterruptedException {
        try {
            return Optional.of(effective.call());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception unknown) {
            // DigiDoc's configuration cannot be read now: then only the remembered address is left
            return Optional.empty();
        }
    }
}
