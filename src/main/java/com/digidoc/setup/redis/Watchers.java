package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.Protocol.Command;

/** The Sentinels that watch over a server: each listens on a channel of its own (https://redis.io/docs, Sentinel). */
final class Watchers {
    private static final String CHANNEL = "__sentinel__:hello";

    private Watchers() {}

    static Optional<Danger> look(Connection connection) throws RedisFault, InterruptedException {
        long count = count(connection);
        return count == 0
                ? Optional.empty()
                : Optional.of(Danger.warning(
                        Text.of("redis.queue-safety.watched", count), Text.of("redis.queue-safety.watched-advice")));
    }

    /** None where it may not be asked for: then nothing is claimed. */
    private static long count(Connection connection) throws RedisFault, InterruptedException {
        try {
            List<String> answer = connection.query(asked -> asked.texts(Command.PUBSUB, "NUMSUB", CHANNEL));
            return answer.size() == 2 && answer.get(1).matches("\\d{1,9}") ? Long.parseLong(answer.get(1)) : 0;
        } catch (RedisFault e) {
            if (e.fault() == Fault.NO_PERMISSION || e.fault() == Fault.OTHER) {
                return 0;
            }
            throw e;
        }
    }
}
