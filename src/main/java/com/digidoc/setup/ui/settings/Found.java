package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.config.Problem;
import java.util.Optional;

/** What there is to edit. */
sealed interface Found {
    /** Not looked at yet. */
    record Looking() implements Found {}

    /** DigiDoc was not found. */
    record Nowhere() implements Found {}

    /**
     * There is no file yet.
     *
     * @param create makes one; empty where it would have another name
     */
    record Missing(String file, Optional<Remedy> create) implements Found {}

    /** There is one that DigiDoc could not start with. Nothing of it is opened for editing. */
    record Broken(String file, Problem problem) implements Found {}

    record Open(Sheet sheet) implements Found {}

    /** Whether another look said the same. */
    default boolean like(Found other) {
        return equals(other)
                || this instanceof Missing now
                        && other instanceof Missing before
                        && now.file().equals(before.file());
    }
}
