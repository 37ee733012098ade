package com.digidoc.setup.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementsTest {
    private static List<String> names(Requirements requirements) {
        return requirements.needed().stream().map(Requirement::toString).toList();
    }

    @Test
    void commentsBlankLinesExtrasAndHashesAreReadOver() {
        var read = Requirements.of("""
            \uFEFF# What the reader needs

            Pillow>=10.0.0  # TODO: pin
            redis[hiredis] >= 5.0.0, < 9
            rq ~=2.0
            python_dateutil (>=2.8.2)
            streamlit
            numpy==1.26.* \\
                --hash=sha256:aaaa
            # celery>=5.3.0
            """);
        assertEquals(
                List.of(
                        "pillow>=10.0.0",
                        "redis>=5.0.0,<9",
                        "rq~=2.0",
                        "python-dateutil>=2.8.2",
                        "streamlit",
                        "numpy==1.26.*"),
                names(read));
        assertEquals(0, read.unread());
    }

    @Test
    void aMarkerMakesALineConditional() {
        var read = Requirements.of("redis>=5; python_version >= \"3.9\"\r\nuvloop ;sys_platform != 'win32'\r\nrq\r\n");
        assertEquals(
                List.of(true, true, false),
                read.needed().stream().map(Requirement::conditional).toList());
    }

    @Test
    void anAddressCountsAsAnyVersionOfItsPackage() {
        assertEquals(
                List.of("redis"), names(Requirements.of("redis @ https://ada:secret@host/redis-1.0-py3-none-any.whl")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-r other.txt",
                "-e .",
                "--index-url https://ada:secret@host/simple",
                "https://ada:secret@host/x.whl",
                "./wheels/x.whl",
                "redis>=abc",
                "redis>=",
                "redis>=5,,<6",
                "redis ~= 5",
                "redis > 5.*",
                "redis =5",
                "redis; ; drop",
                "$(touch /tmp/x)",
                "\u0000",
                "redis rq",
                "rédis"
            })
    void whatIsNoPackageIsCountedAndNotTaken(String line) {
        var read = Requirements.of(line + "\nrq\n");
        assertEquals(line.startsWith("redis; ;") ? List.of("redis", "rq") : List.of("rq"), names(read));
        assertEquals(2, read.needed().size() + read.unread());
    }

    @Test
    void aHostileFileIsReadInTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Requirements.of("a".repeat(4_000_000));
            Requirements.of("a-".repeat(400) + "!");
            Requirements.of("redis" + ">=1,".repeat(200_000));
            Requirements.of("x\\\n".repeat(1_000_000));
            Requirements.of(("a" + " ".repeat(900) + "!\n").repeat(4_000));
            assertEquals(
                    5_000, Requirements.of("rq\n".repeat(1_000_000)).needed().size());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">=5.0.0|5.0.0|true",
                ">=5.0.0|8.1.0|true",
                ">=5.0.0|4.6.0|false",
                ">=5.0.0|5.0.0rc1|false",
                ">=5,<8|8.1.0|false",
                ">=5,<8|7.9|true",
                "==5.0|5.0.0|true",
                "==5.0|5.0.1|false",
                "==5.0|5.0+local|true",
                "==5.*|5.9.1|true",
                "==5.0.*|5|true",
                "==5.*|50|false",
                "!=5.1.*|5.1.7|false",
                "!=5.1|5.2|true",
                "~=5.0|5.9|true",
                "~=5.0|6.0|false",
                "~=5.0.2|5.0.9|true",
                "~=5.0.2|5.1|false",
                "~=5.0.2|5.0.1|false",
                ">5.0|5.0.post1|false",
                ">5.0|5.0.1|true",
                "<5.0|5.0rc1|false",
                "<5.0|4.9|true",
                "<=5.0|5.0|true",
                "===5.0|5.0|true"
            })
    void versionsAreComparedAsPipDoes(String clauses, String installed, boolean holds) {
        assertEquals(
                Optional.of(holds),
                Requirement.of("redis" + clauses)
                        .map(need -> need.holds(Version.of(installed).orElseThrow())));
    }
}
