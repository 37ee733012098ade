package com.digidoc.setup.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageTroubleTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        100 | locked      | E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 4711 (unattended-upgr)
        1   | locked      | error: failed to init transaction (unable to lock database)
        7   | locked      | System management is locked by the application with pid 4711 (zypper).
        100 | interrupted | E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem.
        100 | space       | E: You don't have enough free space in /var/cache/apt/archives/.
        1   | space       | Error: Transaction test error: installing package redis needs 6MB more space needed on the / filesystem
        100 | not-offered | E: Unable to locate package redis-server
        1   | not-offered | Error: Unable to find a match: redis
        1   | not-offered | error: target not found: redis
        104 | not-offered | Package 'redis' not found in package names. No provider of 'redis' found.
        100 | old-lists   | Err:1 http://mirror.example.org/debian bookworm/main amd64 redis-server amd64 5:7.0.15-1  404  Not Found
        100 | network     | W: Failed to fetch http://mirror.example.org/debian/pool/  Temporary failure resolving 'mirror.example.org'
        1   | network     | Curl error (6): Couldn't resolve host name for https://mirrors.fedoraproject.org/metalink
        1   | network     | error: failed retrieving file 'valkey-8.1.pkg.tar.zst' from mirror : Could not resolve host
        100 | broken      | The following packages have unmet dependencies: redis-server : Depends: redis-tools
        126 | refused     | Error executing command as another user: Request dismissed
        127 | refused     | Error executing command as another user: Not authorized
        100 | rights      | E: Unable to open the lock file, are you root?
        1   | rights      | error: you cannot perform this operation unless you are root.
        """)
    void knownFailuresAreSaidInPlainWords(int exit, String word, String output) throws Exception {
        var debian = new LinuxFixture(folder).root().apt();
        debian.linux.script(
                "/usr/bin/apt-get",
                "[ \"$1\" = update ] && exit 0; cat >&2 <<'END'\n" + output + "\nEND\nexit " + exit);
        Outcome.Failed failed = failure(debian);
        assertEquals("system.trouble." + word, failed.summary().key());
        assertTrue(failed.exact().contains(output));
    }

    @Test
    void anUnknownFailureKeepsItsCodeAndItsExactWords() throws Exception {
        var debian = new LinuxFixture(folder).root().apt();
        debian.linux.script("/usr/bin/apt-get", "echo 'E: Something new' >&2; exit 9");
        Outcome.Failed failed = failure(debian);
        assertEquals("check.action.exit", failed.summary().key());
        assertEquals("E: Something new", failed.exact());
    }

    private static Outcome.Failed failure(LinuxFixture debian) throws InterruptedException {
        return assertInstanceOf(
                Outcome.Failed.class,
                debian.finding("redis.installed").remedies().getFirst().action().apply(Progress.SILENT));
    }
}
