package com.digidoc.setup.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private static final Text WORDS = Text.exactly("words");

    private record Question(String id, List<String> needs, boolean eager, Duration limit, Callable<Finding> answer)
            implements Check {
        Question(String id, List<String> needs, Duration limit, Callable<Finding> answer) {
            this(id, needs, false, limit, answer);
        }

        Question(String id, Callable<Finding> answer) {
            this(id, List.of(), Duration.ofSeconds(10), answer);
        }

        static Question eager(String need, Callable<Finding> answer) {
            return new Question("a.eager", List.of(need), true, Duration.ofSeconds(10), answer);
        }

        @Override
        public Finding look() throws Exception {
            return answer.call();
        }
    }

    @Test
    void answersComeInLadderOrderWhicheverIsFirst() throws Exception {
        var second = new CountDownLatch(1);
        var findings = Doctor.examine(List.of(
                new Question("a.one", () -> {
                    assertTrue(second.await(5, TimeUnit.SECONDS));
                    return Finding.ok("a.one", WORDS);
                }),
                new Question("a.two", () -> {
                    second.countDown();
                    return Finding.problem("a.two", WORDS);
                })));
        assertEquals(
                List.of("a.one", "a.two"), findings.stream().map(Finding::id).toList());
        assertEquals(Status.PROBLEM, Status.worst(findings));
    }

    @Test
    void aCrashAndATimeOutAreUnknownAndEndNothing() throws Exception {
        var never = new CountDownLatch(1);
        var findings = Doctor.examine(List.of(
                new Question("a.crash", () -> {
                    throw new IllegalStateException("secret=hunter2");
                }),
                new Question("a.slow", List.of(), Duration.ofMillis(50), () -> {
                    never.await();
                    return Finding.ok("a.slow", WORDS);
                }),
                new Question("a.fine", () -> Finding.ok("a.fine", WORDS))));
        assertEquals(
                List.of(Status.UNKNOWN, Status.UNKNOWN, Status.OK),
                findings.stream().map(Finding::status).toList());
        assertTrue(findings.getFirst().details().stream()
                .noneMatch(detail -> detail.toString().contains("hunter2")));
    }

    @Test
    void whatCannotBeAskedNamesTheLowestBrokenRung() throws Exception {
        var findings = Doctor.examine(List.of(
                new Question("a.one", () -> Finding.problem("a.one", WORDS)),
                new Question("a.two", List.of("a.one"), Duration.ofSeconds(1), () -> Finding.ok("a.two", WORDS)),
                new Question("a.three", List.of("a.two"), Duration.ofSeconds(1), () -> Finding.ok("a.three", WORDS))));
        assertEquals(Status.SKIPPED, findings.get(2).status());
        assertEquals(Optional.of("a.one"), findings.get(2).blockedBy());
    }

    @Test
    void whatTakesLongBeginsBesideWhatItNeeds() throws Exception {
        var begun = new CountDownLatch(1);
        var findings = Doctor.examine(List.of(
                new Question(
                        "a.need",
                        () -> begun.await(5, TimeUnit.SECONDS)
                                ? Finding.ok("a.need", WORDS)
                                : Finding.problem("a.need", WORDS)),
                Question.eager("a.need", () -> {
                    begun.countDown();
                    return Finding.warning("a.eager", WORDS);
                })));
        assertEquals(
                List.of(Status.OK, Status.WARNING),
                findings.stream().map(Finding::status).toList());
    }

    @Test
    void whatBeganInVainIsEndedAndDoesNotCount() throws Exception {
        var begun = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var findings = Doctor.examine(List.of(
                new Question("a.need", () -> {
                    assertTrue(begun.await(5, TimeUnit.SECONDS));
                    return Finding.problem("a.need", WORDS);
                }),
                Question.eager("a.need", () -> {
                    begun.countDown();
                    try {
                        never.await();
                    } finally {
                        ended.set(true);
                    }
                    return Finding.ok("a.eager", WORDS);
                })));
        assertEquals(Optional.of("a.need"), findings.getLast().blockedBy());
        assertTrue(ended.get());
    }

    @Test
    void whoHearsOfAFindingHoldsNobodyUp() throws Exception {
        var above = new CountDownLatch(1);
        var heard = new AtomicBoolean();
        Doctor.examine(
                List.of(
                        new Question("a.need", () -> Finding.ok("a.need", WORDS)),
                        new Question("a.above", List.of("a.need"), Duration.ofSeconds(10), () -> {
                            above.countDown();
                            return Finding.ok("a.above", WORDS);
                        })),
                finding -> {
                    try {
                        heard.compareAndSet(false, finding.id().equals("a.need") && above.await(5, TimeUnit.SECONDS));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        assertTrue(heard.get());
    }

    @Test
    void checksAreAskedOnThreadsLikeTheOneThatAsks() throws Exception {
        assertFalse(virtual());
        var task = new FutureTask<>(DoctorTest::virtual);
        Thread.ofVirtual().start(task);
        assertTrue(task.get(5, TimeUnit.SECONDS));
    }

    private static boolean virtual() throws Exception {
        var inside = new AtomicBoolean();
        Doctor.examine(List.of(new Question("a.one", () -> {
            inside.set(new Shared<>(() -> Thread.currentThread().isVirtual()).get());
            assertEquals(inside.get(), Thread.currentThread().isVirtual());
            return Finding.ok("a.one", WORDS);
        })));
        return inside.get();
    }

    @Test
    void checksRunAtTheSameTime() throws Exception {
        var all = new CountDownLatch(8);
        List<Check> checks = IntStream.range(0, 8)
                .<Check>mapToObj(i -> new Question("a." + i, () -> {
                    all.countDown();
                    return all.await(5, TimeUnit.SECONDS)
                            ? Finding.ok("a." + i, WORDS)
                            : Finding.problem("a." + i, WORDS);
                }))
                .toList();
        assertEquals(Status.OK, Status.worst(Doctor.examine(checks)));
    }
}
