package com.digidoc.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of licences that is shipped names what is shipped, no more and no less. */
class LicencesTest {
    /** A line of {@code dependency:list}: group, artifact, type, perhaps a classifier, version, scope. */
    private static final Pattern SHIPPED =
            Pattern.compile("\\s+([\\w.-]+:[\\w.-]+):jar:(?:[\\w.-]+:)?[\\w.-]+:(?:compile|runtime)\\b.*");

    /** Licences under which a free program may be handed on together with ours, which is under Apache-2.0. */
    private static final Set<String> FINE = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-3-Clause",
            "LicenseRef-Public-Domain",
            "GPL-2.0-only WITH Classpath-exception-2.0");

    private static List<String[]> rows() throws IOException {
        try (var table = LicencesTest.class.getResourceAsStream("/com/digidoc/setup/licences.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    @Test
    void whatIsShippedIsListed() throws IOException {
        Set<String> shipped = Files.readAllLines(Path.of("target/runtime-dependencies.txt")).stream()
                .map(SHIPPED::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(shipped.size() > 10, shipped.toString());
        Set<String> listed = rows().stream()
                .map(row -> row[1])
                .filter(artifact -> !artifact.equals("-"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(shipped, listed);
    }

    @Test
    void everyLicenceMayBeHandedOnAndHasAHome() throws IOException {
        for (String[] row : rows()) {
            assertEquals(4, row.length, row[0]);
            assertTrue(FINE.contains(row[2]), row[0] + ": " + row[2]);
            assertTrue(row[3].startsWith("https://"), row[3]);
        }
    }
}
