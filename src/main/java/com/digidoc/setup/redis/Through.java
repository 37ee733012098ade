package com.digidoc.setup.redis;

import com.digidoc.setup.text.Secret;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * Asking servers that are found through another one: the original behind a Sentinel, all the servers of a cluster. The
 * same user and password are used for them as for that one.
 */
final class Through {
    private static final String NAME = "digidoc-setup";
    private static final long EXPIRY_MILLIS = 5000;
    private static final int ATTEMPTS = 2;

    private Through() {}

    private interface Question {
        String ask() throws Trouble;
    }

    /** What the original that a Sentinel knows by this name says to a PING. */
    static Reply sentinel(RedisUrl url, String name, Duration timeout) throws InterruptedException {
        return reply(url, () -> {
            try (var client = RedisSentinelClient.builder()
                    .masterName(name)
                    .sentinels(Set.of(place(url)))
                    .sentinelClientConfig(config(url, timeout))
                    .clientConfig(config(url, timeout))
                    .build()) {
                return client.ping();
            }
        });
    }

    /** What writing, reading and removing a throw-away key led to, wherever in the cluster it belongs. */
    static Reply cluster(RedisUrl url, Duration timeout) throws InterruptedException {
        String key = NAME + ":" + UUID.randomUUID();
        return reply(url, () -> {
            try (var client = RedisClusterClient.builder()
                    .nodes(Set.of(place(url)))
                    .clientConfig(config(url, timeout))
                    .maxAttempts(ATTEMPTS)
                    .maxTotalRetriesDuration(timeout)
                    .build()) {
                client.set(key, key, SetParams.setParams().nx().px(EXPIRY_MILLIS));
                String value = client.get(key);
                client.del(key);
                if (!key.equals(value)) {
                    throw new Trouble(Fault.OTHER, "another value came back");
                }
                return "OK";
            }
        });
    }

    private static HostAndPort place(RedisUrl url) {
        return new HostAndPort(url.host(), url.port());
    }

    private static JedisClientConfig config(RedisUrl url, Duration timeout) throws Trouble {
        var config =
                DefaultJedisClientConfig.builder().resp2().clientName(NAME).timeoutMillis((int) timeout.toMillis());
        url.username().ifPresent(config::user);
        url.password().map(Secret::reveal).ifPresent(config::password);
        if (url.tls()) {
            Tls.into(config, url);
        }
        return config.build();
    }

    private static Reply reply(RedisUrl url, Question question) throws InterruptedException {
        long start = System.nanoTime();
        try {
            return Reply.of(question.ask(), start);
        } catch (Trouble e) {
            return Reply.of(e, url, start);
        } catch (JedisDataException e) {
            return Reply.of(new Trouble(Errors.fault(e.getMessage()), Errors.bare(e.getMessage())), url, start);
        } catch (JedisException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return Reply.of(new Trouble(Fault.CLOSED, String.valueOf(e.getMessage())), url, start);
        }
    }
}
