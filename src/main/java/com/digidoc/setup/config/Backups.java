package com.digidoc.setup.config;

import com.digidoc.setup.host.OnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The older versions of a file beside it. Their names tell when they were replaced, in UTC, and the CRC-32 of
 * what replaced them: {@code digidoc_config.yaml.2026-11-23T08-30-12.345Z.9f86d081.bak}. So whether a file is still
 * as we left it needs no record anywhere else.
 */
final class Backups {
    private static final int KEPT = 10;
    private static final String ENDING =
            "\\.(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d\\.\\d{3}Z)\\.([0-9a-f]{8})\\.bak";

    private final Path file;
    private final Pattern name;

    Backups(Path file) {
        this.file = file;
        this.name = Pattern.compile(Pattern.quote(file.getFileName().toString()) + ENDING);
    }

    /** A name for the file as it is now, younger than all others even where the clock was set back. */
    Path next(Instant now, byte[] replacedBy) throws IOException {
        String newest = all().stream()
                .findFirst()
                .map(backup -> matched(backup).group(1))
                .orElse("");
        String stamp = stamp(now);
        if (stamp.compareTo(newest) <= 0) {
            stamp = stamp(Instant.parse(newest.replaceFirst("T(\\d\\d)-(\\d\\d)-", "T$1:$2:"))
                    .plusMillis(1));
        }
        return file.resolveSibling(file.getFileName() + "." + stamp + "." + OnDisk.sum(replacedBy) + ".bak");
    }

    /** By hand: a formatter takes longer to set up than all the rest of a save. */
    private static String stamp(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return time.toLocalDate() + "T" + digits(time.getHour(), 2) + "-" + digits(time.getMinute(), 2) + "-"
                + digits(time.getSecond(), 2) + "." + digits(time.getNano() / 1_000_000, 3) + "Z";
    }

    private static String digits(int number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(width - digits.length()) + digits;
    }

    /** The newest version that was replaced by what the file holds now. */
    Optional<Path> replacedBy(byte[] current) throws IOException {
        String sum = OnDisk.sum(current);
        return all().stream()
                .filter(backup -> matched(backup).group(2).equals(sum))
                .findFirst();
    }

    boolean none() throws IOException {
        return all().isEmpty();
    }

    /** Deletes what a killed save left: a second name of the file itself. */
    void sweep() throws IOException {
        for (Path backup : all()) {
            if (Files.isSameFile(backup, file)) {
                Files.delete(backup);
            }
        }
    }

    /**
     * Deletes all but the last ten, and takes those from all but their owner: they keep a password that the file itself
     * may have lost long since.
     */
    void prune() throws IOException {
        List<Path> all = all();
        for (Path old : all.stream().skip(KEPT).toList()) {
            Files.delete(old);
        }
        for (Path kept : all.stream().limit(KEPT).toList()) {
            OnDisk.close(kept);
        }
    }

    /** Ours, the newest first. */
    private List<Path> all() throws IOException {
        try (Stream<Path> beside = Files.list(file.getParent())) {
            return beside.filter(path -> matched(path).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private Matcher matched(Path path) {
        Matcher matcher = name.matcher(path.getFileName().toString());
        matcher.matches();
        return matcher;
    }
}
