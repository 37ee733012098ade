package com.digidoc.setup.lab;

import com.digidoc.setup.setup.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One fault: a row of the table.
 *
 * @param name what is played
 * @param says what each face must say while it is
 * @param or what they may say as well, where it changes all the time
 * @param law how soon they must, and how soon all is well again after its end
 * @param rungs those of the ladder that it is about, the lowest first
 * @param step whose page a person would see
 * @param scene where it is played
 */
record Fault(String name, Says says, List<Says> or, Law law, List<String> rungs, Step step, Scene scene) {
    static Fault of(String name, Says says, Law law, List<String> rungs, Step step, Scene scene) {
        return new Fault(name, says, List.of(), law, rungs, step, scene);
    }

    /** The same, but each face may also say something else, and the light now this and now that. */
    Fault or(Says... also) {
        return new Fault(name, says, List.of(also), law, rungs, step, scene);
    }

    /** What was said, with the main words for others that may be said as well. */
    Says mainly(List<String> light, String ping, String doctor, String page) {
        var words = light.stream()
                .map(word -> mainly(word, says.light(), Says::light))
                .distinct()
                .collect(Collectors.joining(", "));
        return new Says(
                words,
                mainly(ping, says.ping(), Says::ping),
                mainly(doctor, says.doctor(), Says::doctor),
                mainly(page, says.page(), Says::page));
    }

    private String mainly(String said, String main, Function<Says, String> face) {
        return or.stream().map(face).anyMatch(said::equals) ? main : said;
    }

    /**
     * What the faces say, addresses and numbers of processes left out.
     *
     * @param light the word beside the light
     * @param ping the {@code error} of {@code ping --json}, or its {@code reply}
     * @param doctor the lowest rung that does not hold and its sentence
     * @param page the sentence of the wizard's page
     */
    record Says(String light, String ping, String doctor, String page) {
        static final Says ALL_WELL = new Says("Running", "PONG", Faces.ALL_WELL, Faces.ALL_WELL);

        /** The page says the sentence of the doctor. */
        static Says same(String light, String ping, String rung, String sentence) {
            return new Says(light, ping, rung + ": " + sentence, sentence);
        }
    }

    /** How long noticing and recovering may take, and whether it is played with no other at the same time. */
    record Law(Duration notice, Duration recover, boolean alone) {
        static final Law USUAL = new Law(Duration.ofSeconds(3), Duration.ofSeconds(2), false);

        /** Of a question to a program that never answers: as long as a check waits for one. */
        static final Law PATIENT = new Law(Duration.ofSeconds(12), Duration.ofSeconds(2), false);

        /** Of one that takes all that the machine has for as long as a check lets it. */
        static final Law GREEDY = new Law(Duration.ofSeconds(12), Duration.ofSeconds(2), true);

        /** Of work that takes as long as it takes. */
        static final Law WORK = new Law(Duration.ofSeconds(60), Duration.ofSeconds(2), true);

        /** Of a question that is asked several times, one after the other. */
        static final Law VERY_PATIENT = new Law(Duration.ofSeconds(20), Duration.ofSeconds(2), false);
    }

    /** Builds what a fault is played on, all well. */
    interface Scene {
        Stage set(Path folder) throws Exception;
    }
}
