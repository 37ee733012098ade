package com.digidoc.setup.ui.engine;

import com.digidoc.setup.text.Messages;
import java.util.Locale;
import java.util.Optional;

/**
 * The language that the window speaks.
 *
 * @param chosen what the person chose; empty for that of the system
 * @param system that of the system
 */
public record Language(Optional<Locale> chosen, Messages system) {
    /** What the person chose the last time; reads a file. */
    public static Language of(Engine engine, Messages system) {
        return new Language(engine.language(), system);
    }

    /** The words to speak with. A system in the chosen language has a country as well, which decides how dates look. */
    public Messages messages() {
        String here = system.locale().getLanguage();
        return chosen.filter(language -> !language.toLanguageTag().equals(here))
                .map(Messages::new)
                .orElse(system);
    }

    /** The same system with another choice. */
    public Language choosing(Optional<Locale> other) {
        return new Language(other, system);
    }
}
