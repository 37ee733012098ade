package com.digidoc.setup.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * A program to be timed.
 *
 * @param argv for the n-th run
 * @param until a line of its output that stops the clock; empty for its end
 * @param codes the exit codes that count as a run
 */
record Program(
        String name,
        IntFunction<List<String>> argv,
        Map<String, String> environment,
        String until,
        List<Integer> codes) {
    private static final int WARM = 2;
    private static final int LIMIT_SECONDS = 120;

    static Program of(String name, Map<String, String> environment, String... argv) {
        return new Program(name, run -> List.of(argv), environment, "", List.of(0));
    }

    Program until(String line) {
        return new Program(name, argv, environment, line, codes);
    }

    Program ending(Integer... allowed) {
        return new Program(name, argv, environment, until, List.of(allowed));
    }

    /** Runs programs in turn, so that the machine's moods meet all of them. Gives each one's median, in milliseconds. */
    static List<Double> medians(int runs, List<Program> programs) throws IOException, InterruptedException {
        var times = new ArrayList<List<Double>>();
        programs.forEach(program -> times.add(new ArrayList<>()));
        for (int run = 0; run < WARM + runs; run++) {
            for (int i = 0; i < programs.size(); i++) {
                double time = programs.get(i).time(run);
                if (run >= WARM) {
                    times.get(i).add(time);
                }
            }
        }
        for (int i = 0; i < programs.size(); i++) {
            Collections.sort(times.get(i));
            System.out.printf("    %-40s %s%n", programs.get(i).name(), rounded(times.get(i)));
        }
        return times.stream().map(Program::median).toList();
    }

    private static List<Long> rounded(List<Double> times) {
        return times.stream().map(Math::round).toList();
    }

    static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private double time(int run) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(run);
        long line = 0;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String said = lines.readLine(); said != null; said = lines.readLine()) {
                if (line == 0 && !until.isEmpty() && said.startsWith(until)) {
                    line = System.nanoTime();
                }
            }
        }
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(name + " does not end");
        }
        long end = until.isEmpty() ? System.nanoTime() : line;
        if (!codes.contains(process.exitValue()) || end == 0) {
            throw new IOException(name + " ended with " + process.exitValue());
        }
        return (end - start) / 1e6;
    }

    /** Starts it; its errors are shown. */
    Process start(int run) throws IOException {
        var builder = new ProcessBuilder(argv.apply(run)).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.environment()
                .keySet()
                .removeIf(variable -> variable.startsWith("DIGIDOC_") || variable.endsWith("REDIS_URL"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
