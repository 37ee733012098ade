package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;
import java.util.Arrays;
import java.util.List;
import redis.clients.jedis.Protocol.Command;

/**
 * A server of a cluster, as one of them sees it.
 *
 * @param address {@code host:port}
 * @param master whether it is an original; else it is a copy
 * @param up whether it works
 * @param slots how many of the slots it holds
 */
public record ClusterNode(String address, boolean master, boolean up, long slots) {
    private static final int MOST = 100;
    private static final int ADDRESS = 1;
    private static final int FLAGS = 2;
    private static final int LINK = 7;

    /** A line of {@code CLUSTER NODES}: id, address, flags, master, ping, pong, epoch, link, slots … */
    static List<ClusterNode> all(Connection connection) throws RedisFault, InterruptedException {
        String table =
                connection.query(asked -> asked.text(Command.CLUSTER, "NODES")).orElse("");
        return table.lines()
                .map(line -> line.split(" "))
                .filter(fields -> fields.length > LINK)
                .limit(MOST)
                .map(ClusterNode::of)
                .toList();
    }

    private static ClusterNode of(String[] fields) {
        List<String> flags = List.of(fields[FLAGS].split(","));
        boolean connected = flags.contains("myself") || fields[LINK].equals("connected");
        boolean failed = flags.stream().anyMatch(flag -> flag.startsWith("fail") || flag.equals("noaddr"));
        return new ClusterNode(
                Plain.of(fields[ADDRESS].split("[@,]")[0]),
                flags.contains("master"),
                connected && !failed,
                Arrays.stream(fields)
                        .skip(LINK + 1)
                        .mapToLong(ClusterNode::count)
                        .sum());
    }

    /** {@code 5} is one slot, {@code 0-5460} many; one that is moving stands in square brackets. */
    private static long count(String slots) {
        if (!slots.matches("\\d{1,5}(-\\d{1,5})?")) {
            return 0;
        }
        String[] ends = slots.split("-");
        return Long.parseLong(ends[ends.length - 1]) - Long.parseLong(ends[0]) + 1;
    }

    /** How many slots have a server that works. */
    static long covered(Connection connection) throws RedisFault, InterruptedException {
        return connection
                .query(asked -> asked.text(Command.CLUSTER, "INFO"))
                .orElse("")
                .lines()
                .filter(line -> line.matches("cluster_slots_ok:\\d{1,5}"))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
                .findFirst()
                .orElse(0);
    }

    Text line() {
        Text what = master ? Text.of("redis.topology.node-master", slots) : Text.of("redis.topology.node-replica");
        return up ? Text.of("redis.topology.node", address, what) : Text.of("redis.topology.node-down", address, what);
    }
}
