package com.digidoc.setup.redis;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.RedisUrl.Reading;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An RQ worker that was started on this computer by RQ's own command, as the system shows it.
 *
 * @param pid its process
 * @param address the Redis it was started for; empty where a file of its own says so
 */
record WorkerProcess(long pid, Optional<RedisUrl> address) {
    private static final int MOST = 8;

    /**
     * {@code rq worker}, {@code python3 .venv/bin/rq worker}, {@code python3 -m rq.cli worker}, {@code rqworker}, and what
     * follows; the words of a command are joined by blanks.
     */
    private static final Pattern COMMAND = Pattern.compile(
            "(?:\\S.*/)?(?:(?i:python)[\\d.]*(?: -\\S+)* (?:.*/)?)?(?:rq(?:\\.cli)? worker(?:-pool)?|rqworker)((?:"
                    + " .*)?)");

    private static final int LONGEST = 4000;
    private static final String VARIABLE = "RQ_REDIS_URL";

    /** Those that run now; only as many as anyone would start. */
    static List<WorkerProcess> on(Host host) throws InterruptedException {
        var found = new ArrayList<WorkerProcess>();
        Iterator<ProcessWords> processes = ProcessWords.all(host).iterator();
        while (processes.hasNext() && found.size() < MOST) {
            ProcessWords process = processes.next();
            Matcher command = COMMAND.matcher(process.line());
            if (process.line().length() < LONGEST && command.matches()) {
                var options =
                        new ProcessWords(process.pid(), List.of(command.group(1).split(" ")));
                found.add(new WorkerProcess(process.pid(), address(host, options)));
            }
        }
        return found;
    }

    /** As RQ's command finds it: an option, else its variable, else a file of settings, else the usual place. */
    private static Optional<RedisUrl> address(Host host, ProcessWords process) throws InterruptedException {
        Optional<String> option = process.option("--url", "-u");
        Map<String, String> environment = option.isPresent() ? Map.of() : ProcessWords.environment(host, process.pid());
        Optional<String> given = option.or(() -> Optional.ofNullable(environment.get(VARIABLE)));
        if (given.isPresent()) {
            return RedisUrl.parse(given.get()) instanceof Reading.Valid(RedisUrl url)
                    ? Optional.of(url)
                    : Optional.empty();
        }
        boolean known =
                !environment.isEmpty() && process.option("--config", "-c").isEmpty();
        return known && !environment.containsKey("RQ_CONFIG") ? Optional.of(RedisUrl.DEFAULT) : Optional.empty();
    }

    /** Whether it works the database at that address. */
    boolean works(RedisUrl url) {
        return address.filter(own -> own.db() == url.db() && samePlace(own, url))
                .isPresent();
    }

    private static boolean samePlace(RedisUrl one, RedisUrl other) {
        if (one.unix() || other.unix()) {
            return one.path().equals(other.path());
        }
        boolean sameHost = one.host().equals(other.host()) || one.here() && other.here();
        return sameHost && one.port() == other.port();
    }
}
