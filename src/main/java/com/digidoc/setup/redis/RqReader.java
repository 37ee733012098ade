package com.digidoc.setup.redis;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.clients.jedis.Protocol.Command;

/**
 * Reads RQ's record, and only reads: the set {@code rq:workers} names a hash a worker, which expires once the worker gives
 * no sign of life; the set {@code rq:queues} names a list a queue; {@code rq:wip:} and {@code rq:failed:} are sorted sets
 * of a queue's jobs, the first one by when a job counts as lost (rq's {@code worker.py}, {@code worker_registration.py},
 * {@code queue.py} and {@code registry.py}, as of 1.13).
 *
 * <p>However much there is, little is read: numbers are asked for, not lists, and of each set only the first part.
 */
final class RqReader {
    private static final int MOST = 50;
    private static final int MOST_ROUNDS = 20;
    private static final String QUEUE = "rq:queue:";
    private static final String WORKER = "rq:worker:";
    private static final String[] FIELDS = {"queues", "state", "last_heartbeat", "hostname", "pid", "death", "birth"};

    private final Connection connection;
    private boolean cut;

    private RqReader(Connection connection) {
        this.connection = connection;
    }

    static Rq read(Connection connection) throws RedisFault, InterruptedException {
        var reader = new RqReader(connection);
        List<RqWorker> workers = reader.workers();
        var queues = new ArrayList<RqQueue>();
        for (String key : reader.members("rq:queues")) {
            queues.add(reader.queue(key));
        }
        boolean paused = connection.query(asked -> asked.number(Command.EXISTS, "rq:suspended")) > 0;
        return new Rq(workers, queues, paused, reader.cut);
    }

    /** Only the workers of the chosen database. */
    static List<RqWorker> workers(Connection connection) throws RedisFault, InterruptedException {
        return new RqReader(connection).workers();
    }

    private List<RqWorker> workers() throws RedisFault, InterruptedException {
        var workers = new ArrayList<RqWorker>();
        for (String key : members("rq:workers")) {
            worker(key).ifPresent(workers::add);
        }
        return workers;
    }

    /** Some of a set, sorted: SSCAN hands out a large one in small parts. */
    private Collection<String> members(String key) throws RedisFault, InterruptedException {
        Set<String> found = new LinkedHashSet<>();
        String cursor = "0";
        int round = 0;
        do {
            String from = cursor;
            List<List<String>> part =
                    connection.query(asked -> asked.lists(Command.SSCAN, key, from, "COUNT", String.valueOf(MOST)));
            if (part.size() != 2 || part.getFirst().size() != 1) {
                break;
            }
            cursor = part.getFirst().getFirst();
            found.addAll(part.getLast());
            round++;
        } while (!cursor.equals("0") && found.size() < MOST && round < MOST_ROUNDS);
        cut |= !cursor.equals("0") || found.size() > MOST;
        return found.stream().limit(MOST).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<RqWorker> worker(String key) throws RedisFault, InterruptedException {
        List<String> fields = connection.query(asked -> asked.texts(
                Command.HMGET, Stream.concat(Stream.of(key), Stream.of(FIELDS)).toArray(String[]::new)));
        // the set still names workers that died; only the hash expires
        boolean gone = fields.stream().allMatch(String::isEmpty);
        if (gone || fields.size() < FIELDS.length || !fields.get(5).isEmpty()) {
            return Optional.empty();
        }
        long left = connection.query(asked -> asked.number(Command.PTTL, key));
        return Optional.of(new RqWorker(
                Plain.of(without(WORKER, key)),
                Stream.of(fields.get(0).split(",", MOST))
                        .filter(queue -> !queue.isBlank())
                        .map(Plain::of)
                        .toList(),
                fields.get(1).isEmpty() ? "?" : Plain.of(fields.get(1)),
                instant(fields.get(2)).or(() -> instant(fields.get(6))),
                Optional.of(fields.get(3)).filter(host -> !host.isBlank()).map(Plain::of),
                Optional.of(fields.get(4))
                        .filter(pid -> pid.matches("\\d{1,10}"))
                        .map(Long::valueOf),
                left > 0 ? Optional.of(Duration.ofMillis(left)) : Optional.empty()));
    }

    private RqQueue queue(String key) throws RedisFault, InterruptedException {
        String name = without(QUEUE, key);
        String now = String.valueOf(Instant.now().getEpochSecond());
        long waiting = connection.query(asked -> asked.number(Command.LLEN, key));
        return connection.query(asked -> new RqQueue(
                Plain.of(name),
                waiting,
                waiting == 0 ? Optional.empty() : since(asked, key),
                asked.number(Command.ZCARD, "rq:wip:" + name),
                asked.number(Command.ZCOUNT, "rq:wip:" + name, "0", now),
                asked.number(Command.ZCARD, "rq:failed:" + name)));
    }

    /** Since when the next job waits: workers take from the left of the list. */
    private static Optional<Instant> since(Exchange asked, String queue) throws IOException {
        for (String job : asked.texts(Command.LRANGE, queue, "0", "0")) {
            for (String date : asked.texts(Command.HMGET, "rq:job:" + job, "enqueued_at", "created_at")) {
                if (instant(date).isPresent()) {
                    return instant(date);
                }
            }
        }
        return Optional.empty();
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
}
