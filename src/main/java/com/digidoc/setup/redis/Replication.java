package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a server is an original or a copy, by the section {@code replication} of its INFO
 * (https://redis.io/docs/latest/commands/info).
 *
 * @param replicas its copies
 * @param master whose copy it is, as {@code host:port}; empty where it is an original itself
 * @param linked whether the copy is in touch with its original
 */
public record Replication(List<Replica> replicas, Optional<String> master, boolean linked) {
    /**
     * A copy.
     *
     * @param address {@code host:port}
     * @param state {@code online} or what else its original calls it
     * @param lag seconds since it last told how far it is; empty if that is not known
     */
    public record Replica(String address, String state, Optional<Long> lag) {
        Text line() {
            return lag.map(seconds -> Text.of("redis.topology.replica", address, state, seconds))
                    .orElseGet(() -> Text.of("redis.topology.replica-silent", address, state));
        }
    }

    public Replication {
        replicas = List.copyOf(replicas);
    }

    static Replication of(Map<String, String> info) {
        boolean copy = "slave".equals(info.get("role"));
        var replicas = new ArrayList<Replica>();
        info.forEach((name, value) -> {
            if (name.matches("slave\\d{1,4}")) {
                replicas.add(replica(value));
            }
        });
        Optional<String> master =
                copy ? Optional.of(place(info.get("master_host"), info.get("master_port"))) : Optional.empty();
        return new Replication(replicas, master, "up".equals(info.get("master_link_status")));
    }

    /** {@code ip=10.0.0.7,port=6379,state=online,offset=140,lag=1}. */
    private static Replica replica(String value) {
        Map<String, String> fields = Arrays.stream(value.split(","))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(field -> field[0], field -> field[1], (one, _) -> one));
        return new Replica(
                place(fields.get("ip"), fields.get("port")),
                Plain.of(fields.getOrDefault("state", "?")),
                Optional.ofNullable(fields.get("lag"))
                        .filter(seconds -> seconds.matches("\\d{1,9}"))
                        .map(Long::valueOf));
    }

    /** Where a server says that another one is. */
    static String place(String host, String port) {
        return Plain.of((host != null && host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /** A line for each thing worth telling. */
    List<Text> lines() {
        var lines = new ArrayList<Text>();
        master.ifPresent(original -> lines.add(
                linked ? Text.of("redis.topology.copy", original) : Text.of("redis.topology.copy-cut-off", original)));
        replicas.forEach(replica -> lines.add(replica.line()));
        return lines;
    }
}
