package com.digidoc.setup.system;

import java.util.Arrays;
import java.util.Optional;

/** The systemd units that distributions give a Redis, and where each has its files. */
enum Unit {
    REDIS_SERVER("redis-server", "/etc/redis/redis.conf", "/var/log/redis/redis-server.log", "/var/lib/redis"),
    VALKEY_SERVER("valkey-server", "/etc/valkey/valkey.conf", "/var/log/valkey/valkey-server.log", "/var/lib/valkey"),
    REDIS("redis", "/etc/redis/redis.conf", "/var/log/redis/redis.log", "/var/lib/redis"),
    VALKEY("valkey", "/etc/valkey/valkey.conf", "/var/log/valkey/valkey.log", "/var/lib/valkey"),
    REDIS_INSTANCE("redis@default", "/etc/redis/default.conf", "/var/log/redis/default.log", "/var/lib/redis/default"),
    VALKEY_INSTANCE(
            "valkey@default", "/etc/valkey/default.conf", "/var/log/valkey/default.log", "/var/lib/valkey/default");

    private static final String SUFFIX = ".service";

    private final String id;
    private final String settings;
    private final String log;
    private final String data;

    Unit(String id, String settings, String log, String data) {
        this.id = id;
        this.settings = settings;
        this.log = log;
        this.data = data;
    }

    /** The one of that full name; empty for any other. */
    static Optional<Unit> named(String fullName) {
        return Arrays.stream(values())
                .filter(unit -> fullName.equals(unit.id + SUFFIX))
                .findFirst();
    }

    /** Its short name, as a person would type it. */
    String id() {
        return id;
    }

    String fullName() {
        return id + SUFFIX;
    }

    /** Paths of that computer. */
    String settings() {
        return settings;
    }

    String log() {
        return log;
    }

    String data() {
        return data;
    }
}
