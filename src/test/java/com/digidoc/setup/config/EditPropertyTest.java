package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditPropertyTest {
    private static final int FILES = 20_400;
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "word",
            "two words",
            "yes",
            "No",
            "~",
            "null",
            "1",
            "010",
            "1:30",
            "0x1F",
            "1e3",
            ".5",
            "2001-12-14",
            "#",
            "a #b",
            "a: b",
            "a:",
            ": a",
            "- a",
            "-",
            "?",
            "? a",
            "{x",
            "[x",
            "x]",
            "x}",
            "a, b",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "'",
            "''",
            "\"",
            "it's",
            "say \"hi\"",
            "back\\slash",
            "\\",
            "\ttab",
            "tab\ttab",
            "line\nline",
            "\n",
            "a\n\nb\n",
            "\r",
            "\u0000",
            "\u0007",
            "\u007f",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uD83D\uDE00",
            "e\u0301",
            " lead",
            "trail ",
            "<<",
            "=",
            "---",
            "...",
            "--- a",
            "redis://:p%40ss@host:6379/0?x=[1]#f",
            "C:\\Users\\x",
            "{storage_base}/a",
            "\uFFFE",
            "中文",
            "a\u00a0b",
            "NaN",
            ".inf",
            "true",
            "x".repeat(1500),
            "null ",
            "0.71",
            "8002",
            "false");

    @Test
    void onlyTheBytesOfTheValueChangeAndItReadsBackEqual() {
        long changed = IntStream.range(0, FILES)
                .parallel()
                .filter(EditPropertyTest::setOne)
                .count();
        assertTrue(changed > FILES * 0.9, "only " + changed + " of " + FILES + " edits were made");
    }

    private static boolean setOne(int seed) {
        var random = new Random(~seed);
        var generated = new GeneratedYaml(seed);
        byte[] before = generated.bytes();
        GeneratedYaml.Spot spot =
                generated.spots().get(random.nextInt(generated.spots().size()));
        String value = VALUES.get(random.nextInt(VALUES.size()));
        String about = "seed " + seed + ", " + spot.path() + " = " + value;

        ConfigFile file = file(before);
        Scalar old = file.get(spot.path()).orElseThrow(() -> new AssertionError(about));
        return switch (file.set(spot.path(), value, Kind.TEXT)) {
            case Edit.Changed edit -> {
                byte[] after = edit.after().bytes();
                int tail = before.length - spot.end();
                String outside = about + "\n" + new String(after, StandardCharsets.UTF_8);
                assertArrayEquals(Arrays.copyOf(before, spot.start()), Arrays.copyOf(after, spot.start()), outside);
                assertArrayEquals(
                        Arrays.copyOfRange(before, spot.end(), before.length),
                        Arrays.copyOfRange(after, after.length - tail, after.length),
                        outside);
                onlyThatValueIsAnother(
                        PlainReading.of(before), PlainReading.of(after), spot.path(), old, value, outside);
                Scalar now = edit.after().get(spot.path()).orElseThrow();
                assertEquals(value, now.text(), outside);
                assertInstanceOf(Edit.Same.class, edit.after().set(spot.path(), value, Kind.TEXT), outside);
                yield true;
            }
            case Edit.Same same -> {
                assertEquals(old.value(), PyScalars.value(old.kind(), value), about);
                yield false;
            }
            case Edit.Refused refused -> throw new AssertionError(about + ": " + refused.problem());
        };
    }

    private static void onlyThatValueIsAnother(
            Map<List<String>, String> before,
            Map<List<String>, String> after,
            KeyPath path,
            Scalar old,
            String value,
            String about) {
        Kind read = PyScalars.kind(value);
        boolean alike = old.kind().number() && read.number() || old.kind() == Kind.BOOL && read == Kind.BOOL;
        before.put(path.parts(), (alike ? read : Kind.TEXT) + " " + value);
        assertEquals(before, after, about);
    }

    @Test
    void aKeyThatIsMissingBecomesTheOnlyNewPath() {
        long added = IntStream.range(0, FILES / 6)
                .parallel()
                .filter(EditPropertyTest::addOne)
                .count();
        assertTrue(added > FILES / 6 * 0.8, "only " + added + " keys were added");
    }

    private static boolean addOne(int seed) {
        var random = new Random(~seed);
        var generated = new GeneratedYaml(seed);
        byte[] before = generated.bytes();
        KeyPath near =
                generated.spots().get(random.nextInt(generated.spots().size())).path();
        List<String> section =
                near.parts().subList(0, random.nextInt(near.parts().size()));
        KeyPath key = new KeyPath(section).child("new key");
        if (random.nextInt(3) == 0) {
            key = key.child("deeper");
        }
        String value = VALUES.get(random.nextInt(VALUES.size()));
        String about = "seed " + seed + ", " + key + " = " + value;

        return switch (file(before).set(key, value, Kind.TEXT)) {
            case Edit.Changed edit -> {
                byte[] after = edit.after().bytes();
                String outside = about + "\n" + new String(after, StandardCharsets.UTF_8);
                Map<List<String>, String> expected = PlainReading.of(before);
                expected.put(key.parts(), "TEXT " + value);
                assertEquals(expected, PlainReading.of(after), outside);
                assertTrue(onlyAdds(before, after), outside);
                yield true;
            }
            case Edit.Same same -> throw new AssertionError(about);
            case Edit.Refused refused -> {
                // a line after a last block text without its line end would give that text one
                boolean openBlock = before[before.length - 1] == 'x';
                String reason = refused.problem().text().key();
                assertTrue(
                        reason.equals("config.set.no-item") || openBlock && reason.equals("config.set.no-way"),
                        about + ": " + reason + "\n" + new String(before, StandardCharsets.UTF_8));
                yield false;
            }
        };
    }

    /** Whether a file is another one with something put in at one place. */
    private static boolean onlyAdds(byte[] before, byte[] after) {
        int head = Arrays.mismatch(before, after);
        int tail = 0;
        while (tail < before.length && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
            tail++;
        }
        return head + tail >= before.length;
    }

    private static ConfigFile file(byte[] bytes) {
        try {
            return ConfigFile.of(Path.of("generated.yaml"), bytes);
        } catch (NotReadable e) {
            throw new AssertionError(e.problem() + "\n" + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }
}
