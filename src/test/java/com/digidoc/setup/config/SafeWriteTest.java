package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeWriteTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final String BEFORE = "queue:\n  redis_url: \"redis://localhost:6379/0\"  # ours\n";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = folder.resolve("digidoc_config.yaml");
        Files.writeString(file, BEFORE);
    }

    @Test
    void theOldFileStaysBesideTheNewOne() throws IOException {
        var saved = assertInstanceOf(Saving.Saved.class, save(edited(file, "redis://localhost:6380/0")));
        assertEquals(BEFORE.replace("6379", "6380"), Files.readString(file));
        assertEquals(BEFORE, Files.readString(saved.backup()));
        assertTrue(saved.backup()
                .getFileName()
                .toString()
                .matches("digidoc_config\\.yaml\\.2026-11-23T12-00-00\\.000Z\\.[0-9a-f]{8}\\.bak"));
        assertEquals(2, names().size(), () -> names().toString());
    }

    @Test
    void theLastTenBackupsAreKeptEvenWhereTheClockStandsStill() throws IOException {
        Files.writeString(folder.resolve("digidoc_config.yaml.mine.bak"), "not ours");
        for (int port = 1; port <= 14; port++) {
            assertInstanceOf(Saving.Saved.class, save(edited(file, "redis://localhost:" + port)));
        }
        List<String> backups = names().stream()
                .filter(name -> name.matches(".*Z\\..*\\.bak"))
                .sorted()
                .toList();
        assertEquals(10, backups.size());
        assertTrue(Files.readString(folder.resolve(backups.getFirst())).contains("localhost:4\""));
        assertTrue(Files.readString(folder.resolve(backups.getLast())).contains("localhost:13\""));
        assertTrue(names().contains("digidoc_config.yaml.mine.bak"));
    }

    @Test
    void modeAndOwnerStayAndTheBackupIsOnlyTheOwners() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Object owner = Files.getAttribute(file, "unix:uid") + ":" + Files.getAttribute(file, "unix:gid");
        var saved = assertInstanceOf(Saving.Saved.class, save(edited(file, "redis://:secret@localhost")));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(saved.backup())));
        for (Path path : List.of(file, saved.backup())) {
            assertEquals(owner, Files.getAttribute(path, "unix:uid") + ":" + Files.getAttribute(path, "unix:gid"));
        }
    }

    @Test
    void aSymbolicLinkStaysOneAndItsTargetIsChanged() throws IOException {
        Path link = Files.createDirectory(folder.resolve("linked")).resolve("digidoc_config.yaml");
        Files.createSymbolicLink(link, Path.of("../digidoc_config.yaml"));
        var saved = assertInstanceOf(Saving.Saved.class, save(edited(link, "redis://localhost:6380/0")));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(file.toRealPath(), saved.file());
        assertEquals(BEFORE.replace("6379", "6380"), Files.readString(file));
        assertEquals(folder.toRealPath(), saved.backup().getParent());
    }

    @Test
    void anEditOfSomebodyElseIsNeverLost() throws IOException {
        ConfigFile after = edited(file, "redis://localhost:6380/0");
        String theirs = BEFORE.replace("ours", "his");
        Files.writeString(file, theirs);
        var overtaken = assertInstanceOf(Saving.Overtaken.class, save(after));
        assertEquals("config.save.overtaken", overtaken.text().key());
        assertEquals(theirs, Files.readString(file));
        assertEquals(List.of("digidoc_config.yaml"), names());
    }

    @Test
    void aFileReplacedBySomebodyElseIsNotReplacedAgain() throws IOException {
        ConfigFile after = edited(file, "redis://localhost:6380/0");
        Path theirs = Files.writeString(folder.resolve("new"), "queue: {}\n");
        Files.move(theirs, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertInstanceOf(Saving.Overtaken.class, save(after));
        assertEquals("queue: {}\n", Files.readString(file));
    }

    @Test
    void aFileDeletedMeanwhileIsNotMadeAgain() throws IOException {
        ConfigFile after = edited(file, "redis://localhost:6380/0");
        Files.delete(file);
        assertEquals(
                "config.save.gone",
                assertInstanceOf(Saving.Overtaken.class, save(after)).text().key());
        assertFalse(Files.exists(file));
    }

    @Test
    void aFolderInItsPlaceIsLeftAlone() throws IOException {
        ConfigFile after = edited(file, "redis://localhost:6380/0");
        Files.delete(file);
        Files.createDirectory(file);
        var refused = assertInstanceOf(Saving.Refused.class, save(after));
        assertFalse(refused.exact().isEmpty());
        assertTrue(Files.isDirectory(file));
    }

    /** Root may write anywhere: then the save has to succeed, whole; for everybody else it is refused. */
    @Test
    void aFolderThatMustNotBeWrittenIsRefusedOrWrittenWhole() throws IOException {
        ConfigFile after = edited(file, "redis://localhost:6380/0");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        Saving saving = save(after);
        boolean allowed = Files.isWritable(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (allowed) {
            assertInstanceOf(Saving.Saved.class, saving);
            assertEquals(BEFORE.replace("6379", "6380"), Files.readString(file));
        } else {
            var refused = assertInstanceOf(Saving.Refused.class, saving);
            assertEquals("config.save.no-access", refused.text().key());
            assertEquals(BEFORE, Files.readString(file));
            assertEquals(List.of("digidoc_config.yaml"), names());
        }
    }

    @Test
    void twoWindowsDoNotSaveAtTheSameTime() throws IOException {
        ConfigFile after = edited(file, "redis://localhost:6380/0");
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertTrue(lock.isValid());
            var refused = assertInstanceOf(Saving.Refused.class, save(after));
            assertEquals("config.save.busy", refused.text().key());
        }
        assertEquals(BEFORE, Files.readString(file));
        assertInstanceOf(Saving.Saved.class, save(after));
    }

    private Saving save(ConfigFile after) {
        return new SafeWrite(NOON).save(after);
    }

    private static ConfigFile edited(Path path, String url) {
        var read = assertInstanceOf(Reading.Read.class, ConfigFile.read(path));
        return assertInstanceOf(Edit.Changed.class, read.file().set("queue.redis_url", url))
                .after();
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
