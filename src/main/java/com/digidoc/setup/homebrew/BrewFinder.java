package com.digidoc.setup.homebrew;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.host.Platform;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the copies of Homebrew on a Mac by looking where they can be, without starting any. */
final class BrewFinder {
    private static final String APPLE_SILICON = "/opt/homebrew";
    private static final String INTEL = "/usr/local";

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
                Optional<String> owner = broken.isEmpty() ? otherOwner(program) : Optional.empty();
                found.add(new Brew(host.path(prefix), program, broken, owner));
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

    /** BSD stat(1): number and name of the owner of what a link leads to. */
    private Optional<String> otherOwner(Path program) throws InterruptedException {
        CommandResult result = host.run(Command.of("stat", "-L", "-f", "%u:%Su", program.toString()));
        String[] owner = result.answer().split(":", 2);
        boolean known = result.ok() && owner.length == 2 && !uid.isEmpty();
        return known && !owner[0].equals(uid) ? Optional.of(owner[1]) : Optional.empty();
    }
}
