package com.digidoc.setup.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The older versions of a file beside it. Their names tell when they were replaced, in UTC, and the start of the SHA-256
 * of what replaced them: {@code digidoc_config.yaml.2026-11-23T08-30-12.345Z.9f86d081884c.bak}. So whether a file is still
 * as we left it needs no record anywhere else.
 */
final class Backups {
    private static final int KEPT = 10;
    private static final int HASH_DIGITS = 12;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSSX").withZone(ZoneOffset.UTC);
    private static final String ENDING =
            "\\.(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d\\.\\d{3}Z)\\.([0-9a-f]{12})\\.bak";

    private final Path file;
    private final Pattern name;

    Backups(Path file) {
        this.file = file;
        this.name = Pattern.compile(Pattern.quote(file.getFileName().toString()) + ENDING);
    }

    /** A name for the file as it is now, younger than all others even where the clock was set back. */
    Path next(Instant now, byte[] replacedBy) throws IOException {
        Instant after = newest().map(backup ->
                        STAMP.parse(matched(backup).group(1), Instant::from).plusMillis(1))
                .filter(now::isBefore)
                .orElse(now);
        return file.resolveSibling(file.getFileName() + "." + STAMP.format(after) + "." + hash(replacedBy) + ".bak");
    }

    /** The newest version that was replaced by what the file holds now. */
    Optional<Path> replacedBy(byte[] current) throws IOException {
        String hash = hash(current);
        return all().stream()
                .filter(backup -> matched(backup).group(2).equals(hash))
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

    /** Deletes all but the last ten. */
    void prune() throws IOException {
        for (Path old : all().stream().skip(KEPT).toList()) {
            Files.delete(old);
        }
    }

    private Optional<Path> newest() throws IOException {
        return all().stream().findFirst();
    }

    /** Ours, the newest first. */
    private List<Path> all() throws IOException {
        try (Stream<Path> beside = Files.list(file.getParent())) {
            return beside.filter(path -> matched(path).matches())
                    .sorted(Comparator.comparing(path -> path.getFileName().toString(), Comparator.reverseOrder()))
                    .toList();
        }
    }

    private Matcher matched(Path path) {
        Matcher matcher = name.matcher(path.getFileName().toString());
        matcher.matches();
        return matcher;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
