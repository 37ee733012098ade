package com.digidoc.setup.host;

import java.time.Duration;

/**
 * How a command ended.
 *
 * @param ending in which way
 * @param exitCode what it returned; -1 unless it {@link Ending#EXITED}
 * @param out what it printed on standard output: UTF-8 with wrong bytes replaced, without terminal escapes; of a flood
 *     only the last part
 * @param err the same of standard error; where it was not started, the reason
 * @param took how long it ran
 */
public record CommandResult(Ending ending, int exitCode, String out, String err, Duration took) {
    /** The ways in which a command can end. */
    public enum Ending {
        EXITED,
        TIMED_OUT,
        NOT_STARTED
    }

    public boolean ok() {
        return ending == Ending.EXITED && exitCode == 0;
    }

    public boolean notStarted() {
        return ending == Ending.NOT_STARTED;
    }

    /** Everything it printed, for matching known texts. */
    public String text() {
        return err.isEmpty() ? out : out.isEmpty() ? err : out + "\n" + err;
    }

    /** Its answer where that is one line: standard output without the space around it. */
    public String answer() {
        return out.strip();
    }
}
