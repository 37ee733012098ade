package com.digidoc.setup.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.support.Fuzz;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A command as it is shown to be copied: pasted into a terminal it is the very same command, whatever its words are. */
@Timeout(14400)
class CommandLineTest {
    @TempDir
    Path folder;

    @Test
    void whatIsPastedIsWhatIsMeant() throws Exception {
        Path touched = folder.resolve("touched");
        List<String> hostile = List.of(
                "$(touch " + touched + ")",
                "`touch " + touched + "`",
                "'; touch " + touched + "; '",
                "\"; touch " + touched + " #",
                "a\nb",
                "~",
                "*",
                "-rf",
                "",
                "!!",
                "é \\ \t",
                "&& x",
                "{a,b}",
                "it's");
        assertEquals(hostile, read(Command.of("printf", hostile).line(), hostile.size()));
        assertEquals(false, Files.exists(touched));
    }

    @Test
    void anyWordIsOneWord() throws Exception {
        Fuzz.of("quoting")
                .from("~/Applications/it's DigiDoc", "$(x)", "a'b\"c`d\\e")
                .with("'", "\"", "\\", "$(", ")", "`", "\n", "!", "~", "*", " ", ";", "&")
                .oneIn(10)
                .texts(word -> {
                    String sound = word.replace("\0", "").replace("\uFFFD", "?");
                    if (sound.length() < 10_000) {
                        assertEquals(
                                List.of(sound), read(Command.of("printf", sound).line(), 1));
                    }
                });
    }

    /** What a shell makes of the words of such a line. */
    private List<String> read(String line, int words) throws Exception {
        Path script = folder.resolve("script");
        Path out = folder.resolve("out");
        Files.writeString(script, line.replaceFirst("^printf", "printf '%s\\\\0'") + "\n");
        Process shell = new ProcessBuilder("/bin/sh", script.toString())
                .redirectOutput(out.toFile())
                .start();
        if (!shell.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the shell hangs");
        }
        String[] read = Files.readString(out, StandardCharsets.UTF_8).split("\0", -1);
        return Arrays.stream(read).limit(words).collect(Collectors.toList());
    }
}
