package com.digidoc.setup.cli;

import com.digidoc.setup.redis.ClusterNode;
import com.digidoc.setup.redis.Replication;
import com.digidoc.setup.redis.Topology;
import com.digidoc.setup.redis.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a server stands among others, for programs: {@code mode}, and the fields that go with it. */
final class TopologyJson {
    private TopologyJson() {}

    static void into(Map<String, Object> line, Topology topology) {
        line.put("mode", topology.mode());
        switch (topology) {
            case Topology.Single(Replication replication) -> {
                line.put("role", replication.master().isPresent() ? "replica" : "master");
                line.put("master", replication.master().orElse(null));
                line.put("replicas", replicas(replication.replicas()));
            }
            case Topology.Sentinel(List<Watch> watched) ->
                line.put("watched", watched.stream().map(TopologyJson::watch).toList());
            case Topology.Cluster cluster -> {
                line.put("slots", Topology.Cluster.SLOTS);
                line.put("slotsCovered", cluster.covered());
                line.put(
                        "nodes",
                        cluster.nodes().stream().map(TopologyJson::node).toList());
            }
        }
    }

    private static List<Map<String, Object>> replicas(List<Replication.Replica> replicas) {
        return replicas.stream()
                .map(replica -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("address", replica.address());
                    object.put("state", replica.state());
                    object.put("lagSeconds", replica.lag().orElse(null));
                    return object;
                })
                .toList();
    }

    private static Map<String, Object> watch(Watch watch) {
        var object = new LinkedHashMap<String, Object>();
        object.put("name", watch.name());
        object.put("master", watch.master());
        object.put("down", watch.down());
        object.put("replicas", replicas(watch.replicas()));
        object.put("sentinels", watch.sentinels());
        object.put("quorum", watch.quorum());
        object.put("quorumReached", watch.enough());
        object.put("answers", watch.through().ok());
        return object;
    }

    private static Map<String, Object> node(ClusterNode node) {
        var object = new LinkedHashMap<String, Object>();
        object.put("address", node.address());
        object.put("role", node.master() ? "master" : "replica");
        object.put("up", node.up());
        object.put("slots", node.slots());
        return object;
    }
}
