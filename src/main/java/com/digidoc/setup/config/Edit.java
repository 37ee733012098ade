package com.digidoc.setup.config;

/** What setting a value comes to. Nothing is written by it. */
public sealed interface Edit {
    /**
     * The value is another one.
     *
     * @param after the file as it would be; {@link SafeWrite} writes it
     * @param change what differs
     */
    record Changed(ConfigFile after, Change change) implements Edit {}

    /** The value is already that. */
    record Same() implements Edit {}

    /** It cannot be done without risk to the rest of the file. */
    record Refused(Problem problem) implements Edit {}
}
