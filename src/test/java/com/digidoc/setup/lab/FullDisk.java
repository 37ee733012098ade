package com.digidoc.setup.lab;

import com.digidoc.setup.Main;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.FolderHost;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The program itself, in a process none of whose files may grow beyond a size. Any user can have that by
 * {@code ulimit -f}; a disk that is really full needs root and is tried by {@code packaging/full-disk.sh}.
 */
final class FullDisk implements HostStage.Trouble {
    private static final String LONG = "# a line that nobody needs\n".repeat(2000);

    private final int blocks;
    private final List<String> command;
    private boolean on;
    private int tries;

    /**
     * A command line that is run while the disk is full, and runs well before and after.
     *
     * @param blocks how many blocks of 512 bytes a file may have, or of 1024 where a block has so many
     * @param command its words, with {@code N} for a number that is never the same
     */
    FullDisk(int blocks, String... command) {
        this.blocks = blocks;
        this.command = List.of(command);
    }

    @Override
    public void begin(HostStage stage) throws IOException {
        Path settings = stage.mac().digidocFolder().resolve("digidoc_config.yaml");
        Files.writeString(settings, LONG, StandardOpenOption.APPEND);
        on = true;
    }

    @Override
    public void end(HostStage stage) {
        on = false;
    }

    @Override
    public String wizard(HostStage stage, Faces faces) throws Exception {
        var words = new ArrayList<String>();
        tries++;
        command.forEach(word -> words.add(word.replace("N", String.valueOf(tries))));
        if (on) {
            return faces.plain(limited(stage.computer(), words));
        }
        var run = CommandLineRun.on(stage.computer(), words.toArray(String[]::new));
        return run.code() == 0 ? Faces.ALL_WELL : run.out() + run.err();
    }

    /** What it complains of in its first line. */
    private String limited(FolderHost computer, List<String> words) throws IOException {
        var argv = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "trap '' XFSZ; ulimit -f " + blocks + "; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--host-root",
                computer.root().toString()));
        argv.addAll(words);
        var builder = new ProcessBuilder(argv);
        builder.environment().putAll(computer.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().findFirst().orElse("nothing");
    }
}
