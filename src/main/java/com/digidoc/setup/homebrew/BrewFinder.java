package com.digidoc.setup.homebrew;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.host.Platform;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the copies of Homebrew on a Mac by looking where they can be, without starting any. */
final class BrewFinder {
    private static final String APPLE_SILICON = "/opt/homebrew";
    private static final String INTEL = "/usr/local";

    /** What Homebrew writes to and nobody else does: below /usr/local others keep their things too. */
    private static final List<String> FOLDERS =
            List.of("Cellar", "opt", "var/homebrew", "var/homebrew/linked", "var/homebrew/locks");

    private final Host host;
    private final String uid;

    BrewFinder(Host host, String uid) {
        this.host = host;
        this.uid = uid;
    }

    /** The prefix that Homebrew itself takes on such a chip. */
    static Path usualPrefix(Host host, Platform platform) {
        return host.path(platform.intelMac() ? INTEL : APPLE_SILICON);
    }

    /** All that are there, the one made for this chip first. */
    List<Brew> find(Platform platform) throws InterruptedException {
        var found = new ArrayList<Brew>();
        for (String prefix : platform.intelMac() ? List.of(INTEL) : List.of(APPLE_SILICON, INTEL)) {
            Path program = host.path(prefix).resolve("bin/brew");
            if (Files.exists(program, LinkOption.NOFOLLOW_LINKS)) {
                Optional<Text> broken = broken(program);
                found.add(
                        broken.isEmpty()
                                ? owned(prefix, program)
                                : new Brew(host.path(prefix), program, broken, Optional.empty(), List.of()));
            }
        }
        return found;
    }

    private Optional<Text> broken(Path program) {
        String shown = host.shown(program);
        try {
            Path real = program.toRealPath();
            if (Files.isDirectory(real)) {
                return Optional.of(Text.of("homebrew.installed.broken.folder", shown));
            }
            return Files.isExecutable(real)
                    ? Optional.empty()
                    : Optional.of(Text.of("homebrew.installed.broken.not-executable", shown));
        } catch (IOException e) {
            return Optional.of(Text.of("homebrew.installed.broken.link", shown));
        }
    }

    private Brew owned(String prefix, Path program) throws InterruptedException {
        var owners = new Owners(host, uid);
        List<Path> folders = FOLDERS.stream().map(host.path(prefix)::resolve).toList();
        var all = new ArrayList<>(folders);
        all.add(program);
        Map<Path, Owners.Owner> known = owners.of(all);
        Optional<String> owner = Optional.ofNullable(known.get(program))
                .filter(of -> !uid.isEmpty() && !of.uid().equals(uid))
                .map(Owners.Owner::name);
        List<Path> foreign = folders.stream()
                .filter(folder -> known.containsKey(folder) && owners.foreign(known.get(folder)))
                .toList();
        return new Brew(host.path(prefix), program, Optional.empty(), owner, foreign);
    }
}
