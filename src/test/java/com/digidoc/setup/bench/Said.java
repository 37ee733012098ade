package com.digidoc.setup.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers that other programs say. */
final class Said {
    private Said() {}

    /** Lines of a word and a number. */
    static Map<String, Double> by(Process process) throws IOException {
        return output(process)
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> Double.valueOf(words[1])));
    }

    /** The mean of {@code redis-cli --latency --raw}: least, most, mean, samples. */
    static double latency(Process process) throws IOException {
        return Double.parseDouble(output(process).strip().split("\\s+")[2]);
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** VmRSS of proc(5), in millions of bytes. */
    static double residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
                .findFirst()
                .orElseThrow(() -> new IOException("the window has closed"));
    }
}
