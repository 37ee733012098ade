package com.digidoc.setup.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    private static final Duration SHORT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void findsValuesByDottedKeysAndItemsByTheirIndex() throws IOException {
        ConfigFile file = read("queue:\n  redis_url: 'redis://h'\n  ports: [1, {a: x}]\nlist:\n- one\n- two\n");
        assertEquals(
                new Scalar("redis://h", Kind.TEXT, 2, 14),
                file.get("queue.redis_url").orElseThrow());
        assertEquals("x", file.get("queue.ports.1.a").orElseThrow().text());
        assertEquals("two", file.get("list.1").orElseThrow().text());
        for (String missing :
                List.of("queue", "queue.x", "list.2", "list.-1", "list.01", "queue.redis_url.x", "", ".")) {
            assertEquals(Optional.empty(), file.get(missing), missing);
        }
    }

    @Test
    void theLastOfEqualKeysCounts() throws IOException {
        ConfigFile file = read("a: 1\nq: {x: 1}\na: 2\nq: {y: 3}\n");
        assertEquals("2", file.get("a").orElseThrow().text());
        assertEquals(Optional.empty(), file.get("q.x"));
        assertEquals(
                List.of("a true", "q true", "q.x true", "a false", "q false", "q.y false"),
                file.entries().stream()
                        .map(entry -> entry.path() + " " + entry.hidden())
                        .toList());
    }

    @Test
    void mergeKeysAndAliasesAreReadAsPythonReadsThem() throws IOException {
        ConfigFile file = read("base: &b {x: 1, y: 2}\nuse:\n  <<: *b\n  y: 3\nagain: *b\n");
        assertEquals("1", file.get("use.x").orElseThrow().text());
        assertEquals("3", file.get("use.y").orElseThrow().text());
        assertEquals("2", file.get("again.y").orElseThrow().text());
        assertEquals("{x=1, y=3}", ((Map<?, ?>) file.loaded()).get("use").toString());
    }

    @Test
    void aPasswordIsNotInTheNameOfAValue() throws IOException {
        ConfigFile file = read("url: redis://user:geheim@host\n");
        assertEquals(
                "TEXT redis://user:***@host (1:6)",
                file.get("url").orElseThrow().toString());
    }

    @Test
    void aFileThatIsNotThereIsMissing() {
        Path nowhere = folder.resolve("nowhere.yaml");
        assertEquals(new Reading.Missing(nowhere), ConfigFile.read(nowhere));
        assertInstanceOf(Reading.Missing.class, ConfigFile.read(nowhere.resolve("a.yaml")));
    }

    @Test
    void anEmptyFileIsReadAndHoldsNothing() throws IOException {
        assertEquals(null, read("").loaded());
        assertEquals(List.of(), read("# nothing\n").entries());
    }

    @Test
    void everyRefusalSaysWhere() throws IOException {
        refused("config.file.tab 2:1", "a:\n\tb: 1\n");
        refused("config.file.tab 1:4", "a: \tb\n");
        refused("config.file.not-yaml 2:4", "a: 1\n  b: 2\n");
        refused("config.file.not-yaml 2:1", "a: 'open\n");
        refused("config.file.not-yaml 1:3", "a: \"\\u");
        refused("config.file.several-documents 2:1", "a: 1\n--- \nb: 2\n");
        refused("config.file.control-character 2:5", "a: 1\nb: x\u0000y\n");
        refused("config.file.unknown-alias 1:4", "a: *b\n");
        refused("config.file.anchor-twice 2:4", "a: &x 1\nb: &x 2\n");
        refused("config.file.unknown-type 1:9", "a: !ENV x\n");
        refused("config.file.impossible-value 1:4", "a: 2001-02-30\n");
        refused("config.file.bare-sign 1:4", "a: =\n");
        refused("config.file.merge 1:5", "<<: 1\n");
        refused("config.file.key-not-a-word 1:3", "? [a]\n: b\n");
    }

    @Test
    void bytesThatAreNotUtf8AreCounted() throws IOException {
        byte[] bytes = "a: ä\nb: x".getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE4;
        Problem problem = refusal(bytes);
        assertEquals("config.file.not-utf8", problem.text().key());
        assertEquals(List.of(10), problem.text().arguments());
        assertEquals("2:4", problem.line() + ":" + problem.column());
    }

    @Test
    void bombsAreRefusedAtOnce() {
        assertTimeoutPreemptively(SHORT, () -> {
            assertEquals(
                    "config.file.too-large",
                    refusal("a: 1\n".repeat(2 << 20).getBytes(UTF_8)).text().key());
            assertEquals(
                    "config.file.too-deep",
                    refusal("[".repeat(10_000).getBytes(UTF_8)).text().key());
            assertEquals(
                    "config.file.too-deep",
                    refusal("- ".repeat(10_000).getBytes(UTF_8)).text().key());
            assertEquals(
                    "config.file.too-deep",
                    refusal("{a: ".repeat(10_000).getBytes(UTF_8)).text().key());
            assertEquals(
                    "config.file.bomb",
                    refusal(laughs("", "").getBytes(UTF_8)).text().key());
            assertEquals(
                    "config.file.bomb",
                    refusal(laughs("{<<: ", "}").getBytes(UTF_8)).text().key());
        });
    }

    /** Ten names of ten times the one before. */
    private static String laughs(String before, String after) {
        var file = new StringBuilder("a0: &a0 {k: lol}\n");
        for (int i = 1; i < 10; i++) {
            file.append("a%d: &a%d %s[%s]%s\n".formatted(i, i, before, ("*a" + (i - 1) + ", ").repeat(10), after));
        }
        return file.toString();
    }

    @Test
    void theLargestFileIsReadInTime() throws IOException {
        String line = "key%07d: \"some value with a number of words\"  # and a comment\n";
        var text = new StringBuilder();
        for (int i = 0; text.length() < (2 << 20) - 100; i++) {
            text.append(line.formatted(i));
        }
        ConfigFile file = assertTimeoutPreemptively(SHORT, () -> read(text.toString()));
        assertTrue(file.entries().size() > 20_000);
    }

    @Test
    void whatIsNotAFileIsNotOpened() throws IOException, InterruptedException {
        Path inside = Files.createDirectory(folder.resolve("folder.yaml"));
        Path pipe = folder.resolve("pipe.yaml");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertTimeoutPreemptively(SHORT, () -> {
            assertEquals("config.file.folder", refusal(inside).text().key());
            assertEquals("config.file.not-a-file", refusal(pipe).text().key());
            assertEquals(
                    "config.file.not-a-file",
                    refusal(Path.of("/dev/zero")).text().key());
        });
    }

    @Test
    void aLinkToItselfIsRefused() throws IOException {
        Path link = folder.resolve("loop.yaml");
        Files.createSymbolicLink(link, link);
        assertEquals("config.file.unreadable", refusal(link).text().key());
    }

    private ConfigFile read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("test.yaml"), text);
        return assertInstanceOf(Reading.Read.class, ConfigFile.read(file)).file();
    }

    private void refused(String expected, String text) throws IOException {
        Problem problem = refusal(text.getBytes(UTF_8));
        assertEquals(expected, problem.text().key() + " " + problem.line() + ":" + problem.column(), text);
    }

    private Problem refusal(byte[] bytes) throws IOException {
        return refusal(Files.write(folder.resolve("test.yaml"), bytes));
    }

    private static Problem refusal(Path file) {
        return assertInstanceOf(Reading.Refused.class, ConfigFile.read(file)).problem();
    }
}
