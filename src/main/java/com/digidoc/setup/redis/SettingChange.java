package com.digidoc.setup.redis;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.Optional;

/**
 * Changes a setting of a running server, wholly or not at all: where it cannot be kept, or the server then takes nobody in
 * any more, it gets its old value back.
 *
 * @param lasting whether the server's file of settings has to be changed, too
 */
record SettingChange(RedisUrl url, String name, String value, boolean lasting) {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    Outcome apply() throws InterruptedException {
        return switch (Connection.open(url, TIMEOUT)) {
            case Connection.Opening.Refused refused -> refused(refused.reply());
            case Connection.Opening.Open open -> on(open.connection());
        };
    }

    private Outcome refused(Reply reply) {
        return Outcome.failed(Text.of("redis.set.refused", name), reply.exact());
    }

    private Outcome on(Connection connection) throws InterruptedException {
        try (connection) {
            Optional<String> before = connection.config(name);
            if (before.isEmpty()) {
                return Outcome.failed(Text.of("redis.set.refused", name), "");
            }
            connection.set(name, value);
            return kept(connection, before.get());
        } catch (RedisFault e) {
            return refused(e.reply());
        }
    }

    private Outcome kept(Connection connection, String before) throws RedisFault, InterruptedException {
        Reply others = others();
        if (!others.ok()) {
            connection.set(name, before);
            return Outcome.failed(Text.of("redis.set.shut-out", name), others.exact());
        }
        try {
            if (lasting) {
                connection.rewriteSettings();
            }
            return Outcome.done();
        } catch (RedisFault e) {
            connection.set(name, before);
            return Outcome.failed(Text.of("redis.set.not-kept", name), e.reply().exact());
        }
    }

    /** What DigiDoc would meet now. */
    private Reply others() throws InterruptedException {
        return switch (Connection.open(url, TIMEOUT)) {
            case Connection.Opening.Refused refused -> refused.reply();
            case Connection.Opening.Open(Connection connection) -> {
                try (connection) {
                    yield connection.ping();
                }
            }
        };
    }
}
