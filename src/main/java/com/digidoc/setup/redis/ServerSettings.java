package com.digidoc.setup.redis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings and states of a server that matter to a queue: from {@code CONFIG GET}, and where that is not permitted, as
 * far as {@code INFO} tells them.
 *
 * @param values by the names of redis.conf and INFO
 * @param unseen the settings that neither would tell
 */
record ServerSettings(Map<String, String> values, List<String> unseen) {
    private static final Map<String, String> IN_INFO =
            Map.of("maxmemory", "maxmemory", "maxmemory-policy", "maxmemory_policy", "appendonly", "aof_enabled");
    private static final List<String> ASKED =
            List.of("maxmemory", "maxmemory-policy", "save", "appendonly", "bind", "protected-mode");
    private static final List<String> STATES = List.of(
            "rdb_last_bgsave_status",
            "aof_last_write_status",
            "aof_last_bgrewrite_status",
            "process_id",
            "config_file");

    ServerSettings {
        values = Map.copyOf(values);
        unseen = List.copyOf(unseen);
    }

    static ServerSettings of(Connection connection) throws RedisFault, InterruptedException {
        Map<String, String> info = connection.info();
        var values = new HashMap<String, String>();
        var unseen = new ArrayList<String>();
        for (String name : ASKED) {
            Optional<String> value = connection.config(name).or(() -> told(info, name));
            value.ifPresentOrElse(known -> values.put(name, known), () -> unseen.add(name));
        }
        STATES.stream().filter(info::containsKey).forEach(name -> values.put(name, info.get(name)));
        return new ServerSettings(values, unseen);
    }

    private static Optional<String> told(Map<String, String> info, String name) {
        return Optional.ofNullable(IN_INFO.get(name))
                .map(info::get)
                .map(value -> name.equals("appendonly") ? (value.equals("1") ? "yes" : "no") : value);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean is(String name, String value) {
        return value.equals(values.get(name));
    }
}
