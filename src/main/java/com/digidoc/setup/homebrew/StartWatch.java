package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.LogCause;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Watches a server that launchd has just started, until it listens or its log tells why not.
 *
 * @param log the server's log
 * @param from how long the log was before the start, in bytes
 */
record StartWatch(Host host, Launchd launchd, Formula formula, Path log, long from) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    Outcome outcome() throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            RedisLog written = RedisLog.read(log, from);
            if (written.ready() || listens()) {
                return Outcome.done();
            }
            Optional<LogCause> cause = written.cause();
            if (cause.isPresent()) {
                return Outcome.failed(cause.get().meaning(), written.tail());
            }
            if (System.nanoTime() > end) {
                return Outcome.failed(Text.of("homebrew.start.silent", formula.title()), written.tail());
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** Not every server writes a log; but it listens before it loads its data. */
    private boolean listens() throws InterruptedException {
        for (String label : formula.labels()) {
            Optional<Long> pid = launchd.job(label).flatMap(LaunchJob::pid);
            if (pid.isPresent() && listens(pid.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean listens(long pid) throws InterruptedException {
        return host.run(Command.of("lsof", "-nP", "-a", "-p", String.valueOf(pid), "-iTCP", "-sTCP:LISTEN", "-F", "pn"))
                .ok();
    }
}
