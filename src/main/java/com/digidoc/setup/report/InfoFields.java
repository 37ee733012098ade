package com.digidoc.setup.report;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The fields of Redis's INFO that a report has: what tells how a server is doing, and nothing of whose it is. */
final class InfoFields {
    private static final Set<String> ALLOWED = Set.of(
            "redis_version",
            "valkey_version",
            "server_name",
            "redis_mode",
            "server_mode",
            "os",
            "arch_bits",
            "process_id",
            "process_supervised",
            "tcp_port",
            "uptime_in_seconds",
            "executable",
            "config_file",
            "connected_clients",
            "blocked_clients",
            "maxclients",
            "used_memory_human",
            "used_memory_peak_human",
            "total_system_memory_human",
            "maxmemory_human",
            "maxmemory_policy",
            "mem_fragmentation_ratio",
            "loading",
            "async_loading",
            "rdb_changes_since_last_save",
            "rdb_bgsave_in_progress",
            "rdb_last_save_time",
            "rdb_last_bgsave_status",
            "rdb_last_bgsave_time_sec",
            "aof_enabled",
            "aof_rewrite_in_progress",
            "aof_last_bgrewrite_status",
            "aof_last_write_status",
            "total_connections_received",
            "total_commands_processed",
            "rejected_connections",
            "evicted_keys",
            "expired_keys",
            "total_error_replies",
            "role",
            "connected_slaves",
            "master_link_status",
            "cluster_enabled");

    private static final Pattern DATABASE = Pattern.compile("db\\d{1,5}");

    private InfoFields() {}

    static Map<String, String> allowed(Map<String, String> info) {
        var allowed = new TreeMap<String, String>();
        info.forEach((name, value) -> {
            if (ALLOWED.contains(name) || DATABASE.matcher(name).matches()) {
                allowed.put(name, value);
            }
        });
        return allowed;
    }
}
