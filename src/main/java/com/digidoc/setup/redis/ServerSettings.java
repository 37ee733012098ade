package com.digidoc.setup.redis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings and states of a server that matter to a queue: from {@code CONFIG GET}, and where that is not permitted, as
 * far as {@code INFO} tells them.
 *
 * @param values by the names of redis.conf and INFO
 * @param unseen the settings that neither would tell
 * @param fromConfig the settings that CONFIG GET told, and so CONFIG SET may change
 */
record ServerSettings(Map<String, String> values, List<String> unseen, Set<String> fromConfig) {
    private static final Map<String, String> IN_INFO =
            Map.of("maxmemory", "maxmemory", "maxmemory-policy", "maxmemory_policy", "appendonly", "aof_enabled");
    private static final List<String> ASKED =
            List.of("maxmemory", "maxmemory-policy", "save", "appendonly", "bind", "protected-mode");
    private static final List<String> ASKED_FOR_MORE = List.of("dir", "stop-writes-on-bgsave-error");
    private static final List<String> STATES = List.of(
            "rdb_last_bgsave_status",
            "aof_last_write_status",
            "aof_last_bgrewrite_status",
            "aof_current_size",
            "used_memory",
            "process_id",
            "redis_version",
            "config_file");

    ServerSettings {
        values = Map.copyOf(values);
        unseen = List.copyOf(unseen);
        fromConfig = Set.copyOf(fromConfig);
    }

    static ServerSettings of(Connection connection) throws RedisFault, InterruptedException {
        Map<String, String> info = connection.info();
        var values = new HashMap<String, String>();
        var unseen = new ArrayList<String>();
        for (String name : ASKED) {
            connection.config(name).ifPresent(known -> values.put(name, known));
        }
        for (String name : ASKED_FOR_MORE) {
            connection.config(name).ifPresent(known -> values.put(name, known));
        }
        Set<String> fromConfig = Set.copyOf(values.keySet());
        for (String name : ASKED) {
            told(info, name).ifPresent(known -> values.putIfAbsent(name, known));
            if (!values.containsKey(name)) {
                unseen.add(name);
            }
        }
        info.keySet().stream()
                .filter(name -> STATES.contains(name) || name.matches("db\\d+"))
                .forEach(name -> values.put(name, info.get(name)));
        return new ServerSettings(values, unseen, fromConfig);
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

    /** A setting's value where it may be asked for by name, and so be changed. */
    Optional<String> told(String name) {
        return fromConfig.contains(name) ? value(name) : Optional.empty();
    }

    /** A number of bytes or the like; empty where it is not told, or is no number. */
    Optional<Long> number(String name) {
        return value(name).filter(digits -> digits.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** The first number of its version, where it tells one. */
    Optional<Integer> majorVersion() {
        return value("redis_version")
                .map(version -> version.split("\\.")[0])
                .filter(major -> major.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }

    /** Whether it was started with a file of settings, and so can keep a change in it. */
    boolean lasting() {
        return value("config_file").filter(file -> !file.isEmpty()).isPresent();
    }

    /** The first process of a container has the number 1. */
    boolean inContainer() {
        return is("process_id", "1");
    }

    /** Whether there are entries in another database than this one. */
    boolean hasOtherDatabases(int own) {
        return values.keySet().stream().anyMatch(name -> name.matches("db\\d+") && !name.equals("db" + own));
    }
}
