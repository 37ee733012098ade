package com.digidoc.setup.homebrew;

import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One copy of Homebrew.
 *
 * @param prefix the folder it installs into, as a real path
 * @param program {@code bin/brew} in it
 * @param broken why the program cannot be run, if it cannot
 * @param owner who owns it, where that is not the person at the computer; only the owner can install with it
 * @param foreign those of its folders that the person may not write to
 */
record Brew(Path prefix, Path program, Optional<Text> broken, Optional<String> owner, List<Path> foreign) {
    Brew {
        foreign = List.copyOf(foreign);
    }

    /** A copy that is to be installed there. */
    static Brew at(Path prefix) {
        return new Brew(prefix, prefix.resolve("bin/brew"), Optional.empty(), Optional.empty(), List.of());
    }

    boolean canInstall() {
        return broken.isEmpty() && owner.isEmpty() && foreign.isEmpty();
    }

    Path cellar(Formula formula) {
        return prefix.resolve("Cellar").resolve(formula.word());
    }

    /** The link to the version in use; it is there also where nothing is linked into {@code bin}. */
    Path opt(Formula formula) {
        return prefix.resolve("opt").resolve(formula.word());
    }

    Path server(Formula formula) {
        return opt(formula).resolve("bin").resolve(formula.server());
    }

    Path settings(Formula formula) {
        return prefix.resolve("etc").resolve(formula.word() + ".conf");
    }

    Path log(Formula formula) {
        return prefix.resolve("var/log").resolve(formula.word() + ".log");
    }

    Path data(Formula formula) {
        return prefix.resolve("var/db").resolve(formula.word());
    }
}
