package com.digidoc.setup.digidoc;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where DigiDoc lives. A folder that a person chose may be empty, and may even be missing.
 *
 * @param folder its folder, as a real path
 * @param config its configuration file, as a real path; need not exist
 * @param how how it was found
 */
public record DigiDoc(Path folder, Path config, Found how) {
    /** The configuration file's name in DigiDoc's folder. */
    public static final String CONFIG_NAME = "digidoc_config.yaml";

    private static final String REQUIREMENTS_NAME = "requirements_ocr.txt";

    /** The list of what DigiDoc's Python needs; need not exist. */
    public Path requirements() {
        return folder.resolve(REQUIREMENTS_NAME);
    }

    /** Whether a folder holds a DigiDoc, judged by what lies in it. */
    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(CONFIG_NAME))
                || Files.isRegularFile(folder.resolve(REQUIREMENTS_NAME))
                || Files.isRegularFile(folder.resolve("digidoc").resolve("__init__.py"));
    }
}
