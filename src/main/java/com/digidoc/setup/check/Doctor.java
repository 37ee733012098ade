package com.digidoc.setup.check;

import com.digidoc.setup.text.Text;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Asks many checks at once. Each runs on a thread of its own as soon as the rungs it needs hold; one that throws or runs
 * out of time is unknown and ends nothing. No finding leaves here with a password in its texts.
 */
public final class Doctor {
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
                .map(check -> Threads.another("check " + check.id()).start(() -> {
                    Finding finding = answer(check, answers);
                    answers.get(check.id()).complete(finding);
                    onFinding.accept(finding);
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
        var look = new Look(check);
        try {
            if (check.eager()) {
                look.begin();
            }
            Optional<Finding> broken = firstBroken(check.needs(), answers);
            if (broken.isPresent()) {
                look.drop();
                return blocked(check, broken.get());
            }
            look.begin();
            return look.finding().in(look.took());
        } catch (TimeoutException e) {
            return Finding.unknown(
                            check.id(), Text.of("check.timeout", check.limit().toSeconds()))
                    .in(look.took());
        } catch (ExecutionException e) {
            return crashed(check, e.getCause()).in(look.took());
        } catch (InterruptedException e) {
            return crashed(check, e).in(look.took());
        } finally {
            look.end();
        }
    }

    /** Waits for those that are needed, up to one that does not hold. */
    private static Optional<Finding> firstBroken(List<String> needs, Map<String, CompletableFuture<Finding>> answers)
            throws InterruptedException, ExecutionException {
        for (String need : needs) {
            CompletableFuture<Finding> lower = answers.get(need);
            if (lower != null && !lower.get().status().holds()) {
                return Optional.of(lower.get());
            }
        }
        return Optional.empty();
    }

    private static Finding blocked(Check check, Finding lower) throws InterruptedException {
        Finding blocked = Finding.blocked(check.id(), lower.blockedBy().orElse(lower.id()));
        try {
            return blocked.remedies(check.ahead()).masked();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            System.getLogger(Doctor.class.getName()).log(Level.DEBUG, check.id(), e);
            return blocked;
        }
    }

    private static Finding crashed(Check check, Throwable thrown) {
        Throwable cause = thrown instanceof ExecutionException shared && shared.getCause() != null
                ? shared.getCause() // the question was shared with other checks
                : thrown;
        System.getLogger(Doctor.class.getName()).log(Level.DEBUG, check.id(), cause);
        return Finding.unknown(check.id(), Text.of("check.crashed"))
                .detail(cause.getClass().getSimpleName());
    }
}
