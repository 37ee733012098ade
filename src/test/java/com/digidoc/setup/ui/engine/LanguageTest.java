package com.digidoc.setup.ui.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.text.Messages;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final Locale SPANISH = Locale.of("es");

    private static Locale spoken(Optional<Locale> chosen, Locale system) {
        return new Language(chosen, new Messages(system)).messages().locale();
    }

    @Test
    void theSystemsUntilAnotherIsChosen() {
        assertEquals(Locale.FRANCE, spoken(Optional.empty(), Locale.FRANCE));
        assertEquals(SPANISH, spoken(Optional.of(SPANISH), Locale.US));
        assertEquals(Locale.ENGLISH, spoken(Optional.of(Locale.ENGLISH), Locale.of("es", "MX")));
    }

    @Test
    void theCountryOfTheSystemStaysWhereItSpeaksTheLanguageToo() {
        assertEquals(Locale.of("es", "MX"), spoken(Optional.of(SPANISH), Locale.of("es", "MX")));
    }
}
