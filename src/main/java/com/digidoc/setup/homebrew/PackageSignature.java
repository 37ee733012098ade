package com.digidoc.setup.homebrew;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What macOS thinks of an installer package.
 *
 * @param trusted whether it is signed with a certificate of Apple's, notarized by Apple, and may be installed
 * @param signer who signed it, as Apple's certificate has it; empty if unsigned
 * @param exact what {@code pkgutil} and {@code spctl} said
 */
record PackageSignature(boolean trusted, Optional<String> signer, String exact) {
    /** Homebrew's own since 2023. The certificate may change hands, so another one is only worth a word. */
    private static final String HOMEBREW_TEAM = "927JGANW46";

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern SIGNER = Pattern.compile("(?m)^\\s*1\\. (Developer ID Installer: .+)$");

    static PackageSignature of(Host host, Path file) throws InterruptedException {
        CommandResult signature = host.run(
                Command.of("pkgutil", "--check-signature", file.toString()).within(LIMIT));
        CommandResult gatekeeper = host.run(Command.of("spctl", "--assess", "-vv", "--type", "install", file.toString())
                .within(LIMIT));
        boolean signed =
                signature.ok() && signature.out().contains("signed by a developer certificate issued by Apple");
        boolean notarized = signature.out().contains("trusted by the Apple notary service")
                || gatekeeper.text().contains("source=Notarized Developer ID");
        Matcher signer = SIGNER.matcher(signature.out());
        return new PackageSignature(
                signed && notarized && gatekeeper.ok(),
                signer.find() ? Optional.of(signer.group(1).strip()) : Optional.empty(),
                signature.text() + "\n" + gatekeeper.text());
    }

    boolean byHomebrew() {
        return signer.filter(name -> name.endsWith("(" + HOMEBREW_TEAM + ")")).isPresent();
    }
}
