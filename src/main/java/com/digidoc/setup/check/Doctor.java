package com.digidoc.setup.check;

import com.digidoc.setup.text.Text;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Asks many checks at once. Each runs on a virtual thread of its own as soon as the rungs it needs hold; one that throws
 * or runs out of time is unknown and ends nothing. No finding leaves here with a password in its texts.
 */
public final class Doctor {
    private static final Logger LOG = System.getLogger(Doctor.class.getName());

    private Doctor() {}

    /** Asks all and waits. */
    public static List<Finding> examine(List<Check> checks) throws InterruptedException {
        return examine(checks, finding -> {});
    }

    /**
     * Asks all and waits.
     *
     * @param checks in ladder order, lower rungs first
     * @param onFinding hears each finding as it comes, in no order, on the check's thread
     * @return one finding a check, in ladder order
     * @throws InterruptedException if the caller was interrupted; the checks are interrupted too
     */
    public static List<Finding> examine(List<Check> checks, Consumer<Finding> onFinding) throws InterruptedException {
        Map<String, CompletableFuture<Finding>> answers = new HashMap<>();
        checks.forEach(check -> answers.put(check.id(), new CompletableFuture<>()));
        var threads = checks.stream()
                .map(check -> Thread.ofVirtual().name("check " + check.id()).start(() -> {
                    Finding finding = answer(check, answers);
                    onFinding.accept(finding);
                    answers.get(check.id()).complete(finding);
                }))
                .toList();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
        return checks.stream().map(check -> answers.get(check.id()).join()).toList();
    }

    private static Finding answer(Check check, Map<String, CompletableFuture<Finding>> answers) {
        long start = System.nanoTime();
        try {
            for (String need : check.needs()) {
                CompletableFuture<Finding> lower = answers.get(need);
                if (lower != null && !lower.get().status().holds()) {
                    return blocked(check, lower.get());
                }
            }
            start = System.nanoTime();
            return bounded(check).masked().in(since(start));
        } catch (TimeoutException e) {
            return Finding.unknown(
                            check.id(), Text.of("check.timeout", check.limit().toSeconds()))
                    .in(since(start));
        } catch (ExecutionException e) {
            return crashed(check, e.getCause()).in(since(start));
        } catch (InterruptedException e) {
            return crashed(check, e).in(since(start));
        }
    }

    private static Finding blocked(Check check, Finding lower) throws InterruptedException {
        Finding blocked = Finding.blocked(check.id(), lower.blockedBy().orElse(lower.id()));
        try {
            return blocked.remedies(check.ahead()).masked();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.log(Level.DEBUG, check.id(), e);
            return blocked;
        }
    }

    /** Asks on one more thread, so that a check that does not even react to an interrupt cannot hold up the run. */
    private static Finding bounded(Check check) throws InterruptedException, ExecutionException, TimeoutException {
        var task = new FutureTask<>(() -> Objects.requireNonNull(check.look()));
        Thread thread = Thread.ofVirtual().name("look " + check.id()).start(task);
        try {
            return task.get(check.limit().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            thread.interrupt();
        }
    }

    private static Finding crashed(Check check, Throwable thrown) {
        Throwable cause = thrown instanceof ExecutionException shared && shared.getCause() != null
                ? shared.getCause() // the question was shared with other checks
                : thrown;
        LOG.log(Level.DEBUG, check.id(), cause);
        return Finding.unknown(check.id(), Text.of("check.crashed"))
                .detail(cause.getClass().getSimpleName());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
