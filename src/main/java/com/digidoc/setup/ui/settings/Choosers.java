package com.digidoc.setup.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Let the person choose something, in the system's own dialog.
 *
 * @param folder under a title
 * @param file under a title
 */
public record Choosers(Function<String, Optional<Path>> folder, Function<String, Optional<Path>> file) {}
