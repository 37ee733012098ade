package com.digidoc.setup.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.report.Opening.Opened;
import com.digidoc.setup.report.ReportFile.Saving;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Messages;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
    private final Messages messages = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void tellsAllThatSupportAsksFor() throws Exception {
        try (BrewMac mac = running()) {
            Report report = of(mac, false);
            assertEquals(
                    List.of(
                            "report.md",
                            "doctor.json",
                            "versions.txt",
                            "redis/service.txt",
                            "redis/info.txt",
                            "redis/redis.conf",
                            "redis/redis.log",
                            "digidoc/digidoc_config.yaml",
                            "digidoc/effective.json",
                            "digidoc/environment.txt",
                            "manifest.json"),
                    report.parts().stream().map(Part::name).toList());
            assertTrue(text(report, "versions.txt").contains("os: macos 26.5.2"));
            assertTrue(text(report, "redis/service.txt").contains("$ launchctl print gui/501/sh.brew.redis"));
            assertTrue(text(report, "redis/info.txt").contains("redis_version:"));
            assertFalse(text(report, "redis/info.txt").contains("run_id"));
            assertTrue(text(report, "redis/redis.log").contains("Ready to accept connections"));
            assertTrue(text(report, "digidoc/environment.txt").contains("DIGIDOC_API_PORT=1\n  # "));
            assertFalse(text(report, "digidoc/environment.txt").contains("PATH="));
        }
    }

    @Test
    void beginsWithWhatIsBrokenFirst() throws Exception {
        Report report = Report.of(new Assistant(FolderHost.mac(folder).host(), Wishes.NONE), messages, false, NOW);
        String text = text(report, "report.md");
        assertTrue(text.indexOf("## First of all: ") < text.indexOf("## Everything that was looked at"), text);
        assertTrue(text.contains("| Problem | Homebrew"), text);
        assertTrue(text.contains(report.code()), text);
    }

    @Test
    void previewIsExactlyWhatIsSaved() throws Exception {
        try (BrewMac mac = running()) {
            Report report = of(mac, false);
            Path file = folder.resolve("r.zip");
            assertEquals(new Saving.Saved(file), ReportFile.save(report, file));
            assertArrayEquals(report.zip(), Files.readAllBytes(file));
            var entries = new ArrayList<Part>();
            try (var zip = new ZipInputStream(Files.newInputStream(file))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    entries.add(new Part(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            assertEquals(report.parts(), entries);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void canBeOpenedBySomebodyElse() throws Exception {
        try (BrewMac mac = running()) {
            Report report = of(mac, false);
            Path file = folder.resolve("r.zip");
            ReportFile.save(report, file);
            OpenedReport opened =
                    assertInstanceOf(Opened.class, ReportReader.open(file)).report();
            assertEquals(NOW, opened.made().orElseThrow());
            assertEquals(report.parts(), opened.parts());
            assertEquals(report.hidden(), opened.hidden());
            assertEquals("host.os", opened.findings().getFirst().id());
            assertEquals(Status.OK, opened.findings().getFirst().status());
        }
    }

    @Test
    void theManifestSaysWhatWasHiddenByWhichRule() throws Exception {
        try (BrewMac mac = running()) {
            Report report = of(mac, false);
            var manifest = JsonParser.parseString(text(report, "manifest.json")).getAsJsonObject();
            assertEquals(1, manifest.get("schema").getAsInt());
            assertEquals(report.code(), manifest.get("code").getAsString());
            assertEquals("shown", manifest.get("hosts").getAsString());
            assertFalse(manifest.getAsJsonObject("home").get("containsSpace").getAsBoolean());
            assertTrue(report.hidden().stream().anyMatch(rule -> rule.rule().equals("home-folder")));
            assertEquals(
                    report.hidden().size(), manifest.getAsJsonArray("hidden").size());
            assertEquals(
                    report.parts().size() - 1, manifest.getAsJsonArray("files").size());
        }
    }

    @Test
    void theHomeFolderIsNotTellingWhoseItIsButWhatIsOddAboutIt() throws Exception {
        var mac = new FolderHost(folder.resolve("odd"), "/Users/José da Silva");
        mac.kernel("Darwin", "arm64");
        Report report = Report.of(new Assistant(mac.host(), Wishes.NONE), messages, false, NOW);
        report.parts().forEach(part -> assertFalse(part.text().contains("Silva"), part.name()));
        assertTrue(text(report, "report.md").contains("contains a space"));
        assertTrue(text(report, "manifest.json").contains("\"nonAscii\": true"));
    }

    @Test
    void otherComputersHaveStablePseudonymsOnRequest() throws Exception {
        try (BrewMac mac = running().digidoc("redis://redis.corp.example:1/0")) {
            Report open = of(mac, false);
            assertTrue(text(open, "digidoc/digidoc_config.yaml").contains("redis.corp.example"));
            Report hidden = of(mac, true);
            hidden.parts().forEach(part -> assertFalse(part.text().contains("corp.example"), part.name()));
            assertTrue(text(hidden, "digidoc/digidoc_config.yaml").contains("redis://host-"));
            assertTrue(text(hidden, "report.md").contains("host-"));
        }
    }

    @Test
    void whatCannotBeFoundOutIsSaidInItsPlace() throws Exception {
        List<Source> sources = List.of(
                new Source("a", () -> {
                    throw new IOException("secret path");
                }),
                new Source("b", () -> {
                    Thread.sleep(Duration.ofMinutes(5));
                    return "";
                }),
                new Source("c", () -> ""),
                new Source("d", () -> "told"));
        List<Part> parts = Evidence.gather(sources, Duration.ofSeconds(2), messages);
        assertEquals(List.of("a", "b", "d"), parts.stream().map(Part::name).toList());
        assertEquals(
                "This could not be found out (IOException).\n", parts.getFirst().text());
        assertEquals(
                "This could not be found out within 2 seconds.\n", parts.get(1).text());
    }

    @Test
    void cancellingEndsTheLooking() throws Exception {
        var thrown = new AtomicReference<Throwable>();
        var mac = FolderHost.mac(folder)
                .script("/opt/homebrew/bin/brew", "echo x >%s; exec sleep 600".formatted(folder.resolve("asked")));
        Thread making = Thread.ofVirtual().start(() -> {
            try {
                Report.of(new Assistant(mac.host(), Wishes.NONE), messages, false, NOW);
            } catch (Exception e) {
                thrown.set(e);
            }
        });
        Eventually.within(Duration.ofSeconds(60), "brew is asked", () -> Files.exists(folder.resolve("asked")));
        making.interrupt();
        assertTrue(making.join(Duration.ofSeconds(60)));
        assertInstanceOf(InterruptedException.class, thrown.get());
    }

    @Test
    void nothingIsOverwrittenWithoutSayingSo() throws Exception {
        Report report = new Report(NOW, "1234", List.of(new Part("a", "b")), List.of());
        Path file = Files.writeString(folder.resolve("r.zip"), "mine");
        assertEquals(new Saving.Taken(file), ReportFile.save(report, file));
        assertEquals("mine", Files.readString(file));
        assertEquals(new Saving.Saved(file), ReportFile.replace(report, file));
        assertArrayEquals(report.zip(), Files.readAllBytes(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Path free = ReportFile.free(folder, report);
        assertEquals("digidoc-report-2026-11-23-1015.zip", free.getFileName().toString());
        ReportFile.save(report, free);
        assertEquals(
                "digidoc-report-2026-11-23-1015-2.zip",
                ReportFile.free(folder, report).getFileName().toString());
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() throws Exception {
        Report report = new Report(NOW, "1234", List.of(new Part("a", "b")), List.of());
        assertInstanceOf(Saving.Refused.class, ReportFile.save(report, folder.resolve("missing/r.zip")));
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws Exception {
        Report report = new Report(NOW, "1234", List.of(new Part("b", "1"), new Part("a", "2")), List.of());
        assertArrayEquals(report.zip(), report.zip());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(report.zip()))) {
            assertEquals("b", zip.getNextEntry().getName());
            assertEquals("a", zip.getNextEntry().getName());
        }
    }

    @Test
    void theCommandSavesPreviewsAndRefuses() throws Exception {
        FolderHost mac = FolderHost.mac(folder.resolve("mac"));
        Path file = folder.resolve("out.zip");
        CommandLineRun saved = CommandLineRun.on(mac, "report", "--output", file.toString());
        assertEquals(0, saved.code(), saved.err());
        assertTrue(saved.out().contains("Nothing was sent anywhere"), saved.out());
        assertInstanceOf(Opened.class, ReportReader.open(file));
        CommandLineRun again = CommandLineRun.on(mac, "report", "--json", "--output", file.toString());
        assertEquals(3, again.code());
        assertEquals("exists", again.json().getAsJsonObject("error").get("id").getAsString());
        Path other = folder.resolve("other.zip");
        CommandLineRun preview = CommandLineRun.on(mac, "report", "--preview", "--output", other.toString());
        assertTrue(preview.out().contains("==> report.md <=="), preview.out());
        assertFalse(Files.exists(other));
    }

    @Test
    void theCodeCommandTellsAndExplains() {
        FolderHost mac = FolderHost.mac(folder);
        String code = CommandLineRun.on(mac, "code").out().strip();
        assertEquals(24, code.length());
        CommandLineRun told = CommandLineRun.on(mac, "code", code.toLowerCase(Locale.ROOT));
        assertTrue(told.out().contains("macos 26.5"), told.out());
        assertTrue(told.out().contains("Broken first: "), told.out());
        CommandLineRun json = CommandLineRun.on(mac, "code", "--json", code.replace("-", " "));
        assertEquals("ok", json.json().getAsJsonObject("checks").get("host.os").getAsString());
        CommandLineRun words = CommandLineRun.on(mac, "code", code.substring(0, 9), code.substring(10));
        assertEquals(told.out(), words.out());
        CommandLineRun wrong = CommandLineRun.on(mac, "code", "1234-5678-9ABC-DEFG-HJKM");
        assertEquals(3, wrong.code());
        assertTrue(wrong.err().contains("Ask for it once more"), wrong.err());
    }

    private BrewMac running() {
        BrewMac mac = BrewMac.bare(folder.resolve("mac"))
                .homebrew()
                .redisInstalled()
                .redisRunning()
                .digidoc();
        mac.folder().variable("DIGIDOC_API_PORT", "1").variable("SOMEBODY_ELSES", "x");
        return mac;
    }

    private Report of(BrewMac mac, boolean hideHosts) throws InterruptedException {
        return Report.of(new Assistant(mac.host(), Wishes.NONE), messages, hideHosts, NOW);
    }

    private static String text(Report report, String name) {
        return report.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
