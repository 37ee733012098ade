package com.digidoc.setup.lab;

import com.digidoc.setup.redis.PingMonitor;
import com.digidoc.setup.support.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Plays faults. Several at once, for most of the time is waiting; what is left behind is counted for all that were played
 * together. A measurement that is late may be taken again alone, {@value #TRIES} times in all, the best of them counts; a
 * wrong word or a leak is never tried again.
 *
 * <p>A playing tells nothing and is taken again too if the fault was over before all had been asked, or if the machine is so
 * busy that a look takes a multiple of its time while all is well.
 *
 * <p>The machine may be slow and shared. The light's moments are the product's own, measured by a clock that stands still
 * while nobody is let run; of the other faces' time, that of the same look while all is well is taken off.
 */
final class Lab {
    private static final int AT_ONCE = 6;
    private static final int TRIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private int scenes;

    Lab(Path folder) {
        this.folder = folder;
    }

    /**
     * Plays them all, the patient ones first, so that they wait together. The first is played once before, so that what a JDK keeps for good is
     * there.
     *
     * @return how they went, in the order given
     */
    List<Played> play(List<Fault> faults) throws Exception {
        play(faults.getFirst());
        List<Fault> patientFirst = faults.stream()
                .sorted(Comparator.comparing((Fault fault) -> fault.law().alone())
                        .thenComparing(fault -> fault.law().notice(), Comparator.reverseOrder()))
                .toList();
        var all = new ArrayList<Played>();
        for (int from = 0; from < faults.size(); ) {
            int to = from + 1;
            // those that are played alone come last
            while (to < faults.size()
                    && to < from + AT_ONCE
                    && !patientFirst.get(to).law().alone()) {
                to++;
            }
            all.addAll(together(patientFirst.subList(from, to)));
            from = to;
        }
        all.sort(Comparator.comparing(played -> faults.indexOf(played.fault())));
        return all;
    }

    private List<Played> together(List<Fault> faults) throws Exception {
        Census before = Census.take();
        List<Played> played = new ArrayList<>(atOnce(faults.stream()
                .<Callable<Played>>map(fault -> () -> play(fault))
                .toList()));
        for (int i = 0; i < played.size(); i++) {
            for (int again = 1;
                    again < TRIES && played.get(i).right() && !played.get(i).inTime();
                    again++) {
                System.out.println("late, once more: " + played.get(i).measured());
                Played next = play(faults.get(i));
                played.set(i, next.right() ? played.get(i).orFaster(next) : next);
            }
        }
        String leaks = before.leaks();
        if (!leaks.isEmpty()) {
            played.forEach(one -> one.wrong().add("one of these left behind: " + leaks));
        }
        played.forEach(one -> System.out.println(one.measured()));
        return played;
    }

    private synchronized Path nextFolder() throws Exception {
        return Files.createDirectories(folder.resolve("scene-" + scenes++));
    }

    private Played play(Fault fault) throws Exception {
        var wrong = new ArrayList<String>();
        try (Stage stage = fault.scene().set(nextFolder())) {
            var light = new LightWatch();
            try (var _ = new PingMonitor(stage.url(), PingMonitor.Rhythm.USUAL, light)) {
                return new Play(
                                fault,
                                stage,
                                new Faces(fault, stage, stage.computer().host()),
                                light,
                                wrong)
                        .played();
            } finally {
                Eventually.within(PATIENCE, "connections end: " + fault.name(), () -> stage.connections() == 0);
            }
        }
    }

    /** One playing of one fault. */
    private record Play(Fault fault, Stage stage, Faces faces, LightWatch light, List<String> wrong) {
        private static final Duration PATIENCE = Duration.ofSeconds(30);
        /** So long takes a look on a machine that gives even a good Redis no time to answer. */
        private static final Duration BUSY = Duration.ofMillis(2500);

        Played played() throws Exception {
            try (var clock = new Naps()) {
                green("before", System.nanoTime());
                Answers well = ask();
                long before = System.nanoTime();
                stage.begin();
                long begun = System.nanoTime();
                var seen = light.says(fault.says().light(), before, PATIENCE);
                if (seen.isEmpty()) {
                    wrong.add("the light said " + light.between(before, System.nanoTime()));
                }
                // the window is opened while the fault is on, and stays open
                Play opened = new Play(
                        fault, stage, new Faces(fault, stage, stage.computer().host()), light, wrong);
                Answers bad = opened.ask();
                long ended = System.nanoTime();
                boolean held = stage.holds();
                List<String> words =
                        seen.map(first -> light.between(first.at(), ended)).orElse(List.of());
                stage.end();
                long over = System.nanoTime();
                Duration green = clock.between(over, green("after", over));
                Timed after = opened.wizard().call();
                if (!after.answer().equals(well.wizard().answer())) {
                    wrong.add("the page said " + well.wizard().answer() + " before, and after " + after.answer());
                }
                Duration price = well.longest();
                Duration noticed =
                        seen.map(said -> clock.between(begun, said.at())).orElse(PATIENCE);
                var played = new Played(
                        fault,
                        fault.mainly(
                                words,
                                bad.ping().answer(),
                                bad.doctor().answer(),
                                bad.wizard().answer()),
                        longer(noticed, bad.longest().minus(price)),
                        longer(green, after.took().minus(price)),
                        wrong);
                boolean busy = price.compareTo(BUSY) > 0;
                return held && (played.right() || !busy) ? played : played.untold();
            }
        }

        private Answers ask() throws Exception {
            List<Timed> answers = atOnce(List.of(timed(faces::ping), timed(faces::doctor), wizard()));
            return new Answers(answers.get(0), answers.get(1), answers.get(2));
        }

        private Callable<Timed> wizard() {
            return timed(() -> stage.wizard(faces));
        }

        /** When the light was green, as the product has it. */
        private long green(String when, long from) throws InterruptedException {
            var green = light.says("Running", from, PATIENCE);
            if (green.isEmpty()) {
                wrong.add("not green " + when + ": " + light.between(from, System.nanoTime()));
            }
            return green.map(LightWatch.Said::at).orElseGet(System::nanoTime);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private record Timed(String answer, Duration took) {}

    private record Answers(Timed ping, Timed doctor, Timed wizard) {
        Duration longest() {
            return longer(ping.took(), longer(doctor.took(), wizard.took()));
        }
    }

    private static Callable<Timed> timed(Callable<String> question) {
        return () -> {
            long start = System.nanoTime();
            String answer = question.call();
            return new Timed(answer, Duration.ofNanos(System.nanoTime() - start));
        };
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        var tasks = all.stream().map(FutureTask::new).toList();
        tasks.forEach(task -> Thread.ofVirtual().name("lab").start(task));
        var answers = new ArrayList<T>();
        for (FutureTask<T> task : tasks) {
            try {
                answers.add(task.get());
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
        return answers;
    }
}
