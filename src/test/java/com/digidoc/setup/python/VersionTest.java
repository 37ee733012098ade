package com.digidoc.setup.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    private static Version version(String text) {
        return Version.of(text).orElseThrow();
    }

    @Test
    void versionsAreOrderedAsPep440OrdersThem() {
        List<Version> ordered = Stream.of(
                        "0.9",
                        "1.0.dev1",
                        "1.0.dev2",
                        "1.0a1.dev1",
                        "1.0a1",
                        "1.0b2",
                        "1.0rc1.dev3",
                        "1.0rc1",
                        "1.0",
                        "1.0.post1.dev1",
                        "1.0.post1",
                        "1.1.dev1",
                        "1.2",
                        "1.10",
                        "2026.11.1",
                        "1!0.1")
                .map(VersionTest::version)
                .toList();
        var shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(7));
        Collections.sort(shuffled);
        assertEquals(ordered, shuffled);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "1.0.0, 1.0",
        "v5.0, 5",
        "1.0-1, 1.0.post1",
        "1.0.RC1, 1.0c1",
        "1.0alpha, 1.0a0",
        "1.0+ubuntu.1, 1.0"
    })
    void oneVersionCanBeWrittenInManyWays(String one, String other) {
        assertEquals(0, version(one).compareTo(version(other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest", "1.", "1..2", "1.0; rm -rf", "1.0\n2.0", "-1", "1.0+", "é"})
    void anythingElseIsNoVersion(String text) {
        assertEquals(Optional.empty(), Version.of(text));
    }

    @Test
    void aVersionWithoutEndIsNone() {
        assertEquals(Optional.empty(), Version.of("1".repeat(1_000_000)));
        assertEquals(Optional.empty(), Version.of("1.".repeat(1_000_000)));
        assertTrue(Version.of("1".repeat(90)).isPresent());
    }
}
