package com.digidoc.setup.homebrew;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An installed formula; Homebrew calls it a keg.
 *
 * @param brew the copy of Homebrew that it is in
 * @param formula which
 * @param version as its folder in the Cellar is called
 * @param usable whether its server program is in place; else only remains are there
 * @param linked whether its programs are linked into {@code bin}
 */
record Keg(Brew brew, Formula formula, String version, boolean usable, boolean linked) {
    /** What is there of a formula, if anything. */
    static Optional<Keg> of(Brew brew, Formula formula) {
        boolean usable = Files.isExecutable(brew.server(formula));
        Optional<String> version = version(brew, formula);
        return usable || version.isPresent()
                ? Optional.of(new Keg(brew, formula, version.orElse(""), usable, linked(brew, formula)))
                : Optional.empty();
    }

    private static Optional<String> version(Brew brew, Formula formula) {
        try {
            Path used = brew.opt(formula).toRealPath();
            if (used.getParent().equals(brew.cellar(formula).toRealPath())) {
                return Optional.of(used.getFileName().toString());
            }
        } catch (IOException e) {
            // no link to the version in use: the newest folder tells
        }
        try (Stream<Path> versions = Files.list(brew.cellar(formula))) {
            return versions.filter(Files::isDirectory)
                    .max(Comparator.comparing(folder -> folder.toFile().lastModified()))
                    .map(folder -> folder.getFileName().toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean linked(Brew brew, Formula formula) {
        if (Files.exists(
                brew.prefix().resolve("var/homebrew/linked").resolve(formula.word()), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try {
            return Files.readSymbolicLink(brew.prefix().resolve("bin").resolve(formula.server()))
                    .toString()
                    .contains("Cellar/" + formula.word() + "/");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
