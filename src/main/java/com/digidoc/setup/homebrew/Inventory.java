package com.digidoc.setup.homebrew;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.host.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is there of Homebrew and of its Redis, as the checks of one run share it.
 *
 * @param platform the computer
 * @param uid the number of the person's account, as launchd's domains are called; empty if not known
 * @param usualPrefix where Homebrew belongs on this chip
 * @param brews all copies of Homebrew, the one made for this chip first
 * @param brew the one to work with
 * @param keg its Redis, or what stands for it
 * @param tools whether Apple's Command Line Tools are there
 * @param managed whether the computer's administration forbids to install Homebrew
 */
record Inventory(
        Platform platform,
        String uid,
        Path usualPrefix,
        List<Brew> brews,
        Optional<Brew> brew,
        Optional<Keg> keg,
        boolean tools,
        boolean managed) {
    /** What Homebrew's own installers look for. The tools in /usr/bin are stand-ins that open a dialog when run. */
    static final String TOOLS = "/Library/Developer/CommandLineTools/usr/bin/git";

    private static final String FORBIDDEN = "/etc/homebrew/brew.no_install";

    static Inventory of(Host host) throws InterruptedException {
        Platform platform = host.platform();
        String uid = host.run(Command.of("id", "-u")).answer();
        List<Brew> brews = new BrewFinder(host, uid).find(platform);
        List<Keg> kegs = kegs(host, brews);
        Optional<Keg> keg = kegs.stream()
                .filter(Keg::usable)
                .findFirst()
                .or(() -> kegs.stream().findFirst());
        Optional<Brew> brew = keg.map(Keg::brew)
                .or(() -> brews.stream().filter(b -> b.broken().isEmpty()).findFirst())
                .or(() -> brews.stream().findFirst());
        return new Inventory(
                platform,
                uid,
                BrewFinder.usualPrefix(host, platform),
                brews,
                brew,
                keg,
                Files.isExecutable(host.path(TOOLS)),
                Files.exists(host.path(FORBIDDEN)));
    }

    /** Every Redis and Valkey of every copy; what launchd is to start comes first, then what suits the chip best. */
    private static List<Keg> kegs(Host host, List<Brew> brews) {
        var kegs = new ArrayList<Keg>();
        for (Brew brew : brews) {
            Stream.of(Formula.values()).flatMap(f -> Keg.of(brew, f).stream()).forEach(kegs::add);
        }
        kegs.stream()
                .filter(keg -> Registration.of(host, keg.formula()).stream()
                        .anyMatch(registration -> registration.starts(keg.brew().server(keg.formula()))))
                .findFirst()
                .ifPresent(registered -> {
                    kegs.remove(registered);
                    kegs.addFirst(registered);
                });
        return kegs;
    }

    /** The Redis that is there and can run. */
    Optional<Keg> usableKeg() {
        return keg.filter(Keg::usable);
    }

    /** The copy to work with, or the one that is going to be installed. */
    Brew brewToBe() {
        return usableKeg()
                .map(Keg::brew)
                .or(() -> brew.filter(there -> brewFits()))
                .orElse(Brew.at(usualPrefix));
    }

    /** The formula that is there, or the one that is going to be installed. */
    Formula formulaToBe() {
        return keg.map(Keg::formula).orElse(Formula.REDIS);
    }

    /** Whether the only copy in question is one for Intel chips on a Mac that has another. */
    boolean forOtherChip() {
        return brew.isPresent() && !brew.get().prefix().equals(usualPrefix);
    }

    /** Whether there is a Homebrew that can be started and suits the chip. */
    boolean brewFits() {
        return brew.filter(there -> there.broken().isEmpty()).isPresent() && !forOtherChip();
    }

    /** Whether we are the administrator, for whom Homebrew does nothing. */
    boolean root() {
        return uid.equals("0");
    }

    /** Whether Redis can be installed, with the Homebrew that is there or the one that can be. */
    boolean canInstallRedis() {
        return !root() && (brewFits() ? brew.filter(Brew::canInstall).isPresent() : canInstallHomebrew());
    }

    /** Whether Homebrew can be installed here at all. */
    boolean canInstallHomebrew() {
        return platform.appleSilicon() && !managed && !root();
    }
}
