package com.digidoc.setup.homebrew;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.redis.LogCause;
import com.digidoc.setup.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisLogTest {
    private static final String START =
            "4242:C 23 Nov 2026 09:00:00.000 # oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo\n";

    private static final String SAID = """
        PORT_TAKEN          | Could not create server TCP listening socket 127.0.0.1:6379: bind: Address already in use
        PORT_TAKEN          | Failed listening on port 6379 (tcp), aborting.
        NO_IPV6             | Could not create server TCP listening socket ::1:6379: bind: Can't assign requested address
        NO_ADDRESS          | Could not create server TCP listening socket 10.1.2.3:6379: bind: Can't assign requested address
        SETTINGS            | *** FATAL CONFIG FILE ERROR (Redis 8.10.2) ***
        NO_SETTINGS         | Fatal error, can't open config file '/opt/homebrew/etc/redis.conf': No such file or directory
        NO_LOG              | *** FATAL CONFIG FILE ERROR *** Can't open the log file: Permission denied
        NO_SPACE            | Write error saving DB on disk: No space left on device
        NO_IPV6             | Warning: Could not create server TCP listening socket ::1:6379: bind: Cannot assign requested address
        NO_FOLDER           | Can't chdir to '/usr/local/var/db/redis/': No such file or directory
        MODULE              | Module /opt/homebrew/opt/redis/lib/redis/modules/rejson.so failed to load: not found
        MODULE              | Can't load module from rejson.so: server aborting
        NEWER_DATA          | Can't handle RDB format version 80
        DAMAGED_DATA        | Wrong signature trying to load DB from file
        DAMAGED_DATA        | Short read or OOM loading DB. Unrecoverable error, aborting now.
        DATA                | Fatal error loading the DB, check server logs. Exiting.
        DAMAGED_APPEND_FILE | Bad file format reading the append only file: make a backup of your AOF file
        DAMAGED_APPEND_FILE | Unexpected end of file reading the append only file.
        NO_PERMISSION       | Can't open the append-only file: Permission denied
        LOCALE              | Failed to configure LOCALE for invalid locale name.
        NO_PERMISSION       | Failed opening the temp RDB file temp-1.rdb (in server root dir /x) for saving: Permission denied
        """;

    @TempDir
    Path folder;

    @Test
    void eachKnownLineMeansWhatItShould() {
        assertEquals(
                SAID,
                SAID.lines()
                        .map(line -> line.split(" +\\| ", 2)[1])
                        .map(line -> "%-19s | %s%n"
                                .formatted(LogCause.of("before\n" + line).orElse(null), line))
                        .collect(Collectors.joining()));
    }

    @Test
    void eachMeaningIsTriedAndHasWords() {
        Set<LogCause> tried = SAID.lines()
                .map(line -> LogCause.valueOf(line.replaceFirst(" .*", "")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LogCause.class)));
        assertEquals(EnumSet.allOf(LogCause.class), tried);
        for (LogCause cause : LogCause.values()) {
            assertFalse(new Messages(Locale.ENGLISH).say(cause.meaning()).isBlank());
        }
    }

    @Test
    void whatAnEarlierStartSaidDoesNotCount() throws Exception {
        Path file = log(START + "bind: Address already in use\n" + START + "Ready to accept connections tcp\n");
        RedisLog log = RedisLog.read(file, 0);
        assertEquals(Optional.empty(), log.cause());
        assertTrue(log.ready());
    }

    @Test
    void onlyWhatWasWrittenSinceIsRead() throws Exception {
        String before = START + "Ready to accept connections tcp\n";
        Path file = log(before + "*** FATAL CONFIG FILE ERROR (Redis 8.10.2) ***\n");
        RedisLog log = RedisLog.read(file, before.length());
        assertFalse(log.ready());
        assertEquals(Optional.of(LogCause.SETTINGS), log.cause());
    }

    @Test
    void aLogThatWasCutShortInBetweenIsReadFromItsBeginning() throws Exception {
        assertTrue(RedisLog.read(log("Ready to accept connections tcp\n"), 4000).ready());
    }

    @Test
    void ofAHugeLogOnlyTheEndIsRead() throws Exception {
        Path file = log("bind: Address already in use\n" + "x".repeat(200_000) + "\nlast\n");
        RedisLog log = RedisLog.read(file, 0);
        assertEquals(Optional.empty(), log.cause());
        assertTrue(log.tail().endsWith("last"));
    }

    @Test
    void passwordsOfARefusedLineAreMasked() throws Exception {
        Path file = log("""
            *** FATAL CONFIG FILE ERROR (Redis 8.10.2) ***
            Reading the configuration file, at line 7
            >>> 'requirepass hunter2 hunter3'
            wrong number of arguments
            """);
        assertEquals(
                List.of(">>> 'requirepass ***'"),
                RedisLog.read(file, 0).lines().stream()
                        .filter(line -> line.startsWith(">>>"))
                        .toList());
    }

    @Test
    void noLogIsNoTrouble() {
        assertEquals(List.of(), RedisLog.read(folder.resolve("none"), 0).lines());
        assertEquals("", RedisLog.read(folder, 0).tail());
        assertEquals(0, RedisLog.size(folder.resolve("none")));
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("redis.log"), text);
    }
}
