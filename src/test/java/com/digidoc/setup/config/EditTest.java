package com.digidoc.setup.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final String FILE = """
        # our settings
        queue:
          adapter: "rq"   # one of two
          redis_url: "redis://localhost:6379/0"
          max_retries: 3

        llm:
          model: 'llama'
          ratio: 0.70
          on: true
        """;

    @Test
    void sectionsAreNotNestedWithoutEnd() throws Exception {
        assertInstanceOf(
                Edit.Refused.class, file("a: 1\n").set(String.join(".", Collections.nCopies(20_000, "k")), "x"));
    }

    @Test
    void oneLineDiffersAndTheCommentStays() {
        Edit.Changed edit = changed(FILE, "queue.adapter", "celery");
        assertEquals(
                new Change(
                        3,
                        List.of("  adapter: \"rq\"   # one of two"),
                        List.of("  adapter: \"celery\"   # one of two")),
                edit.change());
        assertEquals(FILE.replace("rq", "celery"), text(edit));
    }

    @Test
    void aNumberStaysANumberAndASwitchASwitch() {
        assertEquals("  max_retries: 5", after(FILE, "queue.max_retries", "5"));
        assertEquals("  max_retries: five", after(FILE, "queue.max_retries", "five"));
        assertEquals("  max_retries: \"0x_\"", after(FILE, "queue.max_retries", "0x_"));
        assertEquals("  ratio: .5", after(FILE, "llm.ratio", ".5"));
        assertEquals("  on: off", after("llm:\n  \"on\": true\n".replace("\"on\"", "on"), "llm.on", "off"));
        assertEquals("  adapter: \"5\"   # one of two", after(FILE, "queue.adapter", "5"));
        assertEquals("  model: 'yes'", after(FILE, "llm.model", "yes"));
    }

    @Test
    void theSameValueIsNoChangeHoweverItIsWritten() {
        for (List<String> pair : List.of(
                List.of("queue.adapter", "rq"),
                List.of("queue.max_retries", "0x3"),
                List.of("llm.ratio", "0.7"),
                List.of("llm.on", "yes"))) {
            assertInstanceOf(Edit.Same.class, file(FILE).set(pair.getFirst(), pair.getLast()), pair.toString());
        }
    }

    @Test
    void aPlainTextGetsQuotesOnlyWhereItNeedsThem() {
        assertEquals("a: other", after("a: word\n", "a", "other"));
        for (String special : List.of("yes", "1:30", "010", "~", "#x", "a: b", "- a", "", "null", "a #b", "@a")) {
            assertEquals("a: \"" + special + "\"", after("a: word\n", "a", special));
        }
        assertEquals("a: 'say: \"hi\"'", after("a: word\n", "a", "say: \"hi\""));
        assertEquals("a: \"\\a\\0\"".replace("\\a\\0", "\\x07\\x00"), after("a: word\n", "a", "\u0007\u0000"));
        assertEquals("a: \uD83D\uDE00", after("a: word\n", "a", "\uD83D\uDE00"));
    }

    @Test
    void aMissingKeyIsOneLineInTheStyleOfItsSection() {
        assertEquals(
                new Change(6, List.of(), List.of("  job_timeout: 300")),
                assertInstanceOf(Edit.Changed.class, file(FILE).set(KeyPath.of("queue.job_timeout"), "300", Kind.INT))
                        .change());
        assertEquals(FILE + "  size: 'big'\n", text(changed(FILE, "llm.size", "big")));
        assertEquals(FILE + "\npaths:\n  base: \"~/x\"\n", text(changed(FILE, "paths.base", "~/x")));
        assertEquals("a: 1\r\nb: \"x\"", text(changed("a: 1", "b", "x")).replace("\n", "\r\n"));
        assertEquals("a: 1\r\nb: \"x\"\r\n", text(changed("a: 1\r\n", "b", "x")));
        assertEquals(
                "s: {a: b, \"c\": d, e: f}\n".replace("e:", "\"e\":"),
                text(changed("s: {a: b, \"c\": d}\n", "s.e", "f")));
        assertEquals("s:\n  a: \"b\"\nt: 1\n", text(changed("s:\nt: 1\n", "s.a", "b")));
        assertEquals("# nothing\ns:\n  a: \"b\"\n", text(changed("# nothing\n", "s.a", "b")));
        assertEquals("l:\n- a: x\n  b: y\n- c\n", text(changed("l:\n- a: x\n- c\n", "l.0.b", "y")));
    }

    @Test
    void whatStandsInSeveralPlacesIsRefusedWithTheLine() {
        String shared = "base: &b\n  x: 1\nuse:\n  <<: *b\nsame: *b\none: &o word\ntwo: *o\n";
        refused("config.set.shared 2:6", shared, "base.x");
        refused("config.set.shared 2:6", shared, "same.x");
        refused("config.set.shared 6:9", shared, "one");
        refused("config.set.shared 1:7", shared, "base.new");
        assertEquals(shared.replace("two: *o", "two: new"), text(changed(shared, "two", "new")));
        assertEquals(shared.replace("<<: *b\n", "<<: *b\n  x: new\n"), text(changed(shared, "use.x", "new")));
        assertEquals("a: &only new\n", text(changed("a: &only word\n", "a", "new")));
    }

    @Test
    void whatCannotBeDoneSafelyIsRefused() {
        refused("config.set.section 3:3", FILE, "queue");
        refused("config.set.not-a-section 3:12", FILE, "queue.adapter.x");
        refused("config.set.no-item 1:4", "l: [a]\n", "l.1");
        refused("config.set.block-comment 1:4", "a: | # why\n  text\n", "a");
        refused("config.set.typed 1:10", "a: !!int 5\n", "a");
        refused("config.set.no-way 1:1", "a: |\n  text without its line end", "b");
        assertInstanceOf(Edit.Refused.class, file("a: b\n").set("a", "half a pair \uD83D"));
    }

    @Test
    void aBlockTextIsReplacedAsAWhole() {
        assertEquals("a: \"new\"\n\n# next\nb: 1\n", text(changed("a: |\n  one\n  two\n\n# next\nb: 1\n", "a", "new")));
    }

    @Test
    void severalEditsAddUp() {
        Edit.Changed first = changed(FILE, "queue.adapter", "celery");
        Edit.Changed second = assertInstanceOf(Edit.Changed.class, first.after().set("llm.model", "other"));
        assertEquals(FILE.replace("rq", "celery").replace("llama", "other"), text(second));
    }

    @Test
    void passwordsAreMaskedInWhatIsShown() {
        Change change = changed(FILE, "queue.redis_url", "rediss://u:geheim@h:1/0?password=auch")
                .change();
        assertEquals(
                List.of("  redis_url: \"rediss://u:***@h:1/0?password=***\""),
                change.masked().after());
        assertFalse(change.toString().contains("geheim") || change.toString().contains("auch"), change.toString());
    }

    private static String after(String file, String key, String value) {
        List<String> lines = changed(file, key, value).change().after();
        assertEquals(1, lines.size());
        return lines.getFirst();
    }

    private static Edit.Changed changed(String file, String key, String value) {
        return assertInstanceOf(Edit.Changed.class, file(file).set(key, value), key);
    }

    private static void refused(String expected, String file, String key) {
        Problem problem = assertInstanceOf(Edit.Refused.class, file(file).set(key, "new"), key)
                .problem();
        assertEquals(expected, problem.text().key() + " " + problem.line() + ":" + problem.column());
    }

    private static String text(Edit.Changed edit) {
        return new String(edit.after().bytes(), UTF_8);
    }

    private static ConfigFile file(String text) {
        try {
            return ConfigFile.of(Path.of("test.yaml"), text.getBytes(UTF_8));
        } catch (NotReadable e) {
            throw new AssertionError(e.problem().toString(), e);
        }
    }
}
