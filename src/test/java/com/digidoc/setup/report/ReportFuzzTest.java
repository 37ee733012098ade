package com.digidoc.setup.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.report.SupportCode.Reading;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.Fuzz;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reports and support codes that nobody made: read or refused, and nothing else happens. */
@Timeout(14400)
class ReportFuzzTest {
    @TempDir
    Path folder;

    @Test
    void anyFileIsAReportOrRefused() throws Exception {
        Path file = folder.resolve("any.zip");
        byte[] good = Files.readAllBytes(report());
        Fuzz.of("report zip")
                .from(good)
                .with(
                        "PK\u0003\u0004",
                        "PK\u0001\u0002",
                        "PK\u0005\u0006",
                        "../",
                        "doctor.json",
                        "/etc/passwd",
                        "\0\0\0\0")
                .bytes(bytes -> {
                    Files.write(file, bytes);
                    ReportReader.open(file);
                });
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("any.zip", "mac", "report.zip"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void anyContentOfAReportIsReadOrRefused() throws Exception {
        Path file = folder.resolve("any.zip");
        List<Part> parts = parts(report());
        for (String name : List.of(ReportJson.FINDINGS, ReportJson.MANIFEST)) {
            Part good = parts.stream()
                    .filter(part -> part.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Fuzz.of(name)
                    .from(good.text())
                    .with("{", "}", "[", "]", "null", "\"status\":", "\"ok\"", "1e999", "\\ud800", "\"schema\":2", ",")
                    .bytes(bytes -> {
                        write(file, parts, name, bytes);
                        ReportReader.open(file);
                    });
        }
    }

    @Test
    void anyTextIsASupportCodeOrNot() throws Exception {
        String good = CommandLineRun.on(mac().folder(), "code")
                .out()
                .lines()
                .findFirst()
                .orElseThrow()
                .strip();
        Fuzz.of("support code")
                .from(good, good.toLowerCase(Locale.ROOT), good.replace('0', 'O'))
                .with("-", " ", "O", "I", "L", "U", "Z", "0000")
                .texts(text -> {
                    if (SupportCode.read(text) instanceof Reading.Read(SupportCode code)) {
                        assertEquals(new Reading.Read(code), SupportCode.read(code.text()), text);
                    }
                });
    }

    private BrewMac mac() {
        return BrewMac.bare(folder.resolve("mac"))
                .commandLineTools()
                .homebrew()
                .python()
                .digidoc();
    }

    private Path report() throws Exception {
        Path file = folder.resolve("report.zip");
        try (BrewMac mac = mac()) {
            CommandLineRun run = CommandLineRun.on(mac.folder(), "report", "--output", file.toString());
            assertEquals(true, Files.exists(file), run.out() + run.err());
        }
        return file;
    }

    private static List<Part> parts(Path report) throws IOException {
        var parts = new ArrayList<Part>();
        try (var zip = new ZipFile(report.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                parts.add(new Part(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return parts;
    }

    private static void write(Path file, List<Part> parts, String changed, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.name().equals(changed) ? content : part.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(file, bytes.toByteArray());
    }
}
