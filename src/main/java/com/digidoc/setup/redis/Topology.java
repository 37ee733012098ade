package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the server at an address stands among others. */
public sealed interface Topology {
    /** {@code standalone}, {@code sentinel} or {@code cluster}, as Redis calls it. */
    String mode();

    /** What is worth telling, a line each; none of a server that stands alone. */
    List<Text> lines();

    /** A server that holds entries by itself, perhaps with copies, or as a copy. */
    record Single(Replication replication) implements Topology {
        @Override
        public String mode() {
            return "standalone";
        }

        @Override
        public List<Text> lines() {
            return replication.lines();
        }
    }

    /**
     * A Sentinel.
     *
     * @param watched the originals that it watches over
     */
    record Sentinel(List<Watch> watched) implements Topology {
        public Sentinel {
            watched = List.copyOf(watched);
        }

        @Override
        public String mode() {
            return "sentinel";
        }

        @Override
        public List<Text> lines() {
            var lines = new ArrayList<Text>();
            watched.forEach(watch -> lines.addAll(watch.lines()));
            return lines.isEmpty() ? List.of(Text.of("redis.topology.watches-none")) : lines;
        }
    }

    /**
     * A server of a cluster.
     *
     * @param covered how many of the 16384 slots have a server that works
     * @param nodes the servers
     * @param through what a throw-away entry written through the whole cluster led to
     */
    record Cluster(long covered, List<ClusterNode> nodes, Reply through) implements Topology {
        /** How many there are (https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec). */
        public static final int SLOTS = 16384;

        public Cluster {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String mode() {
            return "cluster";
        }

        @Override
        public List<Text> lines() {
            var lines = new ArrayList<Text>();
            long masters = nodes.stream().filter(ClusterNode::master).count();
            lines.add(Text.of("redis.topology.slots", covered, SLOTS, masters, nodes.size() - masters));
            nodes.forEach(node -> lines.add(node.line()));
            lines.add(
                    through.ok()
                            ? Text.of("redis.topology.cluster-works")
                            : Text.of("redis.topology.cluster-fails", through.exact()));
            return lines;
        }
    }

    /**
     * Asks a server that answers. Changes nothing; in a cluster it writes, reads and removes a throw-away key.
     *
     * @param connection to that address
     * @param timeout limit of each question to another server
     * @throws RedisFault if it does not tell
     */
    static Topology look(Connection connection, RedisUrl url, Duration timeout)
            throws RedisFault, InterruptedException {
        Map<String, String> info = connection.info("server", "replication");
        return switch (info.getOrDefault("redis_mode", "")) {
            case "sentinel" -> new Sentinel(Watch.all(connection, url, timeout));
            case "cluster" ->
                new Cluster(
                        ClusterNode.covered(connection), ClusterNode.all(connection), Through.cluster(url, timeout));
            default -> new Single(Replication.of(info));
        };
    }
}
