package com.digidoc.setup.config;

import com.digidoc.setup.host.OnDisk;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A new configuration file with every section, key and default that DigiDoc knows. */
public final class ConfigTemplate {
    public static final String FILE_NAME = "digidoc_config.yaml";

    private ConfigTemplate() {}

    /** How it ended. */
    public sealed interface Creation {
        record Created(Path file) implements Creation {}

        /**
         * Nothing was made.
         *
         * @param text one plain sentence
         * @param exact what the system said
         */
        record Refused(Text text, String exact) implements Creation {}
    }

    /** Makes the file in a folder; one that is there already is left alone. */
    public static Creation create(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        Path temporary = OnDisk.temporary(file);
        try {
            try {
                OnDisk.writeNew(temporary, content());
                Files.move(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
            OnDisk.force(folder);
            return new Creation.Created(file);
        } catch (FileAlreadyExistsException e) {
            return new Creation.Refused(Text.of("config.create.there"), "");
        } catch (IOException e) {
            return new Creation.Refused(Text.of("config.create.failed"), e.toString());
        }
    }

    private static byte[] content() throws IOException {
        try (InputStream in = ConfigTemplate.class.getResourceAsStream(FILE_NAME)) {
            return in.readAllBytes();
        }
    }
}
