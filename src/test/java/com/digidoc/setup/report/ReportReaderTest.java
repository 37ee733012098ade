package com.digidoc.setup.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Os;
import com.digidoc.setup.report.Opening.Fault;
import com.digidoc.setup.report.Opening.Opened;
import com.digidoc.setup.report.Opening.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {
    private static final String MANIFEST =
            "{\"schema\":1,\"made\":\"2026-11-23T10:15:30Z\",\"hidden\":[{\"rule\":\"r\",\"what\":\"w\",\"count\":2}]}";
    private static final String DOCTOR = """
        {"schema":1,"tool":{"name":"digidoc-setup","version":"1.2.3"},
         "host":{"os":"macos","osVersion":"26.5","arch":"arm64","rosetta":true},
         "redisUrl":"redis://:***@localhost:6379/0","status":"problem",
         "findings":[{"id":"future.rung","title":"A rung of later","status":"problem","summary":"Broken.",
           "details":["one","two\\u001b[31m"],"blockedBy":"host.os","millis":12,
           "remedies":[{"id":"x.y","summary":"Mend it","effects":["it runs"],"commands":[["brew","x y"]],
             "admin":true,"automatic":false,"undo":"Nothing."}]}]}
        """;

    @TempDir
    Path folder;

    @Test
    void tellsWhatWasFoundOnSomebodyElsesMac() throws IOException {
        Opening opening = open(Map.of("doctor.json", DOCTOR, "manifest.json", MANIFEST, "logs/redis.log", "line\r\n"));
        OpenedReport report = assertInstanceOf(Opened.class, opening).report();
        assertEquals(Optional.of(Instant.parse("2026-11-23T10:15:30Z")), report.made());
        assertEquals("1.2.3", report.version());
        assertEquals(Os.MACOS, report.os());
        assertEquals("26.5", report.osVersion());
        assertEquals(Optional.of("redis://:***@localhost:6379/0"), report.redisUrl());
        assertEquals(Status.PROBLEM, report.status());
        assertEquals(List.of(new HiddenCount("r", "w", 2)), report.hidden());
        assertEquals(3, report.parts().size());
        var told = report.findings().getFirst();
        assertEquals("A rung of later", told.title());
        assertEquals(Optional.of("host.os"), told.blockedBy());
        assertEquals(12, told.millis());
        var advice = told.remedies().getFirst();
        assertEquals(List.of(List.of("brew", "x y")), advice.commands());
        assertEquals("Nothing.", advice.undo());
    }

    @Test
    void takesControlCharactersOutOfTexts() throws IOException {
        Opening opening = open(
                Map.of("doctor.json", DOCTOR, "manifest.json", MANIFEST, "a.txt", "a\u001b[2J\u202eb\u0000\r\nc\td"));
        OpenedReport report = assertInstanceOf(Opened.class, opening).report();
        assertEquals("two[31m", report.findings().getFirst().details().getLast());
        assertEquals(
                "a[2Jb\nc\td",
                report.parts().stream()
                        .filter(part -> part.name().equals("a.txt"))
                        .findFirst()
                        .orElseThrow()
                        .text());
    }

    @Test
    void aSystemOrStatusOfALaterVersionIsAnotherOne() throws IOException {
        String later = DOCTOR.replace("macos", "haiku").replace("\"problem\"", "\"glorious\"");
        OpenedReport report = assertInstanceOf(
                        Opened.class, open(Map.of("doctor.json", later, "manifest.json", MANIFEST)))
                .report();
        assertEquals(Os.OTHER, report.os());
        assertEquals(Status.UNKNOWN, report.findings().getFirst().status());
    }

    @Test
    void aReportOfANewerFormIsSaidToBe() throws IOException {
        refused(
                Fault.NEWER,
                Map.of("doctor.json", DOCTOR.replace("\"schema\":1", "\"schema\":2"), "manifest.json", MANIFEST));
        refused(Fault.NEWER, Map.of("doctor.json", DOCTOR, "manifest.json", "{\"schema\":9}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "hello", "{}", "{\"schema\":\"1\"}", "{\"schema\":-1}", "{\"schema\":1.5}"})
    void jsonOfSomethingElseIsNoReport(String json) throws IOException {
        refused(Fault.NOT_A_REPORT, Map.of("doctor.json", json, "manifest.json", MANIFEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\":1,\"findings\":{}}",
                "{\"schema\":1,\"findings\":[1]}",
                "{\"schema\":1,\"findings\":[{\"id\":{}}]}",
                "{\"schema\":1,\"findings\":[{\"id\":\"a\",\"millis\":\"soon\"}]}",
                "{\"schema\":1,\"findings\":[{\"id\":\"a\",\"remedies\":[{\"commands\":[\"rm\"]}]}]}",
                "{\"schema\":1,\"findings\":",
                "{\"schema\":1,\"redisUrl\":[1,2]}",
            })
    void whatIsOfTheWrongKindIsDamage(String json) throws IOException {
        refused(Fault.DAMAGED, Map.of("doctor.json", json, "manifest.json", MANIFEST));
    }

    @Test
    void jsonNestedVeryDeepIsDamage() throws IOException {
        refused(Fault.DAMAGED, Map.of("doctor.json", "{\"a\":".repeat(200_000), "manifest.json", MANIFEST));
    }

    @Test
    void moreFindingsThanAnyLadderHasAreDamage() throws IOException {
        String many = "{\"schema\":1,\"findings\":[" + "{\"id\":\"a\"},".repeat(600) + "{}]}";
        refused(Fault.DAMAGED, Map.of("doctor.json", many, "manifest.json", MANIFEST));
    }

    @Test
    void aZipOfSomethingElseIsNoReport() throws IOException {
        refused(Fault.NOT_A_REPORT, Map.of("holiday.txt", "sun"));
        refused(Fault.NOT_A_REPORT, Map.of("doctor.json", DOCTOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "logs/../../evil.txt",
                "/etc/passwd",
                "C:evil.txt",
                "..\\evil.txt",
                "a/b/c.txt",
                ".hidden",
                "logs/",
                "",
                "a\nb",
                "a\u202eb"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        var content = new LinkedHashMap<>(Map.of("doctor.json", DOCTOR, "manifest.json", MANIFEST));
        content.put(name, "x");
        refused(Fault.UNSAFE_NAME, content);
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws IOException {
        Path file = zip(Map.of("doctor.json", DOCTOR, "doctor.jsan", DOCTOR, "manifest.json", MANIFEST));
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("doctor.jsan", "doctor.json"), StandardCharsets.ISO_8859_1);
        refused(Fault.UNSAFE_NAME, ReportReader.open(file));
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        var content = new LinkedHashMap<>(Map.of("doctor.json", DOCTOR, "manifest.json", MANIFEST));
        for (int i = 0; i < ReportReader.MOST_ENTRIES; i++) {
            content.put("a" + i, "");
        }
        refused(Fault.TOO_MANY_ENTRIES, content);
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheMemory() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("doctor.json"));
            zeros(zip, 2000);
            zip.closeEntry();
        }
        refused(Fault.TOO_LARGE, ReportReader.open(file));
    }

    @Test
    void manySmallBombsAreCountedTogether() throws IOException {
        Path file = folder.resolve("bombs.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 20; i++) {
                zip.putNextEntry(new ZipEntry("a" + i));
                zeros(zip, 1);
                zip.closeEntry();
            }
        }
        refused(Fault.TOO_LARGE, ReportReader.open(file));
    }

    @Test
    void aSizeThatLiesIsNotBelieved() throws IOException {
        Path file = folder.resolve("liar.zip");
        byte[] content = new byte[1 << 16];
        var crc = new CRC32();
        crc.update(content);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var entry = new ZipEntry("doctor.json");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCompressedSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        byte[] bytes = Files.readAllBytes(file);
        int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        Arrays.fill(bytes, directory + 20, directory + 28, (byte) 0x7f);
        Files.write(file, bytes);
        assertInstanceOf(Refused.class, ReportReader.open(file));
    }

    @Test
    void aLargeFileIsNotEvenLookedInto() throws IOException {
        Path file = folder.resolve("large.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            zeros(out, (int) (ReportReader.LARGEST_FILE >> 20) + 1);
        }
        refused(Fault.TOO_LARGE, ReportReader.open(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "hello", "PK\u0003\u0004 but not really"})
    void whatIsNoZipIsSaidNotToBe(String content) throws IOException {
        refused(Fault.NOT_A_ZIP, ReportReader.open(Files.writeString(folder.resolve("x.zip"), content)));
    }

    @Test
    void aZipCutShortAnywhereIsAValueAndNotAnException() throws IOException {
        byte[] whole = Files.readAllBytes(zip(Map.of("doctor.json", DOCTOR, "manifest.json", MANIFEST)));
        for (int length = 0; length < whole.length; length += 7) {
            Path file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertInstanceOf(Refused.class, ReportReader.open(file), "cut at " + length);
        }
    }

    @Test
    void aZipWithAnyByteChangedIsAValueAndNotAnException() throws IOException {
        byte[] whole = Files.readAllBytes(zip(Map.of("doctor.json", DOCTOR, "manifest.json", MANIFEST)));
        for (int at = 0; at < whole.length; at += 3) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            ReportReader.open(Files.write(folder.resolve("changed.zip"), changed));
        }
    }

    @Test
    void whatIsNoFileCannotBeRead() throws IOException {
        refused(Fault.UNREADABLE, ReportReader.open(folder.resolve("missing.zip")));
        refused(Fault.UNREADABLE, ReportReader.open(folder));
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        var zeros = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    private static int indexOf(byte[] in, byte[] part) {
        return Stream.iterate(0, i -> i < in.length, i -> i + 1)
                .filter(i -> Arrays.equals(in, i, i + part.length, part, 0, part.length))
                .findFirst()
                .orElseThrow();
    }

    private void refused(Fault fault, Map<String, String> content) throws IOException {
        refused(fault, open(content));
    }

    private static void refused(Fault fault, Opening opening) {
        assertEquals(fault, assertInstanceOf(Refused.class, opening).fault());
    }

    private Opening open(Map<String, String> content) throws IOException {
        return ReportReader.open(zip(content));
    }

    private Path zip(Map<String, String> content) throws IOException {
        Path file = folder.resolve("report.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
