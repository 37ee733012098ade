package com.digidoc.setup.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The assistant's own name and version, as its jar says. */
final class Version implements IVersionProvider {
    static final String NAME = "digidoc-setup";

    /** Such as {@code 1.0.0}; {@code development} when it does not run from its jar. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {NAME + " " + number()};
    }
}
