package com.digidoc.setup.support;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Jedis;

/** Real Sentinels on loopback that watch over a real original and its copy. */
public final class TestSentinels implements AutoCloseable {
    public static final String NAME = "documents";

    private static final Duration LIMIT = Duration.ofSeconds(150);
    private static final int QUORUM = 2;

    private final TestRedis master;
    private final TestRedis replica;
    private final List<TestRedis> sentinels = new ArrayList<>();

    private TestSentinels() throws IOException {
        master = TestRedis.start("--appendonly", "yes", "--repl-diskless-sync-delay", "0");
        replica = TestRedis.start("--appendonly", "yes", "--replicaof", "127.0.0.1", String.valueOf(master.port()));
    }

    /** Starts one original, one copy and some Sentinels; returns once they all know of each other. */
    public static TestSentinels start(int count) throws IOException {
        var all = new TestSentinels();
        try {
            for (int i = 0; i < count; i++) {
                all.sentinels.add(TestRedis.startSentinel(
                        "sentinel monitor %s 127.0.0.1 %d %d".formatted(NAME, all.master.port(), QUORUM),
                        "sentinel down-after-milliseconds " + NAME + " 5000",
                        "sentinel failover-timeout " + NAME + " 10000"));
            }
            Eventually.within(LIMIT, "all know of each other", all::met);
            return all;
        } catch (IOException | RuntimeException | AssertionError e) {
            all.close();
            throw e;
        }
    }

    private boolean met() {
        return sentinels.stream().allMatch(sentinel -> {
            Map<String, String> seen = seen(sentinel);
            return seen.get("num-slaves").equals("1")
                    && seen.get("num-other-sentinels").equals(String.valueOf(sentinels.size() - 1));
        });
    }

    private static Map<String, String> seen(TestRedis sentinel) {
        try (var client = new Jedis("127.0.0.1", sentinel.port(), 10_000)) {
            return client.sentinelMaster(NAME);
        }
    }

    /** Waits until the Sentinels have made the copy the original. */
    public void untilFailedOver() {
        Eventually.within(
                LIMIT,
                "the copy takes over",
                () -> sentinels.stream()
                        .allMatch(sentinel -> seen(sentinel).get("port").equals(String.valueOf(replica.port()))));
    }

    public TestRedis master() {
        return master;
    }

    public TestRedis replica() {
        return replica;
    }

    public List<TestRedis> sentinels() {
        return sentinels;
    }

    @Override
    public void close() {
        sentinels.forEach(TestRedis::close);
        replica.close();
        master.close();
    }
}
