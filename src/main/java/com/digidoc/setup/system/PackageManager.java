package com.digidoc.setup.system;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The package managers that the assistant knows, and how each is told to do what is needed here. */
enum PackageManager {
    /** Debian, Ubuntu and theirs. It waits for another one to finish by itself. */
    APT(
            "apt-get",
            List.of("apt-cache", "show"),
            List.of("apt-get", "update"),
            List.of("apt-get", "install", "-y", "-o", "DPkg::Lock::Timeout=120"),
            List.of("apt-get", "remove", "-y"),
            List.of(),
            new Package("redis-server", Unit.REDIS_SERVER),
            new Package("valkey-server", Unit.VALKEY_SERVER)),
    /** Fedora, and Red Hat's: from Fedora 41 and RHEL 10 on, Valkey has taken Redis's place. */
    DNF(
            "dnf",
            List.of("dnf", "-q", "-C", "list", "--available"),
            List.of(),
            List.of("dnf", "install", "-y"),
            List.of("dnf", "remove", "-y"),
            List.of(),
            new Package("redis", Unit.REDIS),
            new Package("valkey", Unit.VALKEY)),
    /** Arch: Valkey took Redis's place in April 2025. */
    PACMAN(
            "pacman",
            List.of("pacman", "-Si"),
            List.of(),
            List.of("pacman", "-S", "--noconfirm", "--needed"),
            List.of("pacman", "-R", "--noconfirm"),
            List.of(),
            new Package("valkey", Unit.VALKEY),
            new Package("redis", Unit.REDIS)),
    /** openSUSE: its unit has instances, each with settings of its own, and none comes with the package. */
    ZYPPER(
            "zypper",
            List.of("zypper", "--non-interactive", "--no-refresh", "search", "--match-exact"),
            List.of(),
            List.of("zypper", "--non-interactive", "install"),
            List.of("zypper", "--non-interactive", "remove"),
            List.of("cp", "-np", "%s.example", "%s"),
            new Package("redis", Unit.REDIS_INSTANCE),
            new Package("valkey", Unit.VALKEY_INSTANCE));

    private static final Duration LONG = Duration.ofMinutes(15);
    /** No questions from Debian's packages, and messages that {@link PackageTrouble} can read. */
    private static final Map<String, String> SPEAKING =
            Map.of("DEBIAN_FRONTEND", "noninteractive", "LC_ALL", "C.UTF-8");

    private static final Duration FRESH = Duration.ofDays(1);

    private final String tool;
    private final List<String> offers;
    private final List<String> refresh;
    private final List<String> install;
    private final List<String> remove;
    private final List<String> settle;
    private final List<Package> packages;

    /**
     * A package with a Redis in it.
     *
     * @param name what the manager calls it
     * @param unit what systemd calls its service
     */
    record Package(String name, Unit unit) {}

    PackageManager(
            String tool,
            List<String> offers,
            List<String> refresh,
            List<String> install,
            List<String> remove,
            List<String> settle,
            Package... packages) {
        this.tool = tool;
        this.offers = offers;
        this.refresh = refresh;
        this.install = install;
        this.remove = remove;
        this.settle = settle;
        this.packages = List.of(packages);
    }

    /** The one that this host has. */
    static Optional<PackageManager> of(Host host) {
        return Arrays.stream(values())
                .filter(manager -> host.tool(manager.tool).isPresent())
                .findFirst();
    }

    /** Its name, as a person would type it. */
    String tool() {
        return tool;
    }

    /** The first package that it says it has; the usual one where it says nothing. Asks only what it has on disk. */
    Package offered(Host host) throws InterruptedException {
        for (Package candidate : packages) {
            if (host.run(command(offers, candidate.name)).ok()) {
                return candidate;
            }
        }
        return packages.getFirst();
    }

    /** What installs a package, without a word on who may. */
    List<Command> installing(Host host, Package chosen) {
        var commands = new ArrayList<Command>();
        if (!refresh.isEmpty() && !listsAreFresh(host)) {
            commands.add(command(refresh).within(LONG));
        }
        commands.add(command(install, chosen.name).within(LONG));
        if (!settle.isEmpty()) {
            String settings = host.path(chosen.unit.settings()).toString();
            commands.add(command(
                    settle.stream().map(word -> word.replace("%s", settings)).toList()));
        }
        return commands;
    }

    /** What removes it again; its settings and data stay. */
    List<Command> removing(Package installed) {
        return List.of(command(remove, installed.name).within(LONG));
    }

    /** Whether a command only fetches the lists: installing may work without it. */
    boolean onlyRefreshes(Command command) {
        return !refresh.isEmpty() && command.words().containsAll(refresh);
    }

    /** apt's lists carry the dates of the server; these show when they were last fetched. */
    private static boolean listsAreFresh(Host host) {
        Path lists = host.path("/var/lib/apt/lists");
        try (Stream<Path> files = Files.list(lists)) {
            return files.anyMatch(file -> file.getFileName().toString().contains("_Packages"))
                    && Stream.of(lists, lists.resolve("partial"), host.path("/var/cache/apt/pkgcache.bin"))
                            .map(PackageManager::changed)
                            .anyMatch(time -> time.isAfter(Instant.now().minus(FRESH)));
        } catch (IOException e) {
            return false;
        }
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return FileTime.fromMillis(0).toInstant();
        }
    }

    private static Command command(List<String> words, String... more) {
        var all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return Command.of(all.getFirst(), all.subList(1, all.size())).with(SPEAKING);
    }
}
