package com.digidoc.setup.ui.settings;

import com.digidoc.setup.config.ConfigSchema;
import com.digidoc.setup.config.EffectiveConfig;
import com.digidoc.setup.config.Entry;
import com.digidoc.setup.config.Fault;
import com.digidoc.setup.config.Overriding;
import com.digidoc.setup.config.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * A configuration file as it was found, and what DigiDoc makes of it.
 *
 * @param file its path as a person would write it
 * @param faults what makes no sense in it
 * @param undoable whether its last change is ours and can be taken back
 */
record Sheet(EffectiveConfig config, String file, List<Fault> faults, boolean undoable) {
    Sheet {
        faults = List.copyOf(faults);
    }

    /** What the file has for a setting; empty where it has no single value. */
    Optional<Scalar> inFile(String key) {
        return config.text().get(key);
    }

    /** The variable that hides what the file has, if one does. */
    Optional<Overriding> override(String key) {
        return config.overrides().stream()
                .filter(override -> override.key().equals(key))
                .findFirst();
    }

    /** The values of the file that DigiDoc does not know. */
    List<Entry> unknown() {
        return config.text().entries().stream()
                .filter(entry -> entry.scalar().isPresent())
                .filter(entry -> ConfigSchema.find(entry.path().toString()).isEmpty())
                .toList();
    }
}
