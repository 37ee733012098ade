package com.digidoc.setup.homebrew;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Further lists of formulae that a Homebrew was given, besides its own. Homebrew calls them taps. */
final class Taps {
    private static final List<String> PLACES = List.of("Library/Taps", "Homebrew/Library/Taps");
    private static final String OWN = "homebrew";
    /** USER, REPOSITORY, perhaps a folder Formula with one for each letter, and the file. */
    private static final int DEPTH = 5;

    private Taps() {}

    /** Whether a tap of somebody else's has a formula of that name. */
    static boolean offer(Brew brew, Formula formula) {
        return PLACES.stream().anyMatch(place -> offer(brew.prefix().resolve(place), formula));
    }

    private static boolean offer(Path taps, Formula formula) {
        PathMatcher own = FileSystems.getDefault().getPathMatcher("glob:" + OWN + "/**");
        try (Stream<Path> files = Files.find(
                taps, DEPTH, (file, about) -> file.endsWith(formula.word() + ".rb") && about.isRegularFile())) {
            return files.map(taps::relativize).anyMatch(file -> !own.matches(file));
        } catch (IOException noTaps) {
            return false;
        }
    }
}
