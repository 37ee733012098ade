package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every value of every YAML file on the class path, and of every JSON file, which is YAML too: set, look, set back. */
class CorpusTest {
    private static final Set<String> MAY_BE_REFUSED =
            Set.of("config.set.shared", "config.set.block-comment", "config.set.typed");

    private int values;
    private int nothings;
    private int setBack;
    private int refused;

    @Test
    void everyValueCanBeSetAndSetBackToTheByte(@TempDir Path folder) throws IOException {
        Map<String, byte[]> corpus = corpus();
        assertTrue(corpus.size() >= 18, () -> "found only " + corpus.keySet());
        Path file = folder.resolve("corpus.yaml");
        for (Map.Entry<String, byte[]> entry : corpus.entrySet()) {
            Files.write(file, entry.getValue());
            ConfigFile read = assertInstanceOf(Reading.Read.class, ConfigFile.read(file), entry.getKey())
                    .file();
            for (Entry value : read.entries()) {
                if (value.scalar().isPresent() && !value.hidden() && reachable(read, value)) {
                    there(read, value, entry.getKey() + " " + value.path());
                }
            }
        }
        assertTrue(values > 360, "only " + values + " values");
        assertTrue(refused * 15 < values, refused + " of " + values + " refused");
        int somethings = values - nothings; // "nothing" can be replaced by a value, but no value is nothing
        assertTrue(setBack * 10 > somethings * 8, "only " + setBack + " of " + somethings + " by their value alone");
    }

    /** A merge key and two keys that look alike have no path of their own. */
    private static boolean reachable(ConfigFile file, Entry value) {
        return file.get(value.path()).filter(value.scalar().get()::equals).isPresent();
    }

    private void there(ConfigFile file, Entry entry, String about) {
        Scalar old = entry.scalar().orElseThrow();
        String other =
                switch (old.kind()) {
                    case INT, FLOAT -> "4711";
                    case BOOL -> old.value().equals(true) ? "off" : "on";
                    default -> "another value";
                };
        values++;
        nothings += old.kind() == Kind.NULL ? 1 : 0;
        switch (file.set(entry.path(), other, Kind.TEXT)) {
            case Edit.Changed changed -> {
                Scalar now = changed.after().get(entry.path()).orElseThrow();
                assertEquals(other, now.text(), about);
                boolean kept = old.kind().number() || old.kind() == Kind.BOOL;
                assertEquals(kept, now.kind() != Kind.TEXT, about);
                back(file, changed.after(), entry.path(), old, about);
            }
            case Edit.Refused reason -> {
                refused++;
                assertTrue(MAY_BE_REFUSED.contains(reason.problem().text().key()), about + reason);
                assertTrue(reason.problem().line() > 0, about);
            }
            case Edit.Same same -> throw new AssertionError(about);
        }
    }

    /** By its value; where that was written in a way of its own, such as over two lines, by the backup. */
    private void back(ConfigFile before, ConfigFile after, KeyPath key, Scalar old, String about) {
        if (after.set(key, old.text(), Kind.TEXT) instanceof Edit.Changed back
                && Arrays.equals(back.after().bytes(), before.original())) {
            setBack++;
            return;
        }
        assertInstanceOf(Saving.Saved.class, new SafeWrite(Clock.systemUTC()).save(after), about);
        assertInstanceOf(ConfigUndo.Undoing.Restored.class, ConfigUndo.undo(before.path()), about);
        try {
            assertArrayEquals(before.original(), Files.readAllBytes(before.path()), about);
        } catch (IOException e) {
            throw new AssertionError(about, e);
        }
    }

    private static Map<String, byte[]> corpus() throws IOException {
        Map<String, byte[]> corpus = new TreeMap<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                collect(path, corpus);
            } else if (Files.exists(path)) {
                try (FileSystem jar = FileSystems.newFileSystem(path)) {
                    collect(jar.getRootDirectories().iterator().next(), corpus);
                }
            }
        }
        return corpus;
    }

    private static void collect(Path root, Map<String, byte[]> corpus) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .toList();
            for (Path file : found) {
                String text = Files.readString(file);
                corpus.put(file.toString(), text.getBytes(StandardCharsets.UTF_8));
                // as Notepad would have saved it
                String windows = "\uFEFF" + text.stripTrailing().replace("\n", "\r\n");
                corpus.put(file + ", Windows", windows.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
