package com.digidoc.setup.homebrew;

import com.digidoc.setup.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A redis.conf that belongs to the person: lines of {@code directive value}, of which the last of a kind counts
 * (redis.io, "Redis configuration"). Only those lines are changed that have to be, and never without a copy of all.
 *
 * @param file its real path
 */
record ServerSettings(Host host, Path file) {
    /** What it says of a directive, without quotes; the last word counts. */
    Stream<String> values(String directive) {
        return host.read(file)
                .lines()
                .filter(line -> isOf(directive, line))
                .map(line -> line.strip().substring(directive.length()).strip())
                .map(value -> value.replaceAll("^\"|\"$", ""));
    }

    static boolean isOf(String directive, String line) {
        String words = line.strip();
        return words.regionMatches(true, 0, directive + " ", 0, directive.length() + 1);
    }

    /** What Homebrew puts beside settings that a person has changed: those of the newest version. */
    Path ofHomebrew() {
        return file.resolveSibling(file.getFileName() + ".default");
    }

    /**
     * Changes lines, after a copy of the whole file was put beside it.
     *
     * @param copy where to
     * @param edit gives a line as it is to be
     * @throws IOException if the copy or the file could not be written; the file is then as it was
     */
    void edit(Path copy, UnaryOperator<String> edit) throws IOException {
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        List<String> lines = Files.readAllLines(file);
        var edited = new ArrayList<String>();
        lines.forEach(line -> edited.add(edit.apply(line)));
        Path ready = file.resolveSibling(file.getFileName() + ".new");
        Files.copy(file, ready, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        Files.write(ready, edited);
        Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
