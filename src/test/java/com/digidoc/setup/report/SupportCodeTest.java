package com.digidoc.setup.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Os;
import com.digidoc.setup.host.Platform;
import com.digidoc.setup.report.SupportCode.Chip;
import com.digidoc.setup.report.SupportCode.Fault;
import com.digidoc.setup.report.SupportCode.Reading;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final Random random = new Random(7);

    @Test
    void whatGoesInComesOut() {
        for (int i = 0; i < 5000; i++) {
            SupportCode code = random();
            assertEquals(new Reading.Read(code), SupportCode.read(code.text()), code::text);
        }
    }

    @Test
    void itIsTwentyCharactersInGroups() {
        for (int i = 0; i < 1000; i++) {
            assertTrue(random().text().matches("1[0-9A-HJKMNP-TV-Z]{3}(?:-[0-9A-HJKMNP-TV-Z]{4}){4}"));
        }
    }

    @Test
    void theFullestCodeFits() {
        var states = new HashMap<String, Status>();
        SupportCode.rungs(Os.OTHER).forEach(rung -> states.put(rung, Status.SKIPPED));
        var code = new SupportCode(Os.OTHER, Chip.ROSETTA, Optional.of("15.31.30"), Optional.of("127.99"), states);
        assertEquals(new Reading.Read(code), SupportCode.read(code.text()));
    }

    @Test
    void anyOneWrongCharacterIsFound() {
        for (int n = 0; n < 20; n++) {
            String right = plain(random());
            for (int at = 0; at < right.length(); at++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != right.charAt(at)) {
                        String wrong = right.substring(0, at) + other + right.substring(at + 1);
                        assertEquals(new Reading.Wrong(Fault.CHECK), SupportCode.read(wrong), wrong);
                    }
                }
            }
        }
    }

    @Test
    void anyTwoSwappedCharactersAreFound() {
        for (int n = 0; n < 200; n++) {
            String right = plain(random());
            for (int i = 0; i < right.length(); i++) {
                for (int j = i + 1; j < right.length(); j++) {
                    if (right.charAt(i) != right.charAt(j)) {
                        var wrong = new StringBuilder(right);
                        wrong.setCharAt(i, right.charAt(j));
                        wrong.setCharAt(j, right.charAt(i));
                        assertEquals(new Reading.Wrong(Fault.CHECK), SupportCode.read(wrong.toString()));
                    }
                }
            }
        }
    }

    /** The code is linear: that no word of one or two symbols is right shows it for every code there is. */
    @Test
    void noErrorOfOneOrTwoCharactersIsEverRight() {
        var word = new int[20];
        for (int i = 0; i < word.length; i++) {
            for (int a = 1; a < 32; a++) {
                word[i] = a;
                assertTrue(!Base32.checks(word));
                for (int j = i + 1; j < word.length; j++) {
                    for (int b = 1; b < 32; b++) {
                        word[j] = b;
                        assertTrue(!Base32.checks(word));
                    }
                    word[j] = 0;
                }
            }
            word[i] = 0;
        }
    }

    @Test
    void itIsReadAsPeopleWriteIt() {
        SupportCode code = random();
        String text = code.text();
        for (String written : List.of(
                text.toLowerCase(),
                text.replace("-", ""),
                text.replace("-", " "),
                " " + text.replace("-", " – ") + "\n",
                text.replace('0', 'O').replace('1', 'I'),
                text.replace('0', 'o').replace('1', 'l'))) {
            assertEquals(new Reading.Read(code), SupportCode.read(written), written);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "1, LENGTH",
        "1234-5678, LENGTH",
        "U234-5678-9ABC-DEFG-HJKM, CHARACTER",
        "1234-5678-9ABC-DEFG-HJK#, CHARACTER",
        "1234-5678-9ABC-DEFG-HJKé, CHARACTER",
        "1234-5678-9ABC-DEFG-HJKM, CHECK",
        "1234-5678-9ABC-DEFG-HJKM-1234-5678-9ABC, LENGTH"
    })
    void whatIsNoCodeSaysWhy(String text, Fault fault) {
        assertEquals(new Reading.Wrong(fault), SupportCode.read(text));
    }

    @Test
    void oneCharacterLeftOutIsNoted() {
        String right = plain(random());
        for (int at = 0; at < right.length(); at++) {
            String wrong = right.substring(0, at) + right.substring(at + 1);
            assertInstanceOf(Reading.Wrong.class, SupportCode.read(wrong));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 20, 24, 31})
    void aCodeOfALaterFormatIsSaidToBe(int length) {
        var symbols = new int[length - Base32.CHECKS];
        symbols[0] = 2;
        String code = Base32.text(Base32.withChecks(symbols));
        assertEquals(new Reading.Wrong(Fault.FORMAT), SupportCode.read(code));
    }

    @Test
    void aRungOfALaterLadderIsSaidToBe() {
        var digits = new Digits();
        digits.push(6, 1);
        digits.push(6, 0);
        var symbols = new int[18];
        symbols[0] = 1;
        System.arraycopy(digits.symbols(17), 0, symbols, 1, 17);
        assertEquals(new Reading.Wrong(Fault.FORMAT), SupportCode.read(Base32.text(Base32.withChecks(symbols))));
    }

    @ParameterizedTest
    @CsvSource({
        "26.5.2, 26.5",
        "15.0, 15.0",
        "Debian GNU/Linux 12 (bookworm), 12",
        "Ubuntu 24.04.1 LTS, 24.04",
        "openSUSE Leap 15.6, 15.6",
        "'', ''",
        "Arch Linux, ''",
        "999.1, ''"
    })
    void theSystemsVersionIsTold(String version, String told) {
        var code = SupportCode.of(new Platform(Os.LINUX, version, "arm64", false), "1.0.0", List.of());
        assertEquals(told, code.osVersion().orElse(""));
        assertEquals(new Reading.Read(code), SupportCode.read(code.text()));
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, 1.0.0", "0.0.0, 0.0.0", "15.31.31, ''", "16.0.0, ''", "development, ''", "1.0, ''"})
    void theAssistantsVersionIsTold(String version, String told) {
        var code = SupportCode.of(new Platform(Os.MACOS, "26.5", "arm64", false), version, List.of());
        assertEquals(told, code.version().orElse(""));
    }

    @Test
    void theStatesAreThoseOfTheFindings() {
        var findings = List.of(
                Finding.ok("host.os", Text.exactly("")),
                Finding.problem("redis.answers", Text.exactly("")),
                Finding.blocked("queue.worker", "redis.answers"),
                Finding.ok("not.a-rung", Text.exactly("")));
        var code = SupportCode.of(new Platform(Os.MACOS, "26.5", "arm64", true), "1.2.3", findings);
        assertEquals(Chip.ROSETTA, code.chip());
        assertEquals(
                Map.of("host.os", Status.OK, "redis.answers", Status.PROBLEM, "queue.worker", Status.SKIPPED),
                code.states());
        assertNotEquals(
                code.text(),
                SupportCode.of(new Platform(Os.MACOS, "26.5", "arm64", true), "1.2.3", List.of())
                        .text());
    }

    @Test
    void everyRungOfEveryLadderHasAPlace(@TempDir Path folder) throws Exception {
        for (var host : List.of(FolderHost.mac(folder.resolve("mac")), FolderHost.debian(folder.resolve("debian")))) {
            var missing = new HashSet<String>();
            for (Check check : new Assistant(host.host(), Wishes.NONE).ladder()) {
                missing.add(check.id());
            }
            SupportCode.rungs(host.host().platform().os()).forEach(missing::remove);
            assertEquals(new HashSet<String>(), missing);
        }
    }

    private static String plain(SupportCode code) {
        return code.text().replace("-", "");
    }

    private SupportCode random() {
        Os os = Os.values()[random.nextInt(3)];
        var states = new HashMap<String, Status>();
        for (String rung : SupportCode.rungs(os)) {
            int state = random.nextInt(6);
            if (state > 0) {
                states.put(rung, Status.values()[state - 1]);
            }
        }
        String version = random.nextInt(15) + "." + random.nextInt(32) + "." + random.nextInt(32);
        String osVersion = 1
                + random.nextInt(127)
                + List.of("", ".0", ".7", ".04", ".10", ".99").get(random.nextInt(6));
        return new SupportCode(
                os, Chip.values()[random.nextInt(4)], Optional.of(version), Optional.of(osVersion), states);
    }
}
