package com.digidoc.setup.redis;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What about a server does not fit a queue, by its own settings and states.
 *
 * @param settings what it said of itself
 * @param remedy what can change them
 */
record Dangers(ServerSettings settings, SettingRemedy remedy) {
    private static final int OLDEST_FOR_CLIENT = 6;
    private static final double NEARLY_FULL = 0.9;

    Dangers(RedisUrl url, ServerSettings settings) {
        this(settings, new SettingRemedy(url, settings));
    }

    /** The worst first. */
    static List<Danger> sorted(Stream<Danger> dangers) {
        return dangers.sorted((one, other) -> other.status().compareTo(one.status()))
                .toList();
    }

    Stream<Danger> all() {
        return Stream.of(eviction(), saving(), lastSave(), goesOn(), memory(), version())
                .flatMap(Optional::stream);
    }

    private Optional<Danger> eviction() {
        String policy = settings.value("maxmemory-policy").orElse("noeviction");
        if (policy.equals("noeviction")) {
            return Optional.empty();
        }
        boolean limited = limit().isPresent();
        // volatile-… throws away only what carries an expiry date, which a waiting job does not
        Status status = limited && policy.startsWith("allkeys") ? Status.PROBLEM : Status.WARNING;
        Text summary = limited
                ? Text.of("redis.queue-safety.eviction", Plain.of(policy))
                : Text.of("redis.queue-safety.eviction-later", Plain.of(policy));
        var change =
                remedy.to("redis.set-eviction", "maxmemory-policy", "noeviction", Text.of("redis.set.eviction-effect"));
        return Optional.of(new Danger(status, summary, Text.of("redis.queue-safety.eviction-advice"), List.of(change)));
    }

    private Optional<Long> limit() {
        return settings.number("maxmemory").filter(bytes -> bytes > 0);
    }

    private Optional<Danger> saving() {
        if (!settings.is("save", "") || !settings.is("appendonly", "no")) {
            return Optional.empty();
        }
        return Optional.of(Danger.warning(
                Text.of("redis.queue-safety.not-saved"),
                Text.of("redis.queue-safety.not-saved-advice"),
                remedy.to("redis.set-appendonly", "appendonly", "yes", Text.of("redis.set.appendonly-effect"))));
    }

    private Optional<Danger> lastSave() {
        boolean failed = settings.is("rdb_last_bgsave_status", "err")
                || settings.is("aof_last_write_status", "err")
                || settings.is("aof_last_bgrewrite_status", "err");
        return failed
                ? Optional.of(Danger.problem(
                        Text.of("redis.queue-safety.save-failed"), Text.of("redis.queue-safety.save-failed-advice")))
                : Optional.empty();
    }

    /** A server that takes work although it cannot save it. */
    private Optional<Danger> goesOn() {
        boolean saves = settings.value("save").filter(when -> !when.isEmpty()).isPresent();
        if (!saves || !settings.is("stop-writes-on-bgsave-error", "no")) {
            return Optional.empty();
        }
        return Optional.of(Danger.warning(
                Text.of("redis.queue-safety.goes-on"),
                Text.of("redis.queue-safety.goes-on-advice"),
                remedy.to(
                        "redis.set-stop-writes",
                        "stop-writes-on-bgsave-error",
                        "yes",
                        Text.of("redis.set.stop-writes-effect"))));
    }

    /** Only without throwing away does a full memory end in refused work. */
    private Optional<Danger> memory() {
        Optional<Long> used = settings.number("used_memory");
        if (limit().isEmpty() || used.isEmpty() || !settings.is("maxmemory-policy", "noeviction")) {
            return Optional.empty();
        }
        long most = limit().get();
        if (used.get() < most * NEARLY_FULL) {
            return Optional.empty();
        }
        var raise = remedy.to(
                        "redis.set-memory", "maxmemory", String.valueOf(2 * most), Text.of("redis.set.memory-effect"))
                .onlyIfAsked();
        return Optional.of(Danger.warning(
                Text.of("redis.queue-safety.memory", Disk.megabytes(used.get()), Disk.megabytes(most)),
                Text.of("redis.queue-safety.memory-advice"),
                raise));
    }

    private Optional<Danger> version() {
        return settings.majorVersion()
                .filter(major -> major < OLDEST_FOR_CLIENT)
                .map(_ -> Danger.warning(
                        Text.of(
                                "redis.queue-safety.old",
                                settings.value("redis_version").map(Plain::of).orElse("")),
                        Text.of("redis.queue-safety.old-advice")));
    }
}
