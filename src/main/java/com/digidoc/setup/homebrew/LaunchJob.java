package com.digidoc.setup.homebrew;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A job that launchd has loaded.
 *
 * @param domain {@code gui/501}, {@code user/501} or {@code system}
 * @param label its name
 * @param state launchd's word, such as {@code running} or {@code spawn scheduled}; empty if not told
 * @param pid its process, while it runs
 * @param exit how its last process ended, in launchd's words: {@code 78: EX_CONFIG}; empty if none has
 * @param runs how often it was started; 0 if not told
 * @param file the plist it was loaded from; empty if not told
 */
record LaunchJob(String domain, String label, String state, Optional<Long> pid, String exit, int runs, String file) {
    /** sysexits(3): launchd could not even start the program, or open its log or folder. */
    static final int EX_CONFIG = 78;

    /** Keys of the job itself stand one tab deep; nested blocks repeat them. */
    private static final Pattern FIELD = Pattern.compile("^\\t([a-z ]+) = (.+)$");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    /** What {@code launchctl print DOMAIN/LABEL} printed. Apple promises no format, so all is optional. */
    static LaunchJob printed(String domain, String label, String output) {
        Map<String, String> fields = new HashMap<>();
        output.lines()
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .forEach(field ->
                        fields.putIfAbsent(field.group(1), field.group(2).strip()));
        String exit = fields.getOrDefault("last exit code", "");
        return new LaunchJob(
                domain,
                label,
                fields.getOrDefault("state", ""),
                number(fields.getOrDefault("pid", "")),
                exit.startsWith("(") ? fields.getOrDefault("last terminating signal", "") : exit,
                number(fields.getOrDefault("runs", "")).orElse(0L).intValue(),
                fields.getOrDefault("path", ""));
    }

    /** A line of {@code launchctl list}: process, status and label with tabs between, {@code -} for no process. */
    static Optional<LaunchJob> listed(String domain, String line) {
        String[] columns = line.split("\t");
        if (columns.length != 3) {
            return Optional.empty();
        }
        Optional<Long> pid = number(columns[0]);
        return Optional.of(new LaunchJob(
                domain,
                columns[2],
                pid.isPresent() ? "running" : "not running",
                pid,
                pid.isPresent() ? "" : columns[1],
                0,
                ""));
    }

    boolean running() {
        return pid.isPresent();
    }

    /** Whether its server ended by itself and launchd tries again and again. */
    boolean failing() {
        return !running()
                && (state.equals("spawn scheduled")
                        || !exit.isEmpty() && exitCode().orElse(1) != 0);
    }

    /** The number its last process ended with; empty for a signal. */
    Optional<Integer> exitCode() {
        return number(exit.replaceFirst(":.*", "")).map(Long::intValue);
    }

    /** In launchd's own words, for an expert. */
    String told() {
        return domain + "/" + label + ": " + state
                + pid.map(number -> ", pid " + number).orElse("") + (exit.isEmpty() ? "" : ", last exit " + exit);
    }

    private static Optional<Long> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
