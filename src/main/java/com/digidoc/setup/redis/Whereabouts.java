package com.digidoc.setup.redis;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a worker is that is not where DigiDoc puts its documents. */
final class Whereabouts {
    private static final int MOST_DATABASES = 8;
    private static final String KEYSPACE = "keyspace";

    private Whereabouts() {}

    /**
     * Looks at the other databases of the same server, then at the workers that run on this computer.
     *
     * @param connection to that address; another database is chosen on it
     * @return one sentence; empty if there is none, or it may not be looked for
     */
    static Optional<Text> look(Host host, RedisUrl url, Connection connection) throws InterruptedException {
        Optional<Text> database = database(url, connection);
        return database.isPresent() ? database : process(host, url);
    }

    private static Optional<Text> database(RedisUrl url, Connection connection) throws InterruptedException {
        try {
            for (int db : others(connection.info(KEYSPACE), url.db())) {
                connection.select(db);
                if (!RqReader.workers(connection).isEmpty()) {
                    return Optional.of(
                            Text.of("queue.worker.elsewhere", url.in(db).masked(), url.masked()));
                }
            }
        } catch (RedisFault notToBeAsked) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** INFO's {@code db3:keys=1,expires=0} for each database that is not empty. */
    private static List<Integer> others(Map<String, String> keyspace, int own) {
        return keyspace.keySet().stream()
                .filter(name -> name.matches("db\\d{1,6}"))
                .map(name -> Integer.valueOf(name.substring(2)))
                .filter(db -> db != own)
                .limit(MOST_DATABASES)
                .toList();
    }

    private static Optional<Text> process(Host host, RedisUrl url) throws InterruptedException {
        return WorkerProcess.on(host).stream()
                .filter(process -> process.address().isPresent() && !process.works(url))
                .findFirst()
                .map(process -> Text.of(
                        "queue.worker.process-elsewhere",
                        process.pid(),
                        process.address().get().masked(),
                        url.masked()));
    }
}
