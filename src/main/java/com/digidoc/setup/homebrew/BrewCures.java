package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remedies for what brew failed at. None is done unasked: each changes something of Homebrew's that the person may have
 * wanted so.
 */
record BrewCures(Host host, Inventory inventory, Remedies remedies) {
    private static final Undo CANNOT = new Undo.ByHand(Text.of("check.undo.none-possible"));

    /** How brew and Ruby name a folder that they may not write to. */
    private static final List<Pattern> FOLDERS = List.of(
            Pattern.compile("(?m)^\\s*(/\\S.*?)\\s*$"),
            Pattern.compile("(/[^\\n:]*?) is not writable\\."),
            Pattern.compile("Permission denied @ \\S+ - (/[^\\n]+)"));

    private static final Pattern TAP =
            Pattern.compile("([a-z0-9_-]+/[a-z0-9_-]+)(?:/[a-z0-9@._-]+)?\\S* because it is not trusted");

    /**
     * What helps.
     *
     * @param output what brew printed; it names the folders or the tap that it is about
     */
    List<Remedy> of(Cure cure, String output) {
        return switch (cure) {
            case NONE, WAIT, AGAIN -> List.of();
            case INSTALL_TOOLS -> List.of(remedies.homebrew(inventory).installTools());
            case ACCEPT_LICENCE -> List.of(acceptLicence());
            case TAKE_FOLDERS -> takeFolders(named(output));
            case TAKE_LOCKS -> takeFolders(List.of(prefix().resolve("var/homebrew")));
            case TAKE_AGENTS -> takeFolders(List.of(host.home().resolve("Library/LaunchAgents")));
            case UPDATE -> List.of(update());
            case FETCH_RUBY -> List.of(fetchRuby());
            case CLEAN_UP -> List.of(cleanUp());
            case LINK_OVER -> List.of(linkOver());
            case UNLINK_VALKEY -> List.of(unlinkValkey());
            case DROP_OLD_TAP -> List.of(dropOldTap());
            case RESET -> List.of(reset());
            case TRUST_TAP -> trustTap(output);
            case RELOAD -> List.of(remedies.service(inventory).reload());
        };
    }

    private Path prefix() {
        return inventory.brewToBe().prefix();
    }

    private BrewCommands brew() {
        return new BrewCommands(host, inventory);
    }

    private static Remedy acceptLicence() {
        return Remedy.toCopy(
                "homebrew.accept-licence",
                Text.of("homebrew.accept-licence"),
                List.of(Text.of("homebrew.accept-licence.what")),
                List.of(Command.of("sudo", "xcodebuild", "-license", "accept")),
                true,
                CANNOT);
    }

    /** Those folders of Homebrew's that the output names; of one that is not there the nearest above it. */
    private List<Path> named(String output) {
        return FOLDERS.stream()
                .flatMap(pattern -> pattern.matcher(output).results())
                .map(match -> existing(host.given(match.group(1))))
                .filter(folder -> folder.startsWith(prefix()) && !folder.equals(prefix()))
                .distinct()
                .toList();
    }

    private static Path existing(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    /** Gives folders back to the person. To copy, as it needs an administrator; only what is listed, never a whole prefix. */
    List<Remedy> takeFolders(List<Path> folders) {
        if (folders.isEmpty()) {
            return List.of();
        }
        List<String> shown = folders.stream().map(host::shown).toList();
        return List.of(Remedy.toCopy(
                "homebrew.take-folders",
                Text.of("homebrew.take-folders"),
                List.of(Text.of("homebrew.take-over.what", String.join(", ", shown))),
                List.of(Owners.giving(host, shown)),
                true,
                CANNOT));
    }

    private Remedy update() {
        return asked(
                "homebrew.update",
                Text.of("homebrew.update"),
                Text.of("homebrew.update.what"),
                List.of(brew().install("update")),
                new Undo.Nothing());
    }

    private Remedy fetchRuby() {
        return asked(
                "homebrew.fetch-ruby",
                Text.of("homebrew.fetch-ruby"),
                Text.of("homebrew.fetch-ruby.what"),
                List.of(brew().install("vendor-install", "ruby")),
                new Undo.Nothing());
    }

    /** Removes old downloads. */
    Remedy cleanUp() {
        return asked(
                "homebrew.clean-up",
                Text.of("homebrew.clean-up"),
                Text.of("homebrew.clean-up.what"),
                List.of(brew().install("cleanup", "-s")),
                CANNOT);
    }

    private Remedy linkOver() {
        String word = inventory.formulaToBe().word();
        Command looking = brew().quick("link", "--overwrite", "--dry-run", word);
        return Remedy.toCopy(
                "homebrew.link-over",
                Text.of("homebrew.link-over"),
                List.of(Text.of("homebrew.link-over.what")),
                List.of(looking, brew().quick("link", "--overwrite", word)),
                false,
                new Undo.Run(Text.of("homebrew.link-redis.undo"), List.of(brew().quick("unlink", word))));
    }

    private Remedy unlinkValkey() {
        String word = Formula.VALKEY.word();
        return asked(
                "homebrew.unlink-valkey",
                Text.of("homebrew.unlink-valkey"),
                Text.of("homebrew.unlink-valkey.what"),
                List.of(brew().quick("unlink", word)),
                new Undo.Run(
                        Text.of("homebrew.unlink-valkey.undo"),
                        List.of(brew().quick("link", word)),
                        List.of(new Trace.There(
                                prefix().resolve("var/homebrew/linked").resolve(word)))));
    }

    private Remedy dropOldTap() {
        return asked(
                "homebrew.drop-old-tap",
                Text.of("homebrew.drop-old-tap"),
                Text.of("homebrew.drop-old-tap.what"),
                List.of(brew().quick("untap", "homebrew/services"), brew().install("update")),
                CANNOT);
    }

    /** Throws local changes of Homebrew's own program away, so it is for the person to run. */
    Remedy reset() {
        return Remedy.toCopy(
                "homebrew.reset",
                Text.of("homebrew.reset"),
                List.of(Text.of("homebrew.reset.what")),
                List.of(brew().install("update-reset")),
                false,
                CANNOT);
    }

    private List<Remedy> trustTap(String output) {
        Matcher tap = TAP.matcher(output);
        return tap.find()
                ? List.of(Remedy.toCopy(
                        "homebrew.trust-tap",
                        Text.of("homebrew.trust-tap", tap.group(1)),
                        List.of(Text.of("homebrew.trust-tap.what")),
                        List.of(brew().quick("trust", tap.group(1))),
                        false,
                        new Undo.Run(
                                Text.of("homebrew.trust-tap.undo"), List.of(brew().quick("untrust", tap.group(1))))))
                : List.of();
    }

    private Remedy asked(String id, Text summary, Text effect, List<Command> commands, Undo undo) {
        return Remedy.running(host, id, summary, List.of(effect), commands, undo)
                .onlyIfAsked();
    }
}
