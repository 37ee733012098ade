package com.digidoc.setup.ui.about;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The licences of what the assistant is made of, as the build puts them into its jar. */
final class Licences {
    /** Plain text in UTF-8; a build without it, such as one from an editor, shows none. */
    static final String RESOURCE = "/com/digidoc/setup/licences.txt";

    private Licences() {}

    static Optional<String> text() {
        try (var in = Licences.class.getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
