package com.digidoc.setup.catalogue;

import java.nio.file.Path;
import java.util.List;

/**
 * An entry of the catalogue.
 *
 * @param entry its name: the number in the list of facts about Homebrew and Redis on a Mac, or the part's name
 * @param broken in which way the computer is broken
 * @param build makes such a computer
 * @param looking what is asked for; empty for {@code doctor --json}
 * @param options of {@code setup}
 * @param step the step of {@code setup} that fails; empty where the doctor itself sees what is wrong
 * @param rung the first broken rung
 * @param key the message of the sentence that says so
 * @param helps the remedies, the best first; in brackets those that the assistant does not do by itself
 * @param setup what {@code setup --yes} makes of it
 * @param undo what {@code undo --yes} then makes of that
 */
record Case(
        String entry,
        String broken,
        Build build,
        List<String> looking,
        List<String> options,
        String step,
        String rung,
        String key,
        List<String> helps,
        String setup,
        String undo) {
    static final String GREEN = "green";
    static final String FAILS_THEN_GREEN = "fails, then green";
    static final String FAILS = "fails";
    static final String LEFT = "left to you";
    static final String AS_BEFORE = "as before";
    static final String NOTHING = "nothing to take back";
    static final String NOT_RUN = "–";

    /** Makes a broken computer in a folder. */
    @FunctionalInterface
    interface Build {
        Scene in(Path folder) throws Exception;
    }

    /** One that the doctor sees. */
    static Case seen(String entry, String broken, Build build, String rung, String key, String... helps) {
        return new Case(entry, broken, build, List.of(), List.of(), "", rung, key, List.of(helps), LEFT, NOT_RUN);
    }

    /** One that only shows when a step is carried out. */
    static Case failing(
            String entry, String broken, Build build, String step, String rung, String key, String... helps) {
        return new Case(entry, broken, build, List.of(), List.of(), step, rung, key, List.of(helps), FAILS, NOTHING);
    }

    /** What {@code setup --yes} makes of it, and {@code undo --yes} of that. */
    Case then(String newSetup, String newUndo) {
        return new Case(entry, broken, build, looking, options, step, rung, key, helps, newSetup, newUndo);
    }

    /** After which {@code setup} goes through, once a person has ended the trouble. */
    Case thenGreen(String newUndo) {
        return then(FAILS_THEN_GREEN, newUndo);
    }

    /** With another way to a Redis than the usual one, which only {@code setup} can be told. */
    Case by(String way) {
        return new Case(
                entry,
                broken,
                build,
                List.of("setup", "--json", "--redis", way),
                List.of("--redis", way),
                step,
                rung,
                key,
                helps,
                setup,
                undo);
    }

    /** The number of the entry; those without one come last. */
    int number() {
        return entry.matches("\\d+") ? Integer.parseInt(entry) : Integer.MAX_VALUE;
    }

    @Override
    public String toString() {
        return entry + " " + broken;
    }
}
