package com.digidoc.setup.support;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import redis.clients.jedis.Jedis;

/** A real cluster of servers on loopback, each with its part of the slots. */
public final class TestCluster implements AutoCloseable {
    private static final int SLOTS = 16384;
    private static final int BUS = 10_000;
    private static final Duration LIMIT = Duration.ofSeconds(150);

    private final List<TestRedis> nodes = new ArrayList<>();

    /** Starts it; returns once it takes work. */
    public static TestCluster start(int masters, String... options) throws IOException {
        var cluster = new TestCluster();
        try {
            for (int i = 0; i < masters; i++) {
                cluster.nodes.add(node(options));
            }
            cluster.join(options);
            return cluster;
        } catch (IOException | RuntimeException | AssertionError e) {
            cluster.close();
            throw e;
        }
    }

    /**
     * A cluster's servers talk at their port's number plus 10,000. That may be taken, and where the system takes the ports
     * of clients from, a server that has begun to listen can still fail for it.
     */
    private static TestRedis node(String... options) throws IOException {
        var all = new ArrayList<>(List.of("--cluster-enabled", "yes", "--cluster-node-timeout", "5000"));
        all.addAll(List.of(options));
        for (int attempt = 0; ; attempt++) {
            int port = TestRedis.freePort();
            if (port + BUS >= TestRedis.ABOVE_PORTS || TestRedis.listening(port + BUS)) {
                continue;
            }
            try {
                return TestRedis.startOn(port, all.toArray(String[]::new));
            } catch (AssertionError taken) {
                if (attempt > 10) {
                    throw taken;
                }
            }
        }
    }

    private void join(String... options) {
        int first = 0;
        for (int i = 0; i < nodes.size(); i++) {
            int next = SLOTS * (i + 1) / nodes.size();
            try (var node = client(i, options)) {
                node.clusterAddSlots(IntStream.range(first, next).toArray());
                node.clusterMeet("127.0.0.1", nodes.getFirst().port());
            }
            first = next;
        }
        for (int i = 0; i < nodes.size(); i++) {
            try (var node = client(i, options)) {
                Eventually.within(LIMIT, "the cluster takes work", () -> {
                    String info = node.clusterInfo();
                    return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + nodes.size());
                });
            }
        }
    }

    private Jedis client(int node, String... options) {
        var client = new Jedis("127.0.0.1", nodes.get(node).port(), 10_000);
        int password = List.of(options).indexOf("--requirepass");
        if (password >= 0) {
            client.auth(options[password + 1]);
        }
        return client;
    }

    public List<TestRedis> nodes() {
        return nodes;
    }

    @Override
    public void close() {
        nodes.forEach(TestRedis::close);
    }
}
