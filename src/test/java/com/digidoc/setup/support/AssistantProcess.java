package com.digidoc.setup.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The assistant's command line as a process of its own, on a computer in a folder; closing it ends it at once. */
public final class AssistantProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path out;
    private final Path err;

    private AssistantProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it with those words on its command line; what it prints goes to files of the test's own. */
    public static AssistantProcess start(FolderHost host, String... arguments) throws IOException {
        Path out = Files.createTempFile(host.root().getParent(), "assistant", ".out");
        Path err = Files.createTempFile(host.root().getParent(), "assistant", ".err");
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // starts in half the time; nothing here runs long
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "com.digidoc.setup.Main"));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--host-root", host.root().toString()));
        var builder = new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(host.environment());
        return new AssistantProcess(builder.start(), out, err);
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    /** Sends it a signal, such as {@code INT}. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until it has ended, and gives its exit code. */
    public int ended() {
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return process.exitValue();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public String out() throws IOException {
        return Files.readString(out);
    }

    public String err() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() {
        kill();
    }
}
