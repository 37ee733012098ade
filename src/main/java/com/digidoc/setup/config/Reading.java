package com.digidoc.setup.config;

import java.nio.file.Path;

/** What looking at a configuration file gave. */
public sealed interface Reading {
    record Read(ConfigFile file) implements Reading {}

    record Missing(Path path) implements Reading {}

    /** It is there, but cannot be read, or DigiDoc could not make sense of it. */
    record Refused(Problem problem) implements Reading {}
}
