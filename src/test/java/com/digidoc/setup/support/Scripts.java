package com.digidoc.setup.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The scripts in {@code support/mac}. */
final class Scripts {
    private static final int PATIENCE_SECONDS = 30;
    private static final Duration RELEASE = Duration.ofSeconds(10);

    private Scripts() {}

    /** A script without its settings. */
    static String body(String name) {
        try (InputStream stream = Scripts.class.getResourceAsStream("mac/" + name + ".sh")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path as one word of a script. */
    static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    /**
     * Waits until nobody can write to a program any more. A process that another thread started while the file was open
     * holds it for a moment too, and Linux runs no program that somebody may write to ("Text file busy").
     */
    static void released(Path program) {
        Eventually.within(
                RELEASE,
                "nobody holds " + program,
                () -> ProcessHandle.current().children().noneMatch(child -> holds(child.pid(), program)));
    }

    /** Where a system has no such folder, it does not mind either. */
    private static boolean holds(long pid, Path file) {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return open.anyMatch(one -> leadsTo(one, file));
        } catch (IOException | UncheckedIOException ended) {
            return false;
        }
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file);
        } catch (IOException closed) {
            return false;
        }
    }

    /** Runs a script that has to end well; what it says goes to a file. */
    static void run(List<String> words, Path home, Path said) {
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().put("HOME", home.toString());
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(words + ": " + Files.readString(said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
