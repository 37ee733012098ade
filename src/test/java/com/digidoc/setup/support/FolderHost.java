package com.digidoc.setup.support;

import com.digidoc.setup.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** A computer in a folder: small scripts for its tools, files where it keeps them, a home folder in it. */
public final class FolderHost {
    private final Path root;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();

    /** An empty computer whose person's home is {@code home}, such as {@code /Users/ada}. */
    public FolderHost(Path root, String home) {
        this.root = real(root);
        this.home = this.root.resolve(home.substring(1));
        folder(home);
        environment.put("HOME", this.home.toString());
        environment.put("USER", this.home.getFileName().toString());
        environment.put("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        environment.put("LANG", "en_US.UTF-8");
    }

    /** An Apple silicon Mac with nothing on it but Apple's own tools. */
    public static FolderHost mac(Path root) {
        return mac(root, "/Users/ada");
    }

    /** The same of a person with that home folder. */
    public static FolderHost mac(Path root, String home) {
        return new FolderHost(root, home)
                .kernel("Darwin", "arm64")
                .script("/usr/bin/sw_vers", "[ \"$1\" = -productVersion ] && echo 26.5.2")
                .script("/usr/sbin/sysctl", """
                    case "$2" in
                      hw.optional.arm64) echo 1 ;;
                      sysctl.proc_translated) echo 0 ;;
                      *) echo "sysctl: unknown oid '$2'" >&2; exit 1 ;;
                    esac\
                    """);
    }

    /** A Debian without anything installed. */
    public static FolderHost debian(Path root) {
        return new FolderHost(root, "/home/ada")
                .kernel("Linux", "x86_64")
                .file("/etc/os-release", "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n");
    }

    public FolderHost kernel(String name, String machine) {
        return script("/usr/bin/uname", "case \"$1\" in -m) echo %s ;; *) echo %s ;; esac".formatted(machine, name));
    }

    /** Puts a tool there: the body of a POSIX shell script. */
    public FolderHost script(String path, String body) {
        Path file = path(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/sh\n" + body + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            Scripts.released(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public FolderHost file(String path, String text) {
        Path file = path(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A symbolic link to what {@code target} says, which need not be there. */
    public FolderHost link(String path, String target) {
        Path link = path(path);
        try {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, Path.of(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public FolderHost folder(String path) {
        try {
            Files.createDirectories(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public FolderHost variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Where a path of this computer really lies. */
    public Path path(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    public Path root() {
        return root;
    }

    public Path home() {
        return home;
    }

    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** The host as the assistant sees it. */
    public Host host() {
        return new Host(root, environment);
    }

    private static Path real(Path folder) {
        try {
            return Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
