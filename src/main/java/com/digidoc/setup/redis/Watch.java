package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.Protocol.Command;

/**
 * An original that a Sentinel watches over, with its copies, as the Sentinel sees them
 * (https://redis.io/docs/latest/operate/oss_and_stack/management/sentinel).
 *
 * @param name what the Sentinels call it
 * @param master where it is now, as {@code host:port}
 * @param down whether this Sentinel takes it for down
 * @param replicas its copies
 * @param sentinels how many Sentinels there are
 * @param quorum how many of them must agree that it is down
 * @param enough whether enough of them are there for another server to take over
 * @param through what it said to a PING that found it through the Sentinel
 */
public record Watch(
        String name,
        String master,
        boolean down,
        List<Replication.Replica> replicas,
        long sentinels,
        long quorum,
        boolean enough,
        Reply through) {
    private static final int MOST = 8;

    public Watch {
        replicas = List.copyOf(replicas);
    }

    static List<Watch> all(Connection connection, RedisUrl url, Duration timeout)
            throws RedisFault, InterruptedException {
        var all = new ArrayList<Watch>();
        List<List<String>> masters = connection.query(asked -> asked.lists(Command.SENTINEL, "MASTERS"));
        for (List<String> flat : masters.subList(0, Math.min(MOST, masters.size()))) {
            Map<String, String> master = Connection.pairs(flat);
            String name = master.getOrDefault("name", "");
            all.add(new Watch(
                    Plain.of(name),
                    place(master),
                    master.getOrDefault("flags", "").contains("down"),
                    replicas(connection, name),
                    number(master, "num-other-sentinels") + 1,
                    number(master, "quorum"),
                    connection.query(asked -> enough(asked, name)),
                    Through.sentinel(url, name, timeout)));
        }
        return all;
    }

    private static List<Replication.Replica> replicas(Connection connection, String name)
            throws RedisFault, InterruptedException {
        // the older of its two words, which all versions know
        return connection.query(asked -> asked.lists(Command.SENTINEL, "SLAVES", name)).stream()
                .map(Connection::pairs)
                .map(replica -> new Replication.Replica(place(replica), state(replica), Optional.empty()))
                .toList();
    }

    private static String state(Map<String, String> replica) {
        boolean down = replica.getOrDefault("flags", "").contains("down");
        return down ? "down" : Plain.of(replica.getOrDefault("master-link-status", "?"));
    }

    private static boolean enough(Exchange asked, String name) throws IOException {
        try {
            return asked.text(Command.SENTINEL, "CKQUORUM", name)
                    .filter(said -> said.startsWith("OK"))
                    .isPresent();
        } catch (Trouble e) {
            if (e.fault() == Fault.OTHER) {
                return false;
            }
            throw e;
        }
    }

    private static String place(Map<String, String> server) {
        return Replication.place(server.get("ip"), server.get("port"));
    }

    private static long number(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        return value.matches("\\d{1,9}") ? Long.parseLong(value) : 0;
    }

    List<Text> lines() {
        var lines = new ArrayList<Text>();
        lines.add(
                down
                        ? Text.of("redis.topology.watched-down", name, master)
                        : Text.of("redis.topology.watched", name, master));
        replicas.forEach(replica -> lines.add(replica.line()));
        lines.add(
                enough
                        ? Text.of("redis.topology.quorum", sentinels, quorum)
                        : Text.of("redis.topology.no-quorum", sentinels, quorum));
        lines.add(
                through.ok()
                        ? Text.of("redis.topology.through", master)
                        : Text.of("redis.topology.not-through", master, through.exact()));
        return lines;
    }
}
