package com.digidoc.setup.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemLanguageTest {
    @ParameterizedTest
    @CsvSource({"es_ES.UTF-8, es-ES", "es_MX, es-MX", "es, es", "es_ES@euro, es-ES", "en_GB.UTF-8, en-GB"})
    void isThatOfTheVariable(String value, String tag) {
        assertEquals(Optional.of(Locale.forLanguageTag(tag)), SystemLanguage.of(Map.of("LANG", value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "C.UTF-8", "POSIX", "fr_FR.UTF-8", "../../es", "ES_es", "es_ES\nx", "español"})
    void isNotKnownFromAnythingElse(String value) {
        assertEquals(Optional.empty(), SystemLanguage.of(Map.of("LANG", value)));
    }

    @Test
    void theFirstVariableThatIsSetDecides() {
        var both = Map.of("LC_ALL", "", "LC_MESSAGES", "es_AR.UTF-8", "LANG", "en_US.UTF-8");
        assertEquals(Optional.of(Locale.of("es", "AR")), SystemLanguage.of(both));
    }
}
