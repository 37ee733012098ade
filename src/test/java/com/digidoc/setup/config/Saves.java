package com.digidoc.setup.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Saves in a process of its own, so that a test can kill it or take its disk away. */
public final class Saves {
    private Saves() {}

    /**
     * Sets the value {@code counter} of a file.
     *
     * @param arguments the file, the first number, and how many numbers from there on to save
     */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int first = Integer.parseInt(arguments[1]);
        for (int i = first; i < first + Integer.parseInt(arguments[2]); i++) {
            ConfigFile read = ((Reading.Read) ConfigFile.read(file)).file();
            ConfigFile after = ((Edit.Changed) read.set("counter", String.valueOf(i))).after();
            System.out.println(new SafeWrite(Clock.systemUTC()).save(after));
        }
    }

    /** A file of some size whose second half says the same as its first. */
    static String content(int counter, int lines) {
        String half = "# settings\n".repeat(lines);
        return half + "counter: " + counter + "\n" + half;
    }

    static ProcessBuilder process(Path file, int first, int count) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Saves.class.getName(),
                file.toString(),
                String.valueOf(first),
                String.valueOf(count));
    }
}
