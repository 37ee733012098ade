package com.digidoc.setup.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private static final Text WORDS = Text.exactly("words");

    private record Question(String id, List<String> needs, Duration limit, Callable<Finding> answer) implements Check {
        Question(String id, Callable<Finding> answer) {
            this(id, List.of(), Duration.ofSeconds(10), answer);
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
