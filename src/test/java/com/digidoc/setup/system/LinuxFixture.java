package com.digidoc.setup.system;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Doctor;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Linux in a folder and the questions of {@link SystemPackages} about it. */
final class LinuxFixture {
    static final String APT_CACHE = """
        case "$2" in
          redis-server) printf 'Package: redis-server\\nVersion: 5:7.0.15-1~deb12u7\\n' ;;
          *) echo 'E: No packages found' >&2; exit 100 ;;
        esac\
        """;

    final FolderHost linux;
    RedisUrl url = RedisUrl.DEFAULT;
    boolean answers;
    Start start = Start.AT_LOGIN;

    LinuxFixture(Path folder) {
        linux = FolderHost.debian(folder);
    }

    LinuxFixture root() {
        linux.script("/usr/bin/id", "echo 0");
        return this;
    }

    LinuxFixture apt() {
        linux.script("/usr/bin/apt-cache", APT_CACHE).script("/usr/bin/apt-get", """
            echo "$@" >> "$HOME/apt.log"
            [ "$1" = update ] && { echo 'Reading package lists...'; exit 0; }
            echo 'Setting up redis-server (5:7.0.15-1~deb12u7) ...'
            """);
        return this;
    }

    LinuxFixture systemd() {
        linux.folder("/run/systemd/system");
        return this;
    }

    /** A real redis-server in /usr/bin. */
    LinuxFixture redisServer() {
        return redisServer("/usr/bin/redis-server");
    }

    LinuxFixture redisServer(String path) {
        try {
            linux.folder(Path.of(path).getParent().toString());
            Files.copy(TestRedis.executable(), linux.path(path), StandardCopyOption.COPY_ATTRIBUTES);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RedisUrl at(int port) {
        return new RedisUrl(
                "redis",
                "127.0.0.1",
                port,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    SystemPackages way() {
        return new SystemPackages(linux.host(), start, Duration.ofSeconds(10));
    }

    List<Finding> findings() throws InterruptedException {
        List<Check> checks = way().checks(new Target(() -> url, () -> answers));
        return Doctor.examine(checks);
    }

    Finding finding(String id) throws InterruptedException {
        return findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
