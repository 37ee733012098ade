package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.digidoc.LastUsed;
import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is trusted, and who else may read what the assistant writes. */
class TrustTest {
    private static final String PASSWORD = "s3cretpw";

    @TempDir
    Path folder;

    @Test
    void aProgramPlantedEarlierOnPathIsNeverRun() throws Exception {
        Path ran = folder.resolve("ran");
        try (var mac = BrewMac.bare(folder.resolve("mac"))
                .commandLineTools()
                .homebrew()
                .python()
                .digidoc()) {
            for (String name : List.of(
                    "brew",
                    "redis-server",
                    "redis-cli",
                    "python3",
                    "python",
                    "pip",
                    "uname",
                    "sw_vers",
                    "sysctl",
                    "launchctl",
                    "lsof",
                    "stat",
                    "id",
                    "open",
                    "docker",
                    "xcode-select",
                    "pkgutil",
                    "curl",
                    "git")) {
                mac.folder().script("/Users/ada/evil/" + name, "echo " + name + " >>'" + ran + "'; exit 1");
            }
            mac.folder().variable("PATH", mac.path("/Users/ada/evil") + ":.:evil::/usr/bin:/bin");
            CommandLineRun setup = CommandLineRun.on(mac.folder(), "setup", "--yes");
            assertTrue(List.of(0, 4).contains(setup.code()), setup.out());
            CommandLineRun.on(mac.folder(), "doctor");
            CommandLineRun.on(mac.folder(), "undo", "--yes");
            assertFalse(Files.exists(ran), () -> "ran: " + said(ran));
        }
    }

    @Test
    void onAMacOnlyTheOwnerReadsWhatTheAssistantKeeps() throws Exception {
        try (var mac = BrewMac.bare(folder.resolve("mac"))
                .password(PASSWORD)
                .commandLineTools()
                .homebrew()
                .python()
                .digidoc()) {
            Path config = mac.digidocFolder().resolve("digidoc_config.yaml");
            Files.delete(config);
            LastUsed.remember(mac.host(), mac.digidocFolder());
            String url = "redis://:" + PASSWORD + "@localhost:" + mac.port();
            CommandLineRun.on(mac.folder(), "setup", "--yes", "--url", url + "/0");
            CommandLineRun.on(mac.folder(), "config", "set", "queue.redis_url", url + "/2");
            assertEquals(Set.of("journal.jsonl", "last-digidoc", "turn.lock"), onlyForTheOwner(mac.folder()));
            for (Path path : withPassword(mac.digidocFolder())) {
                assertEquals("rw-------", mode(path), path.toString());
            }
            assertEquals(2, withPassword(mac.digidocFolder()).size());
        }
    }

    @Test
    void onALinuxTheServerInTheBackgroundIsOnlyTheOwnersToo() throws Exception {
        FolderHost linux = FolderHost.debian(folder.resolve("linux")).script("/usr/bin/id", "echo 0");
        Files.copy(TestRedis.executable(), linux.path("/usr/bin/redis-server"), StandardCopyOption.COPY_ATTRIBUTES);
        int port = TestRedis.freePort();
        CommandLineRun.on(linux, "setup", "--yes", "--url", "redis://:" + PASSWORD + "@127.0.0.1:" + port + "/0");
        Path pid = linux.home().resolve(".local/share/digidoc-setup/redis/redis.pid");
        try {
            assertTrue(onlyForTheOwner(linux).containsAll(Set.of("journal.jsonl", "redis.conf", "turn.lock")));
        } finally {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void foldersThatWereOpenToOthersAreClosed() throws Exception {
        FolderHost linux = FolderHost.debian(folder.resolve("linux"));
        Path data = AppFolders.of(linux.host()).data();
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        LastUsed.remember(linux.host(), linux.home());
        assertEquals("rwx------", mode(data));
    }

    /** The names of the files in the assistant's own folders, each checked: what Redis itself writes lies in a closed folder. */
    private static Set<String> onlyForTheOwner(FolderHost host) throws Exception {
        AppFolders folders = AppFolders.of(host.host());
        var names = new TreeSet<String>();
        for (Path own : List.of(folders.data(), folders.logs(), folders.cache())) {
            if (Files.notExists(own)) {
                continue;
            }
            assertEquals("rwx------", mode(own), own.toString());
            try (Stream<Path> all = Files.walk(own)) {
                for (Path path : all.filter(Files::isRegularFile).toList()) {
                    boolean ofRedis =
                            path.getFileName().toString().matches("redis\\.(log|pid)|.*\\.(rdb|aof|manifest)");
                    assertTrue(ofRedis || mode(path).equals("rw-------"), path + " " + mode(path));
                    names.add(path.getFileName().toString());
                }
            }
        }
        return names;
    }

    private static List<Path> withPassword(Path digidoc) throws IOException {
        try (Stream<Path> files = Files.list(digidoc)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> said(file).contains(PASSWORD))
                    .toList();
        }
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
