package com.digidoc.setup.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * RQ's own record of its workers and queues, only read: the set {@code rq:workers} names a hash a worker, which expires
 * once the worker gives no sign of life; the set {@code rq:queues} names a list a queue
 * (rq's {@code worker.py}, {@code worker_registration.py} and {@code queue.py}).
 *
 * @param workers those that have not signed off
 * @param waiting how many jobs wait, by queue; queues without any left out
 */
record RqQueues(List<Worker> workers, Map<String, Long> waiting) {
    private static final String QUEUE = "rq:queue:";
    private static final String WORKER = "rq:worker:";

    /**
     * A worker.
     *
     * @param name as RQ calls it
     * @param queues which it works, the first one first
     * @param state {@code idle}, {@code busy} …
     * @param heartbeat when it last gave a sign of life, by its own clock; empty if it does not say
     */
    record Worker(String name, List<String> queues, String state, Optional<Instant> heartbeat) {
        /** How long ago its last sign of life was; never negative, as clocks of two computers differ. */
        Optional<Duration> silentFor(Instant now) {
            return heartbeat
                    .map(beat -> Duration.between(beat, now))
                    .map(age -> age.isNegative() ? Duration.ZERO : age);
        }
    }

    static RqQueues read(Connection connection) throws RedisFault, InterruptedException {
        var workers = new ArrayList<Worker>();
        for (String key : sorted(connection.smembers("rq:workers"))) {
            Map<String, String> fields = connection.hgetall(key);
            // the set still names workers that died; only the hash expires
            if (!fields.isEmpty() && !fields.containsKey("death")) {
                workers.add(worker(key, fields));
            }
        }
        var waiting = new TreeMap<String, Long>();
        for (String key : connection.smembers("rq:queues")) {
            long jobs = connection.llen(key);
            if (jobs > 0) {
                waiting.put(without(QUEUE, key), jobs);
            }
        }
        return new RqQueues(List.copyOf(workers), waiting);
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static Worker worker(String key, Map<String, String> fields) {
        List<String> queues = List.of(fields.getOrDefault("queues", "").split(",")).stream()
                .filter(queue -> !queue.isBlank())
                .toList();
        return new Worker(
                without(WORKER, key),
                queues,
                fields.getOrDefault("state", "?"),
                instant(fields.getOrDefault("last_heartbeat", "")));
    }

    /** RQ writes {@code 2026-11-23T08:15:30.123456Z}; old versions leave the fraction out. */
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String without(String beginning, String key) {
        return key.startsWith(beginning) ? key.substring(beginning.length()) : key;
    }

    long jobs() {
        return waiting.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The queues in which jobs wait and which none of these workers works. */
    List<String> unattended(List<Worker> by) {
        return waiting.keySet().stream()
                .filter(queue -> by.stream().noneMatch(worker -> worker.queues().contains(queue)))
                .toList();
    }
}
