package com.digidoc.setup.catalogue;

import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A Debian with DigiDoc on it, on its way to being broken. Its Redis is going to use a free port. */
record Debian(FolderHost linux, int port) {
    private static final String DIGIDOC = "/home/ada/Applications/Utilities/digidoc";
    private static final String UNIT = """
        Id=redis-server.service
        LoadState=%s
        ActiveState=%s
        SubState=%s
        UnitFileState=%s
        Result=%s
        MainPID=0
        ExecStart={ path=/usr/bin/redis-server ; argv[]=/usr/bin/redis-server /etc/redis/redis.conf ; }
        """;

    /** Without a Redis; whoever uses it is the administrator where that matters. */
    static Debian in(Path folder) {
        var made = new Debian(FolderHost.debian(folder), TestRedis.freePort());
        made.linux
                .script("/usr/bin/id", "echo 0")
                .file(DIGIDOC + "/digidoc.py", "print('DigiDoc')\n")
                .file(
                        DIGIDOC + "/digidoc_config.yaml",
                        "queue:\n  name: digidoc\n  redis_url: redis://127.0.0.1:%d/0\n".formatted(made.port))
                .file(DIGIDOC + "/requirements_ocr.txt", "redis>=5.0.0\n")
                .file(DIGIDOC + "/.venv/pyvenv.cfg", "home = /usr/bin\nversion = 3.13.1\n")
                .file(DIGIDOC + "/.venv/lib/python3.13/site-packages/redis/__init__.py", "")
                .file(DIGIDOC + "/.venv/lib/python3.13/site-packages/redis-7.0.0.dist-info/METADATA", "")
                .script(
                        DIGIDOC + "/.venv/bin/python",
                        "case \"$1\" in --version) echo Python 3.13.1 ;; *) echo True ;; esac");
        return made;
    }

    /** A person without an administrator's rights. */
    Debian person() {
        linux.script("/usr/bin/id", "echo 1000");
        return this;
    }

    /** With apt, which ends so where it is to install something. */
    Debian aptSays(String words, int exit) {
        linux.script("/usr/bin/apt-cache", "[ \"$2\" = redis-server ]")
                .script("/usr/bin/apt-get", """
                    [ "$1" = update ] && exit 0
                    cat >&2 <<'END'
                    %s
                    END
                    exit %d\
                    """.formatted(words, exit));
        return this;
    }

    Debian redis() {
        try {
            Path program = linux.path("/usr/bin/redis-server");
            Files.createDirectories(program.getParent());
            Files.copy(TestRedis.executable(), program, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** With a tool by which a server in the background is stopped. */
    Debian stopping() {
        linux.script("/usr/bin/pkill", "kill \"$(cat \"$2\")\"");
        return this;
    }

    /** With systemd, and a unit in that state. */
    Debian unit(String load, String active, String sub, String file, String result) {
        linux.folder("/run/systemd/system")
                .script(
                        "/usr/bin/systemctl",
                        "[ \"$1\" = show ] || exit 1\ncat <<'END'\n" + UNIT.formatted(load, active, sub, file, result)
                                + "END");
        return this;
    }

    /** What its journal holds of the unit. */
    Debian journal(String words) {
        linux.script("/usr/bin/journalctl", "cat <<'END'\n" + words + "\nEND");
        return this;
    }

    /** A server that it started in the background ends with the test. */
    Scene scene() {
        return new Scene(linux, () -> {
            Path pid = linux.home().resolve(".local/share/digidoc-setup/redis/redis.pid");
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .filter(process -> process.info()
                                .command()
                                .orElse("")
                                .startsWith(linux.root().toString()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        });
    }
}
