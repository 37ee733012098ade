package com.digidoc.setup;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;

/** The methods of the JDK that may wait for ever: those that have a brother with a time limit. */
final class Waits extends DescribedPredicate<JavaMethodCall> {
    /** Methods of a type and its subtypes that wait for ever, with as many parameters as named. */
    private record Endless(Class<?> type, int parameters, Set<String> names) {
        boolean is(JavaMethodCall call) {
            return call.getTargetOwner().isAssignableTo(type)
                    && names.contains(call.getName())
                    && call.getTarget().getRawParameterTypes().size() == parameters;
        }
    }

    private static final List<Endless> ALL = List.of(
            new Endless(Future.class, 0, Set.of("get", "join")),
            new Endless(Thread.class, 0, Set.of("join")),
            new Endless(Process.class, 0, Set.of("waitFor")),
            new Endless(CountDownLatch.class, 0, Set.of("await")),
            new Endless(CyclicBarrier.class, 0, Set.of("await")),
            new Endless(Condition.class, 0, Set.of("await", "awaitUninterruptibly")),
            new Endless(Object.class, 0, Set.of("wait")),
            new Endless(BlockingQueue.class, 0, Set.of("take", "takeFirst", "takeLast")),
            new Endless(BlockingQueue.class, 1, Set.of("put", "putFirst", "putLast")),
            new Endless(CompletionService.class, 0, Set.of("take")),
            new Endless(Semaphore.class, 0, Set.of("acquire", "acquireUninterruptibly")),
            new Endless(Semaphore.class, 1, Set.of("acquire", "acquireUninterruptibly")),
            new Endless(Phaser.class, 0, Set.of("arriveAndAwaitAdvance")),
            new Endless(Phaser.class, 1, Set.of("awaitAdvance", "awaitAdvanceInterruptibly")),
            new Endless(Exchanger.class, 1, Set.of("exchange")),
            new Endless(ExecutorService.class, 0, Set.of("close")),
            new Endless(ExecutorService.class, 1, Set.of("invokeAll", "invokeAny")),
            new Endless(Selector.class, 0, Set.of("select")),
            new Endless(LockSupport.class, 0, Set.of("park")),
            new Endless(LockSupport.class, 1, Set.of("park")));

    Waits() {
        super("wait without a limit");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        return ALL.stream().anyMatch(endless -> endless.is(call));
    }
}
