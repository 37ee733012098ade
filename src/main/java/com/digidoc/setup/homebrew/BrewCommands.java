package com.digidoc.setup.homebrew;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.host.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands for one copy of Homebrew, such that they neither ask nor do more than they say. */
final class BrewCommands {
    private static final Duration INSTALLING = Duration.ofMinutes(30);
    /** brew may have to fetch its package list first, and stopping waits for up to a minute. */
    private static final Duration SERVING = Duration.ofMinutes(3);

    /** Understood by every brew; the options of the same meaning are refused by older ones. */
    private static final Map<String, String> QUIETLY = Map.of(
            "HOMEBREW_NO_ASK", "1",
            "HOMEBREW_NO_ENV_HINTS", "1",
            "HOMEBREW_NO_INSTALL_CLEANUP", "1",
            "HOMEBREW_NO_INSTALL_UPGRADE", "1",
            "HOMEBREW_NO_INSTALLED_DEPENDENTS_CHECK", "1",
            "HOMEBREW_NO_COLOR", "1",
            "HOMEBREW_NO_EMOJI", "1",
            "HOMEBREW_NO_ANALYTICS", "1",
            "HOMEBREW_NO_UPDATE_REPORT_NEW", "1");

    private final Host host;
    private final Platform platform;
    private final Brew brew;
    private final Path usualPrefix;

    BrewCommands(Host host, Inventory inventory) {
        this.host = host;
        this.platform = inventory.platform();
        this.brew = inventory.brewToBe();
        this.usualPrefix = inventory.usualPrefix();
    }

    /** A command that may download and install. */
    Command install(String... arguments) {
        return command(arguments).within(INSTALLING);
    }

    /** {@code brew services VERB FORMULA}. */
    Command service(String verb, Formula formula) {
        return quick("services", verb, formula.word());
    }

    /** A command that works with what is there. */
    Command quick(String... arguments) {
        return command(arguments).with("HOMEBREW_NO_AUTO_UPDATE", "1").within(SERVING);
    }

    private Command command(String... arguments) {
        var words = new ArrayList<String>();
        if (platform.rosetta() && brew.prefix().equals(usualPrefix)) {
            // a translated process makes brew believe in an Intel chip, and it refuses
            words.addAll(List.of("-arm64", brew.program().toString()));
            words.addAll(List.of(arguments));
            return Command.of("/usr/bin/arch", words).with(QUIETLY);
        }
        words.addAll(List.of(arguments));
        return Command.of(word(), words).with(QUIETLY);
    }

    /** {@code brew} where that means this copy, else its path. */
    private String word() {
        boolean meant = host.tool("brew").map(brew.program()::equals).orElse(true);
        return meant && brew.prefix().equals(usualPrefix) ? "brew" : host.shown(brew.program());
    }
}
